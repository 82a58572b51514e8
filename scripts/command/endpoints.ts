import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { PinningEndpoint } from "@rizom/sdk";
import { CommandError } from "./CommandError.ts";

type Variables = Readonly<Record<string, string | undefined>>;

/** Of what the running stack tells in stack.json. */
type RunningStack = {
  readonly rpcUrl: string;
  readonly ipfsApiUrls: readonly string[];
  readonly ipfsGatewayUrls: readonly string[];
  readonly pinningServiceUrls: readonly string[];
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

/** The services of IPFS_PINNING_SERVICES, each with its own token, so that none hears another's. */
function pinningServices(env: Variables, local: readonly string[]): PinningEndpoint[] {
  const urls = readUrls(env, "IPFS_PINNING_SERVICES");
  const tokens = (env.IPFS_PINNING_TOKEN ?? "").split(",").map((token) => token.trim());
  if (tokens.some((token) => token !== "") && tokens.length !== urls.length) {
    throw new CommandError(
      `IPFS_PINNING_TOKEN has ${tokens.length} tokens for the ${urls.length} services of IPFS_PINNING_SERVICES. Give one for each, with commas between them.`,
    );
  }
  const services = urls.length > 0 ? urls : local;
  return services.map((url, index) => ({ kind: "service", url, token: urls.length > 0 ? (tokens[index] ?? "") : "" }));
}

/** The token of one of the services of IPFS_PINNING_SERVICES; empty for any other, which must never hear it. */
export function pinningTokenOf(env: Variables, url: string): string {
  const found = pinningServices(env, []).find((service) => service.url === url);
  return found?.kind === "service" ? (found.token ?? "") : "";
}

/**
 * Where documents are put: the nodes of IPFS_API_URL and the services of IPFS_PINNING_SERVICES (several of each, with
 * commas between them), or the running stack's.
 */
export function pinningEndpoints(env: Variables, chainId: number): PinningEndpoint[] {
  const own = [...readUrls(env, "IPFS_API_URL"), ...readUrls(env, "IPFS_PINNING_SERVICES")];
  const stack = own.length > 0 ? undefined : stackOf(env, chainId);
  const nodes = own.length > 0 ? readUrls(env, "IPFS_API_URL") : (stack?.ipfsApiUrls ?? []);
  const services = pinningServices(env, stack?.pinningServiceUrls ?? []);
  const endpoints = [...nodes.map((url) => ({ kind: "kubo", url }) as const), ...services];
  if (endpoints.length > 0) return endpoints;
  throw unknown(chainId, "IPFS_API_URL and IPFS_GATEWAY_URL");
}

/** Where documents are read: IPFS_GATEWAY_URL (several, with commas between them), or the running stack's nodes. */
export function ipfsGateways(env: Variables, chainId: number): readonly string[] {
  const urls = readUrls(env, "IPFS_GATEWAY_URL");
  if (urls.length > 0) return urls;
  const local = stackOf(env, chainId)?.ipfsGatewayUrls;
  if (local !== undefined) return local;
  throw unknown(chainId, "IPFS_GATEWAY_URL");
}
