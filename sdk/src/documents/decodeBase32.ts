import { encodeBase32 } from "./encodeBase32.ts";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * Reads base32 as CIDs are written: RFC 4648, lower case, without padding.
 * @returns The bytes; null when the text isn't base32, or isn't the one way to write its bytes
 * @example
 * decodeBase32("afkq"); // Uint8Array [1, 85]
 */
export function decodeBase32(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
  }
  const decoded = Uint8Array.from(bytes);
  return encodeBase32(decoded) === text ? decoded : null;
}
