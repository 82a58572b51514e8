import { concatHex, encodeAbiParameters, type Hex, keccak256, parseAbiParameters } from "viem";
import type { Allocation } from "../equity/Allocation.ts";

const LEAF = parseAbiParameters("uint256, address, uint256");

/**
 * The root to which a proof leads, computed as EquityRounds does it and without the library that makes the proofs.
 * @returns The root of the round that the contract would look for
 * @example
 * if (rootOfProof(allocation) !== allocation.root) throw new Error("This proof is for something else.");
 */
export function rootOfProof({ index, account, amount, proof }: Omit<Allocation, "root">): Hex {
  const leaf = keccak256(keccak256(encodeAbiParameters(LEAF, [index, account, amount])));
  return proof.reduce(
    (node, sibling) => keccak256(concatHex(node < sibling ? [node, sibling] : [sibling, node])),
    leaf,
  );
}
