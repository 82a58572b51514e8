import type { CID } from "multiformats/cid";
import { multiaddrOf } from "../../../../sdk/src/documents/multiaddrOf.ts";
import { readCapped } from "../../../../sdk/src/documents/readCapped.ts";
import { IpfsFailure } from "../failure.ts";
import { MAX_BLOCK_BYTES } from "../limits.ts";

/** How long a peer may take for one block, in milliseconds. */
const PATIENCE = 10_000;

/** Puts the peers first that somebody names; an address that nobody configured is never asked, whoever names it. */
function inOrder(peers: readonly string[], origins: readonly string[]): readonly string[] {
  const isNamed = (peer: string) => origins.includes(multiaddrOf(peer) ?? peer) || origins.includes(peer);
  return [...peers.filter(isNamed), ...peers.filter((peer) => !isNamed(peer))];
}

async function ask(peer: string, cid: CID, signal: AbortSignal): Promise<Uint8Array> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  const response = await fetch(`${peer}/ipfs/${cid}?format=raw`, { signal: limit, redirect: "error" });
  if (response.ok) return readCapped(response, MAX_BLOCK_BYTES);
  await response.body?.cancel();
  throw new IpfsFailure(404, `it answers with status ${response.status}`);
}

/**
 * Gets a block from the peers, one after the other.
 * @param take Keeps the bytes, and throws when they aren't the block's
 * @throws {IpfsFailure} with the reason of each, when nobody has it
 */
export async function fetchFromPeers(
  cid: CID,
  { peers, origins, signal }: { peers: readonly string[]; origins: readonly string[]; signal: AbortSignal },
  take: (bytes: Uint8Array) => Promise<unknown>,
): Promise<void> {
  const reasons: string[] = [];
  for (const peer of inOrder(peers, origins)) {
    try {
      await take(await ask(peer, cid, signal));
      return;
    } catch (error) {
      reasons.push(`${new URL(peer).host}: ${error instanceof Error ? error.message : error}`);
    }
  }
  throw new IpfsFailure(404, reasons.length === 0 ? "no peer is known to fetch it from" : reasons.join("; "));
}
