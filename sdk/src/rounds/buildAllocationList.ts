import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import type { Address, Hex } from "viem";
import { canonicalBytes } from "../documents/canonicalBytes.ts";
import { digestOf } from "../documents/digestOf.ts";
import {
  type AllocationEntry,
  type AllocationHeader,
  type AllocationList,
  type AllocationPage,
  type AllocationTree,
  type Leaf,
  PAGE_ENTRIES,
  type RoundTerms,
} from "./AllocationList.ts";
import { checkedEntries } from "./checkedEntries.ts";
import { leavesOf } from "./leavesOf.ts";
import { parseHeader } from "./parseHeader.ts";

/** A list with the documents that are put on IPFS. */
export type BuiltAllocationList = AllocationList & {
  readonly headerBytes: Uint8Array<ArrayBuffer>;
  readonly pages: readonly AllocationPage[];
  /** In the order of `header.pages`. */
  readonly pageBytes: readonly Uint8Array<ArrayBuffer>[];
};

const lower = (address: Address) => address.toLowerCase() as Address;

function toPages(entries: readonly AllocationEntry[]): AllocationPage[] {
  const count = Math.ceil(entries.length / PAGE_ENTRIES);
  return Array.from({ length: count }, (_, page) => {
    const first = page * PAGE_ENTRIES;
    const some = entries.slice(first, first + PAGE_ENTRIES);
    return {
      schema: "rizom/allocation-page",
      version: 1,
      first,
      entries: some.map(({ account, amount }) => [account, amount.toString()] as const),
    };
  });
}

/** What a leaf's values are in Solidity. */
const LEAF_TYPES = ["uint256", "address", "uint256"];

function plantTree(leaves: Leaf[]): { root: Hex; tree: AllocationTree } {
  const { tree: nodes, values } = StandardMerkleTree.of(leaves, LEAF_TYPES).dump();
  const tree = { nodes: nodes as Hex[], places: values.map(({ treeIndex }) => treeIndex) }; // The library's type of hex.
  return { root: tree.nodes[0] as Hex, tree }; // Without leaves the library has thrown.
}

/**
 * Makes a round's allocation list: sorted entries, Merkle tree, header and pages in canonical form.
 *
 * The same terms and allocations give the same documents, in whatever order the allocations come.
 * @param parameters.deadline Seconds
 * @param parameters.allocations No account twice; `parseAllocations` reads them from a CSV file
 * @returns Root, digest and total for `openRound`, and the bytes to put on IPFS
 * @throws {AllocationListError} when no list can be made of these
 * @example
 * const { root, digest, total } = await buildAllocationList({ title, chainId, contract, deadline, allocations });
 */
export async function buildAllocationList({
  allocations,
  ...terms
}: RoundTerms & { readonly allocations: readonly AllocationEntry[] }): Promise<BuiltAllocationList> {
  const entries = allocations
    .map(({ account, amount }) => ({ account: lower(account), amount }))
    .sort((a, b) => (a.account < b.account ? -1 : a.account > b.account ? 1 : 0));
  const total = checkedEntries(entries);
  const pages = toPages(entries);
  const pageBytes = pages.map(canonicalBytes);
  const written: RoundTerms = { ...terms, title: terms.title.trim(), contract: lower(terms.contract) };
  const { root, tree } = plantTree(await leavesOf(written, entries));
  const header: AllocationHeader = {
    schema: "rizom/allocation-list",
    version: 1,
    ...written,
    total: total.toString(),
    count: entries.length,
    root,
    pages: await Promise.all(pageBytes.map(digestOf)),
  };
  const headerBytes = canonicalBytes(header);
  // What a reader would refuse is never written.
  parseHeader(headerBytes);
  return { header, headerBytes, pages, pageBytes, root, digest: await digestOf(headerBytes), total, entries, tree };
}
