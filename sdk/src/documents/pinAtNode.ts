import type { Hex } from "viem";
import { addBlock } from "./addBlock.ts";
import { endpointName } from "./endpointName.ts";
import type { PinningEndpoint, PinResult } from "./PinningEndpoint.ts";

type Block = {
  readonly bytes: Uint8Array;
  readonly digest: Hex;
  readonly name: "document" | "file";
  readonly timeoutMs: number;
  /** Aborted when nobody waits any longer. */
  readonly signal: AbortSignal;
};

/**
 * Gives a block to a node.
 * @returns What became of it: never rejects
 * @example
 * const { state, why } = await pinAtNode({ kind: "kubo", url }, { bytes, digest, name: "file", timeoutMs, signal });
 */
export async function pinAtNode(
  endpoint: Extract<PinningEndpoint, { kind: "kubo" }>,
  { name, signal, ...block }: Block,
): Promise<PinResult> {
  try {
    await addBlock({ ipfsApiUrl: endpoint.url, ...block, name, signal, NotAdded: Error });
    return { endpoint, state: "taken", why: null };
  } catch (error) {
    const why = signal.aborted
      ? `${endpointName(endpoint)} kept us waiting for long, so that nobody knows whether it has the ${name}.`
      : String(error instanceof Error ? error.message : error);
    return { endpoint, state: "failed", why };
  }
}
