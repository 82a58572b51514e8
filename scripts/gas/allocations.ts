import { type Address, concatBytes, type Hex, hexToBytes, keccak256, numberToBytes, toHex, zeroAddress } from "viem";

export interface Allocation {
  index: bigint;
  account: Address;
  amount: bigint;
  proof: Hex[];
}

export interface Leaf {
  index: number;
  account: Address;
  amount: bigint;
}

type Hash = (leaf: Leaf) => Uint8Array;

/** Root of a tree over leaves whose number is a power of two, and the allocations at some places with their proofs. */
export function treeOf(
  leaves: readonly Leaf[],
  hash: Hash,
  places: readonly number[],
): { root: Hex; allocations: Allocation[] } {
  const proofs = places.map((): Hex[] => []);
  let level = leaves.map(hash);
  for (let height = 0; level.length > 1; ++height) {
    for (const [i, place] of places.entries()) proofs[i]?.push(toHex(level[(place >> height) ^ 1] as Uint8Array));
    const next: Uint8Array[] = [];
    for (let i = 0; i < level.length; i += 2) next.push(pair(level[i] as Uint8Array, level[i + 1] as Uint8Array));
    level = next;
  }
  const allocations = places.map((place, i) => {
    const { index, account, amount } = leaves[place] as Leaf;
    return { index: BigInt(index), account, amount, proof: proofs[i] as Hex[] };
  });
  return { root: toHex(level[0] as Uint8Array), allocations };
}

/** A list of which one account has every entry that it's asked for, and strangers the others. */
export function leavesOf(count: number, account: Address, places: readonly number[], amount: bigint): Leaf[] {
  return Array.from({ length: count }, (_, index) => ({
    index,
    account: places.includes(index) ? account : zeroAddress,
    amount,
  }));
}

/** As the rounds hash it: twice, in whole words. */
export function hashTwice({ index, account, amount }: Leaf): Uint8Array {
  const words = [number(index, 32), number(0, 12), hexToBytes(account), number(amount, 32)];
  return keccak256(keccak256(concatBytes(words), "bytes"), "bytes");
}

/** As Uniswap's distributor hashes it: once, packed. */
export function hashPacked({ index, account, amount }: Leaf): Uint8Array {
  return keccak256(concatBytes([number(index, 32), hexToBytes(account), number(amount, 32)]), "bytes");
}

function number(value: number | bigint, size: number): Uint8Array {
  return numberToBytes(value, { size });
}

function pair(a: Uint8Array, b: Uint8Array): Uint8Array {
  return keccak256(concatBytes(isBelow(a, b) ? [a, b] : [b, a]), "bytes");
}

function isBelow(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < 32; ++i) {
    const [left, right] = [a[i] as number, b[i] as number];
    if (left !== right) return left < right;
  }
  return false;
}
