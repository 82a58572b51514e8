import { encodeAbiParameters, type Hex, keccak256, parseAbiParameters } from "viem";
import type { Leaf } from "./AllocationList.ts";

const VALUES = parseAbiParameters("uint256, address, uint256");

/**
 * The leaf of a round's tree, hashed twice as EquityRounds does, so that no inner node can pass for one.
 * @example
 * const hash = leafOf([0n, account, amount]);
 */
export function leafOf(leaf: Leaf): Hex {
  return keccak256(keccak256(encodeAbiParameters(VALUES, leaf)));
}
