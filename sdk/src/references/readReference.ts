import { type Hex, hexToBytes } from "viem";

/** Invisible or direction-changing characters could make one reference look like another. */
const DECEPTIVE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * Reads back what `referenceOf` packed.
 *
 * References are anybody's text: show the result as text only, never as markup.
 * @returns The text; null when there's no reference, or when it's a hash or anything else that isn't readable text
 * @example
 * readReference(referenceOf("Invoice 2026-014")); // "Invoice 2026-014"
 */
export function readReference(reference: Hex): string | null {
  const bytes = hexToBytes(reference);
  const end = bytes.indexOf(0);
  if (bytes.length !== 32 || end < 1 || bytes.subarray(end).some((byte) => byte !== 0)) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end));
    return DECEPTIVE.test(text) ? null : text;
  } catch {
    return null;
  }
}
