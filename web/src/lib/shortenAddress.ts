import type { Hex } from "viem";

/**
 * Shortens an address or hash in the middle, for where it's read beside a name or an identicon.
 *
 * @example shortenAddress("0x90F79bf6EB2c4f870365E785982E1f101E93b906") // "0x90F7…b906"
 */
export function shortenAddress(address: Hex, kept = 4): string {
  return `${address.slice(0, 2 + kept)}…${address.slice(-kept)}`;
}
