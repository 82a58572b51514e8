import type { Config } from "wagmi";
import { connect } from "wagmi/actions";

/**
 * Connects through WalletConnect, which weighs three times as much as the whole app: it's loaded by this click only.
 *
 * @throws {Error} when no wallet answers
 */
export async function connectWalletConnect(config: Config, projectId: string): Promise<void> {
  const { walletConnect } = await import("wagmi/connectors");
  await connect(config, { connector: walletConnect({ projectId, showQrModal: true }), chainId: config.chains[0].id });
}
