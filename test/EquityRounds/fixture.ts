import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import { type Address, type Hex, zeroAddress } from "viem";
import { addresses, bySteward, deployEquity, type Equity, keyOf, now, RZM } from "../equity.ts";

export const DIGEST = keyOf("digest of the list");

/** What stands in the seal where an allocation has its amount: here any number will do. */
const SEAL = 2n ** 255n + 7n;

export interface Allocation {
  index: bigint;
  account: Address;
  amount: bigint;
  proof: Hex[];
}

/** A list with the tree over it, sealed by a leaf of nobody's. */
export function roundOf(entries: readonly (readonly [Address, bigint])[], seal = SEAL) {
  const leaves = [...entries.map(([account, amount], i) => [i, account, amount]), [entries.length, zeroAddress, seal]];
  const tree = StandardMerkleTree.of(leaves, ["uint256", "address", "uint256"]);
  const allocation = (i: number): Allocation => {
    const [index, account, amount] = leaves[i] as [number, Address, bigint];
    return { index: BigInt(index), account, amount, proof: tree.getProof(i) as Hex[] };
  };
  const total = entries.reduce((sum, [, amount]) => sum + amount, 0n);
  return { root: tree.root as Hex, total, allocation, seal: allocation(entries.length) };
}

export const THANKS = roundOf([
  [addresses.alice, 100n * RZM],
  [addresses.bob, 50n * RZM],
  [addresses.carol, 7n],
]);

/** A round of 100 RZM to Alice, 50 to Bob and 7 units to Carol, open for 1,000 seconds. */
export async function deployRound() {
  const equity = await deployEquity();
  const deadline = (await now()) + 1_000n;
  await equity.rounds.write.openRound([THANKS.root, DIGEST, THANKS.total, Number(deadline)], bySteward);
  return { ...equity, deadline };
}

/** The arguments of `claim` and, after the account, of `claimFor`. */
export function claimOf({ index, amount, proof }: Allocation) {
  return [index, amount, proof] as const;
}

export function claimFor(rounds: Equity["rounds"], allocation: Allocation, sender: Address) {
  return rounds.write.claimFor([allocation.account, ...claimOf(allocation)], { account: sender });
}
