import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import type { AllocationEntry, Leaf, RoundTerms } from "./AllocationList.ts";
import { sealOf } from "./sealOf.ts";

/** What a leaf's values are in Solidity. */
const LEAF_TYPES = ["uint256", "address", "uint256"];

/**
 * The Merkle tree of a round: its allocations in their order, and the seal.
 * @param entries By account, ascending
 * @example
 * const { root } = await treeOf(terms, entries);
 */
export async function treeOf(
  terms: RoundTerms,
  entries: readonly AllocationEntry[],
): Promise<StandardMerkleTree<Leaf>> {
  const leaves = entries.map(({ account, amount }, index): Leaf => [BigInt(index), account, amount]);
  return StandardMerkleTree.of([...leaves, await sealOf(terms, entries.length)], LEAF_TYPES);
}
