import type { Hex } from "viem";
import type { Allocation } from "../equity/Allocation.ts";
import { leafOf } from "./leafOf.ts";
import { parentOf } from "./parentOf.ts";

/**
 * The root to which a proof leads, computed as EquityRounds does it.
 * @returns The root of the round that the contract would look for
 * @example
 * if (rootOfProof(allocation) !== allocation.root) throw new Error("This proof is for something else.");
 */
export function rootOfProof({ index, account, amount, proof }: Omit<Allocation, "root">): Hex {
  return proof.reduce(parentOf, leafOf([index, account, amount]));
}
