import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { CommandError } from "./CommandError.ts";

type Variables = Readonly<Record<string, string | undefined>>;

/** Of what the running stack tells in stack.json. */
type RunningStack = {
  readonly rpcUrl: string;
  readonly ipfsApiUrl: string;
  readonly ipfsGatewayUrl: string;
  readonly chainId: number;
};

const PROJECT = resolve(import.meta.dirname, "../..");
const DEFAULT_RPC_URL = "http://127.0.0.1:8545";

/** The local stack, while it runs. */
export function readRunningStack(env: Variables): RunningStack | undefined {
  const file = join(resolve(PROJECT, env.RIZOM_STATE_DIR || ".rizom"), "stack.json");
  // Written by the stack as a whole, and removed when it stops.
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as RunningStack) : undefined;
}

function readUrls(env: Variables, name: string): string[] {
  const urls = (env[name] ?? "").split(",").map((url) => url.trim());
  return urls.filter(Boolean).map((url) => {
    if (/^https?:\/\//.test(url) && URL.canParse(url)) return url.replace(/\/+$/, "");
    throw new CommandError(`${name} must be an address that begins with http:// or https://, but is "${url}".`);
  });
}

/** The chain's address: RPC_URL, or the running stack's, or where a stack usually is. */
export function localRpcUrl(env: Variables): string {
  return readUrls(env, "RPC_URL")[0] ?? readRunningStack(env)?.rpcUrl ?? DEFAULT_RPC_URL;
}

function unknown(chainId: number, name: string): CommandError {
  return new CommandError(
    `No IPFS node is known for chain ${chainId}. Set ${name}, or start the local stack with npm start.`,
  );
}

/** The running stack, if it's the chain's: documents for another chain would be found by nobody on its node. */
function stackOf(env: Variables, chainId: number): RunningStack | undefined {
  const stack = readRunningStack(env);
  return stack?.chainId === chainId ? stack : undefined;
}

/** Where documents are put: IPFS_API_URL, or the running stack's node. */
export function ipfsApiUrl(env: Variables, chainId: number): string {
  const url = readUrls(env, "IPFS_API_URL")[0] ?? stackOf(env, chainId)?.ipfsApiUrl;
  if (url !== undefined) return url;
  throw unknown(chainId, "IPFS_API_URL and IPFS_GATEWAY_URL");
}

/** Where documents are read: IPFS_GATEWAY_URL (several, with commas between them), or the running stack's node. */
export function ipfsGateways(env: Variables, chainId: number): string[] {
  const urls = readUrls(env, "IPFS_GATEWAY_URL");
  const local = stackOf(env, chainId)?.ipfsGatewayUrl;
  if (urls.length > 0) return urls;
  if (local !== undefined) return [local];
  throw unknown(chainId, "IPFS_GATEWAY_URL");
}
