import type { CID } from "multiformats/cid";
import { IpfsFailure } from "../failure.ts";
import { MAX_BLOCK_BYTES } from "../limits.ts";

/** How long a peer may take for one block, in milliseconds. */
const PATIENCE = 10_000;

/** A gateway's address as a multiaddr, which is how those who ask for a pin name it. */
function multiaddrOf(peer: string): string {
  const { protocol, hostname, port } = new URL(peer);
  const family = hostname.startsWith("[") ? "ip6" : /^[\d.]+$/.test(hostname) ? "ip4" : "dns";
  return `/${family}/${hostname.replace(/[[\]]/g, "")}/tcp/${port || (protocol === "https:" ? 443 : 80)}/${protocol.slice(0, -1)}`;
}

/** Puts the peers first that somebody names; an address that nobody configured is never asked, whoever names it. */
function inOrder(peers: readonly string[], origins: readonly string[]): readonly string[] {
  const isNamed = (peer: string) => origins.includes(multiaddrOf(peer)) || origins.includes(peer);
  return [...peers.filter(isNamed), ...peers.filter((peer) => !isNamed(peer))];
}

async function readCapped(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop hangs up.
    if (length > MAX_BLOCK_BYTES) throw new IpfsFailure(413, "it sends more than a block can have");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

async function ask(peer: string, cid: CID, signal: AbortSignal): Promise<Uint8Array> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  const response = await fetch(`${peer}/ipfs/${cid}?format=raw`, { signal: limit, redirect: "error" });
  if (response.ok) return readCapped(response);
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
