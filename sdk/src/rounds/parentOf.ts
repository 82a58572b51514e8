import { concatHex, type Hex, keccak256 } from "viem";

/**
 * The node above two others, whichever of them comes first.
 * @param a 32 bytes, in lower case
 * @param b 32 bytes, in lower case
 * @example
 * const root = parentOf(left, right);
 */
export function parentOf(a: Hex, b: Hex): Hex {
  return keccak256(concatHex(a < b ? [a, b] : [b, a]));
}
