import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import { expect, test } from "vitest";
import { randomAllocations, terms } from "../testing/allocations.ts";
import { random } from "../testing/random.ts";
import { growTree } from "./growTree.ts";
import { leavesOf } from "./leavesOf.ts";

test("behavior: every node is where OpenZeppelin's library has it, for lists of every size", async () => {
  const { below } = random(41);
  const sizes = [...Array.from({ length: 40 }, (_, size) => size), ...Array.from({ length: 20 }, () => below(500))];
  for (const [seed, size] of sizes.entries()) {
    const leaves = await leavesOf(terms, randomAllocations(size, seed));
    const theirs = StandardMerkleTree.of(leaves, ["uint256", "address", "uint256"]).dump();
    const ours = growTree(leaves);
    expect(ours.nodes).toEqual(theirs.tree);
    expect(ours.places).toEqual(theirs.values.map(({ treeIndex }) => treeIndex));
  }
});
