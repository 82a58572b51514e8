import type { Address, Hex } from "viem";

/** The most allocations that one round can have. */
export const MAX_ALLOCATIONS = 65_536;

/** How many of them stand on one page, so that a page fits in one block of IPFS. */
export const PAGE_ENTRIES = 2_000;

/** Characters. */
export const MAX_TITLE_LENGTH = 100;

/** The most equity that a mint allowance, and so an allocation, can count: 104 bits. */
export const MAX_EQUITY = 2n ** 104n - 1n;

/** What one account may claim from a round, in equity units. */
export type AllocationEntry = { readonly account: Address; readonly amount: bigint };

/** What a round is for and where: part of its root, through the seal. */
export type RoundTerms = {
  readonly title: string;
  readonly chainId: number;
  /** EquityRounds. */
  readonly contract: Address;
  /** Seconds; the last moment at which it can be claimed. */
  readonly deadline: number;
};

/** The first document of an allocation list; its digest is on-chain. */
export type AllocationHeader = RoundTerms & {
  readonly schema: "rizom/allocation-list";
  readonly version: 1;
  /** Equity units, decimal. */
  readonly total: string;
  readonly count: number;
  readonly root: Hex;
  /** SHA-256 digest of each page. */
  readonly pages: readonly Hex[];
};

/** A further document of an allocation list. */
export type AllocationPage = {
  readonly schema: "rizom/allocation-page";
  readonly version: 1;
  /** Place of its first entry in the whole list. */
  readonly first: number;
  /** Account in lower case, equity units. */
  readonly entries: readonly (readonly [account: Address, amount: string])[];
};

/** Index, account, amount: what a leaf is made of. */
export type Leaf = [index: bigint, account: Address, amount: bigint];

/** A Merkle tree: the root first, below each node its two children, the leaves last. */
export type AllocationTree = {
  readonly nodes: readonly Hex[];
  /** Where each leaf is among the nodes. */
  readonly places: readonly number[];
};

/** A whole list that was verified or built here: every proof can be made from it. */
export type AllocationList = {
  readonly header: AllocationHeader;
  readonly root: Hex;
  /** SHA-256 of the header in canonical form. */
  readonly digest: Hex;
  /** Equity units. */
  readonly total: bigint;
  /** By account, ascending; an entry's place is its index. */
  readonly entries: readonly AllocationEntry[];
  readonly tree: AllocationTree;
};
