import type { Hex } from "viem";
import type { AllocationTree, Leaf } from "./AllocationList.ts";
import { leafOf } from "./leafOf.ts";
import { parentOf } from "./parentOf.ts";

/**
 * The Merkle tree of leaves, node by node the same as OpenZeppelin's StandardMerkleTree.
 *
 * Lists are made with that library and read with this, which spares the dApp 40 kB and much of the time, and lets what
 * reads a list share nothing with what made it.
 * @example
 * const { nodes: [root] } = growTree(leaves);
 */
export function growTree(leaves: readonly Leaf[]): AllocationTree {
  const hashed = leaves.map((leaf, index) => ({ hash: leafOf(leaf), index }));
  hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const last = 2 * leaves.length - 2;
  const nodes = new Array<Hex>(last + 1);
  const places = new Array<number>(leaves.length);
  for (const [order, { hash, index }] of hashed.entries()) {
    nodes[last - order] = hash;
    places[index] = last - order;
  }
  const nodeAt = (place: number) => nodes[place] as Hex; // Places above are filled from below.
  for (let place = leaves.length - 2; place >= 0; place--) {
    nodes[place] = parentOf(nodeAt(2 * place + 1), nodeAt(2 * place + 2));
  }
  return { nodes, places };
}
