import type { Hex } from "viem";
import { cidFromDigest } from "./cidFromDigest.ts";
import { multiaddrOf } from "./multiaddrOf.ts";
import type { PinningEndpoint, PinResult } from "./PinningEndpoint.ts";
import { pause } from "./pause.ts";
import { pinAtNode } from "./pinAtNode.ts";
import { pinAtService } from "./pinAtService.ts";

export type PinnedBlock = {
  readonly endpoints: readonly PinningEndpoint[];
  readonly bytes: Uint8Array;
  readonly digest: Hex;
  readonly name: "document" | "file";
  /** Gateways from which services can fetch it, once a node has it. */
  readonly origins: readonly string[];
  /** How long each may take. */
  readonly timeoutMs: number;
  /** How long the others may keep us waiting when one has it. */
  readonly patienceMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Called when the first has it. */
  readonly onTaken?: (() => void) | undefined;
  readonly NotAdded: new (message: string, options?: ErrorOptions) => Error;
};

const hasIt = ({ state }: PinResult) => state === "taken" || state === "pinned";

/** Settles when one has it, with true, or when all have failed. */
function firstOf(results: readonly Promise<PinResult>[]): Promise<boolean> {
  const having = results.map(async (result) => hasIt(await result) || Promise.reject());
  return Promise.any(having).catch(() => false);
}

/** Nodes are given the bytes; services fetch them from there, so they're asked as soon as the first node has them. */
async function pinAtAll({ endpoints, origins, patienceMs, signal, onTaken, ...block }: PinnedBlock) {
  const waiting = new AbortController();
  const stop = signal ? AbortSignal.any([signal, waiting.signal]) : waiting.signal;
  const wish = { ...block, signal: stop };
  const addresses = origins.map(multiaddrOf).filter((address) => address !== null);
  const toService = { ...wish, cid: cidFromDigest(block.digest), origins: addresses, settleMs: patienceMs };
  const nodes = endpoints.map((endpoint) => (endpoint.kind === "kubo" ? pinAtNode(endpoint, wish) : null));
  const ready = firstOf(nodes.filter((node) => node !== null));
  const results = endpoints.map(async (endpoint, index) => {
    const node = nodes[index];
    if (node || endpoint.kind === "kubo") return node as Promise<PinResult>; // There is one for each node.
    await ready;
    return pinAtService(endpoint, toService);
  });
  const done = new AbortController();
  const lose = async () => {
    if (await firstOf(results)) onTaken?.();
    await pause(patienceMs, done.signal);
    waiting.abort();
  };
  void lose();
  return Promise.all(results).finally(() => done.abort());
}

/**
 * Gives a block to every endpoint: nodes first, then services. One that hangs or fails is said, and stops nobody, as long
 * as another has the block.
 * @returns What became of it at each, in the order of the endpoints
 * @throws {NotAdded} when nobody has it
 * @example
 * const results = await pinBlock({ endpoints, bytes, digest, name: "file", origins, timeoutMs, patienceMs, NotAdded });
 */
export async function pinBlock(wanted: PinnedBlock): Promise<readonly PinResult[]> {
  const { endpoints, name, signal, NotAdded } = wanted;
  signal?.throwIfAborted();
  if (endpoints.length === 0) {
    throw new NotAdded(`No IPFS node is known to put the ${name} on. Name one, or a pinning service.`);
  }
  const results = await pinAtAll(wanted);
  signal?.throwIfAborted();
  if (results.some(hasIt)) return results;
  throw new NotAdded(results.map(({ why }) => why).join(" "));
}
