import { fileURLToPath } from "node:url";
import { type Context, PROJECT } from "./context.ts";
import { readChainId } from "./probe.ts";
import { StackError } from "./StackError.ts";
import type { Part } from "./supervise.ts";

export interface Chain {
  url: string;
  chainId: number;
  /** Missing when RPC_URL replaces the chain. */
  part?: Part;
}

/** Starts Hardhat's node, or finds out what answers at RPC_URL. */
export async function startChain(context: Context): Promise<Chain> {
  const { environment, supervisor, log } = context;
  if (environment.rpcUrl !== undefined) {
    const chainId = await probeChain(environment.rpcUrl);
    log("chain", `Using chain ${chainId} at ${environment.rpcUrl}.`);
    return { url: environment.rpcUrl, chainId };
  }
  const port = context.ports.rpc;
  const url = `http://127.0.0.1:${port}`;
  log("chain", `Starting Hardhat's node on port ${port}.`);
  const part = await supervisor.serve({
    part: "chain",
    command: process.execPath,
    args: [fileURLToPath(new URL("./chain/main.ts", import.meta.url)), String(port)],
    cwd: PROJECT,
    ready: () => readChainId(url),
    readyWithinMs: 30_000,
  });
  const chainId = await readChainId(url);
  log("chain", `Ready: chain ${chainId} at ${url}, a block for every transaction and every second.`);
  return { url, chainId, part };
}

async function probeChain(url: string): Promise<number> {
  const chainId = await readChainId(url).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StackError(`RPC_URL is ${url}, but no chain answers there (${reason}). Start it, or unset RPC_URL.`);
  });
  if (!Number.isSafeInteger(chainId) || chainId < 1) {
    throw new StackError(`RPC_URL is ${url}, but what answers there tells no chain id. Correct it, or unset RPC_URL.`);
  }
  return chainId;
}
