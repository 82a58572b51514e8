import { bytesToHex, type Hex, keccak256, stringToBytes, zeroHash } from "viem";

/**
 * Packs a payment's reference into the 32 bytes that a split takes.
 *
 * Up to 31 bytes of text stay readable on-chain for ever; a longer one is stored as its keccak-256 hash, which proves
 * the text to whoever has it. Line breaks and other control characters become spaces.
 * @returns 32 bytes; all zero when the text is empty
 * @example
 * referenceOf("Invoice 2026-014"); // readReference gives it back
 */
export function referenceOf(text: string): Hex {
  const bytes = stringToBytes(
    text
      .replace(/\p{Cc}+/gu, " ")
      .trim()
      .normalize("NFC"),
  );
  if (bytes.length === 0) return zeroHash;
  if (bytes.length > 31) return keccak256(bytes);
  const packed = new Uint8Array(32);
  packed.set(bytes);
  return bytesToHex(packed);
}
