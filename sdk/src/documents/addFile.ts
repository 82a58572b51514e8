import type { Hex } from "viem";
import { addBlock } from "./addBlock.ts";
import { fileDigestOf } from "./fileDigestOf.ts";
import { FileNotAddedError } from "./fileErrors.ts";

/**
 * Puts a file on IPFS as one raw block, and pins it, through the RPC of Kubo or of a pinning service that speaks it.
 *
 * Its digest is computed first, and is its whole address; the node's answer must be the same.
 * @param parameters.ipfsApiUrl Where the RPC is, without `/api/v0`
 * @param parameters.timeoutMs How long the node may take: slow lines need a while for 1 MiB
 * @returns The digest, for the evidence that names the file
 * @throws {FileError} when the file is empty or larger than 1 MiB; nothing is sent then
 * @throws {FileNotAddedError} when the node can't be reached, refuses, or says that it stored something else
 * @example
 * const digest = await addFile({ ipfsApiUrl: "http://127.0.0.1:5001", bytes });
 */
export async function addFile({
  ipfsApiUrl,
  bytes,
  timeoutMs = 180_000,
  signal,
}: {
  readonly ipfsApiUrl: string;
  readonly bytes: Uint8Array;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}): Promise<Hex> {
  const digest = await fileDigestOf(bytes);
  await addBlock({ ipfsApiUrl, bytes, digest, timeoutMs, signal, name: "file", NotAdded: FileNotAddedError });
  return digest;
}
