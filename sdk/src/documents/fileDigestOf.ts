import type { Hex } from "viem";
import { MAX_FILE_BYTES } from "./EvidenceDocument.ts";
import { FileError } from "./FileError.ts";
import { sha256Of } from "./sha256Of.ts";

/**
 * The SHA-256 digest of a file: the 32 bytes that stand for it in an evidence, and are its address on IPFS.
 * @returns 32 bytes
 * @throws {FileError} when the file is empty or larger than 1 MiB
 * @example
 * const digest = await fileDigestOf(new Uint8Array(await file.arrayBuffer()));
 */
export async function fileDigestOf(bytes: Uint8Array): Promise<Hex> {
  if (bytes.length === 0) throw new FileError("empty", "The file is empty. Choose one with something in it.");
  if (bytes.length > MAX_FILE_BYTES) {
    throw new FileError(
      "too-large",
      `The file has ${bytes.length} bytes and may have ${MAX_FILE_BYTES} (1 MiB). Make it smaller.`,
    );
  }
  return sha256Of(bytes);
}
