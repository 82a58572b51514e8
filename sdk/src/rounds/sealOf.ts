import { hexToBigInt, zeroAddress } from "viem";
import { canonicalBytes } from "../documents/canonicalBytes.ts";
import { digestOf } from "../documents/digestOf.ts";
import type { Leaf, RoundTerms } from "./AllocationList.ts";

/**
 * The leaf after the last allocation. It ties the root to title, chain, contract and deadline, so that two rounds with
 * the same allocations differ; nobody can claim it, because equity can't be minted to the zero address.
 * @param count How many allocations stand before it
 * @example
 * const leaf = await sealOf({ title, chainId, contract, deadline }, entries.length);
 */
export async function sealOf({ title, chainId, contract, deadline }: RoundTerms, count: number): Promise<Leaf> {
  const terms = { title, chainId, contract: contract.toLowerCase(), deadline };
  return [BigInt(count), zeroAddress, hexToBigInt(await digestOf(canonicalBytes(terms)))];
}
