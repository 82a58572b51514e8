import { createConfig } from "wagmi";
import { environment } from "../lib/environment.ts";
import { chain, POLLING, transport } from "../lib/publicClient.ts";

/**
 * One chain: that of the build. Wallets announce themselves (EIP-6963); no connector is bundled for them.
 * WalletConnect is loaded when it's chosen (see `connectWalletConnect`).
 */
export const wagmiConfig = createConfig({
  chains: [chain],
  connectors: [],
  multiInjectedProviderDiscovery: true,
  transports: { [environment.chainId]: transport },
  pollingInterval: POLLING,
});
