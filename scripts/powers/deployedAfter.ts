import { type Address, getContractAddress, type Hash, isAddressEqual } from "viem";
import { getBlock, getTransaction } from "viem/actions";
import type { Inspection } from "./Inspection.ts";

/** A deployment is one transaction after another: further apart than this, and it wasn't one. */
const TRANSACTIONS = 100;
const BLOCKS = 5_000n;

/**
 * The transaction that made a contract whose constructor tells nothing: its address follows from who sent it and how many
 * they had sent, and one of the contracts that came before it tells the first and where to begin.
 * @param before Hash of the transaction that made a contract which the same key deployed earlier
 * @returns Its hash; null when that key made nothing there soon afterwards
 */
export async function deployedAfter(
  { client, block }: Inspection,
  address: Address,
  before: Hash,
): Promise<Hash | null> {
  const { from, nonce: start, blockNumber } = await getTransaction(client, { hash: before });
  const nonces = Array.from({ length: TRANSACTIONS }, (_, index) => start + 1 + index);
  const nonce = nonces.find((each) => isAddressEqual(getContractAddress({ from, nonce: BigInt(each) }), address));
  if (nonce === undefined || blockNumber === null) return null;
  const last = blockNumber + BLOCKS < block ? blockNumber + BLOCKS : block;
  for (let number = blockNumber; number <= last; number++) {
    const { transactions } = await getBlock(client, { blockNumber: number, includeTransactions: true });
    const made = transactions.find((each) => each.nonce === nonce && isAddressEqual(each.from, from));
    if (made !== undefined) return made.hash;
  }
  return null;
}
