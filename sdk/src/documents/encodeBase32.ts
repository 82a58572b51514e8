const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * Writes bytes in base32 as CIDs do: RFC 4648, lower case, without padding.
 * @returns Letters and digits, without a multibase prefix
 * @example
 * encodeBase32(Uint8Array.of(1, 85)); // "afkq"
 */
export function encodeBase32(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET[(held >> (bits - 5)) & 31];
  }
  return bits === 0 ? text : text + ALPHABET[(held << (5 - bits)) & 31];
}
