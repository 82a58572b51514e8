import { addBlock } from "./addBlock.ts";
import { cidFromDigest } from "./cidFromDigest.ts";
import { digestOf } from "./digestOf.ts";
import { DocumentNotAddedError } from "./documentErrors.ts";

/**
 * Puts a document on IPFS as one raw block, and pins it, through the RPC of Kubo or of a pinning service that speaks it.
 *
 * Its address is known before; the node's answer must be the same.
 * @param parameters.ipfsApiUrl Where the RPC is, without `/api/v0`
 * @returns The CID, 59 letters and digits
 * @throws {CidError} when the document is larger than 256 KiB
 * @throws {DocumentNotAddedError} when the node can't be reached, refuses, or says that it stored something else
 * @example
 * const cid = await addDocument({ ipfsApiUrl: "http://127.0.0.1:5001", bytes: canonicalBytes(document) });
 */
export async function addDocument({
  ipfsApiUrl,
  bytes,
  timeoutMs = 60_000,
}: {
  readonly ipfsApiUrl: string;
  readonly bytes: Uint8Array;
  readonly timeoutMs?: number;
}): Promise<string> {
  const digest = await digestOf(bytes);
  await addBlock({ ipfsApiUrl, bytes, digest, timeoutMs, name: "document", NotAdded: DocumentNotAddedError });
  return cidFromDigest(digest);
}
