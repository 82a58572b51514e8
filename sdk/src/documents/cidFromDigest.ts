import { type Hex, hexToBytes, isHex } from "viem";
import { CidError } from "./CidError.ts";
import { encodeBase32 } from "./encodeBase32.ts";

/** CID version 1, raw bytes, SHA-256, 32 bytes long. */
export const CID_PREFIX = [0x01, 0x55, 0x12, 0x20] as const;

/**
 * The address on IPFS of the document with a digest: CIDv1, raw, SHA-256, in base32.
 * @returns The CID, 59 letters and digits
 * @throws {CidError} when the digest isn't 32 bytes
 * @example
 * cidFromDigest("0x…"); // "bafkrei…"
 */
export function cidFromDigest(digest: Hex): string {
  if (!isHex(digest) || digest.length !== 66) {
    throw new CidError("A digest is 32 bytes, written as 0x and 64 digits. Check where it was copied from.");
  }
  return `b${encodeBase32(Uint8Array.from([...CID_PREFIX, ...hexToBytes(digest)]))}`;
}
