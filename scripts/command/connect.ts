import { createPublicClient, http, type PublicClient } from "viem";
import { CommandError } from "./CommandError.ts";
import { localRpcUrl } from "./endpoints.ts";

/** The chain that a command is about. */
export type Connection = { readonly client: PublicClient; readonly chainId: number; readonly rpcUrl: string };

/** Loaded only for networks of the configuration, because Hardhat takes a while. */
async function configuredUrl(network: string): Promise<string> {
  const { default: hre } = await import("hardhat");
  const found = Object.entries(hre.config.networks).find(([name]) => name === network)?.[1];
  if (found?.type === "http") {
    return found.url.getUrl().catch((cause: unknown) => {
      // Hardhat's own sentence names the variable that isn't set.
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new CommandError(`The address of “${network}” isn't known: ${why}`, { cause });
    });
  }
  const known = Object.entries(hre.config.networks).flatMap(([name, { type }]) => (type === "http" ? [name] : []));
  throw new CommandError(`There is no network “${network}” in hardhat.config.ts. Networks: ${known.join(", ")}.`);
}

/** Connects to a network of hardhat.config.ts; without a name, to the local stack or the node at RPC_URL. */
export async function connect(
  network: string | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Connection> {
  const rpcUrl = network === undefined || network === "localhost" ? localRpcUrl(env) : await configuredUrl(network);
  const client = createPublicClient({
    transport: http(rpcUrl, { retryCount: 2, timeout: 30_000 }),
    pollingInterval: 500,
  });
  try {
    return { client, chainId: await client.getChainId(), rpcUrl };
  } catch (cause) {
    const message = `No chain answers at ${rpcUrl}. Start the local stack with npm start, or set RPC_URL.`;
    throw new CommandError(message, { cause });
  }
}
