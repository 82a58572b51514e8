import { bytesToHex, type Hex, hexToBytes, isHex } from "viem";
import { CidError } from "./CidError.ts";
import { CID_PREFIX } from "./cidFromDigest.ts";
import { decodeBase32 } from "./decodeBase32.ts";

/** Base32 and base16 are the two ways in which CIDs of documents are written here. */
function bytesOf(cid: string): Uint8Array | null {
  if (cid.startsWith("b")) return decodeBase32(cid.slice(1));
  const hex = `0x${cid.slice(1)}`;
  return cid.startsWith("f") && isHex(hex) && hex.length % 2 === 0 ? hexToBytes(hex) : null;
}

/**
 * The digest of the document that a CID is the address of.
 * @param cid CIDv1, raw, SHA-256, in base32 (`bafkrei…`) or base16 (`f01551220…`)
 * @returns 32 bytes
 * @throws {CidError} when it's no such CID
 * @example
 * const digest = digestFromCid("bafkrei…");
 */
export function digestFromCid(cid: string): Hex {
  const bytes = bytesOf(cid);
  const prefix = CID_PREFIX.every((byte, i) => bytes?.[i] === byte);
  if (!bytes || !prefix || bytes.length !== CID_PREFIX.length + 32) {
    throw new CidError("This isn't the address of a document: it begins with bafkrei and has 59 letters and digits.");
  }
  return bytesToHex(bytes.subarray(CID_PREFIX.length));
}
