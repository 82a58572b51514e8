import type { Hex } from "viem";
import { CidError } from "./CidError.ts";
import { sha256Of } from "./sha256Of.ts";

/** Up to here one block holds a whole file, so that its digest and its address on IPFS are the same 32 bytes. */
export const MAX_DOCUMENT_BYTES = 256 * 1024;

/**
 * The SHA-256 digest of a document: the 32 bytes that stand for it on-chain.
 * @returns 32 bytes
 * @throws {CidError} when the document is larger than 256 KiB
 * @example
 * const digest = await digestOf(new TextEncoder().encode(text));
 */
export async function digestOf(bytes: Uint8Array): Promise<Hex> {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new CidError(`The document has ${bytes.length} bytes and may have ${MAX_DOCUMENT_BYTES}. Make it shorter.`);
  }
  return sha256Of(bytes);
}
