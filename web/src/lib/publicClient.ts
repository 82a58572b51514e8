import { type Chain, type Client, createClient, defineChain, fallback, http, type Transport } from "viem";
import { environment } from "./environment.ts";

const LOCAL = environment.chainId === 31337;

/** The chain of this build. Everything about it comes from the environment, so that no list of chains is bundled. */
export const chain = defineChain({
  id: environment.chainId,
  name: environment.chainName,
  nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
  rpcUrls: { default: { http: [...environment.rpcUrls] } },
  ...(environment.explorerUrl
    ? { blockExplorers: { default: { name: "Explorer", url: environment.explorerUrl } } }
    : {}),
});

/**
 * Reads give up after 3 s and are tried once more. With several endpoints each gets one try, in their order: the
 * default of a fallback (three rounds with growing pauses) can hang for minutes.
 */
function createTransport(): Transport {
  const [first, ...others] = environment.rpcUrls.map((url) =>
    http(url, {
      timeout: 3_000,
      retryCount: environment.rpcUrls.length > 1 ? 0 : 1,
      retryDelay: 150,
      batch: { wait: 8 },
    }),
  );
  if (!first) throw new Error("No RPC endpoint is configured.");
  return others.length === 0 ? first : fallback([first, ...others], { retryCount: 0 });
}

export const transport: Transport = createTransport();

export const POLLING = LOCAL ? 250 : 2_000;

/**
 * Reads the chain. A bare client, for viem's actions and the SDK's functions (`getBlock(publicClient)`): viem's
 * `createPublicClient` would bring every action there is into the entry bundle, 35 kB.
 */
export const publicClient: Client<Transport, Chain> = createClient({ chain, transport, pollingInterval: POLLING });
