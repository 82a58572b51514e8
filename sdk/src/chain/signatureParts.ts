import { type Hex, hexToNumber, slice } from "viem";

/**
 * Takes a signature apart as EIP-2612 wants it. viem's own function would bring the whole curve (12 kB gzip) to the page
 * that pays.
 * @throws when the signature isn't one of 65 bytes
 * @example
 * const { v, r, s } = signatureParts(signature);
 */
export function signatureParts(signature: Hex) {
  const last = hexToNumber(slice(signature, 64, 65));
  return { v: last < 27 ? last + 27 : last, r: slice(signature, 0, 32), s: slice(signature, 32, 64) };
}
