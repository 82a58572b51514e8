import type { Client, Transaction, TransactionReceipt } from "viem";
import {
  type Address,
  type Hex,
  isAddressEqual,
  TransactionNotFoundError,
  TransactionReceiptNotFoundError,
} from "viem";
import { getBlock, getBlockNumber, getTransaction, getTransactionCount, getTransactionReceipt } from "viem/actions";
import type { Call, Sent } from "./record.ts";

export type Sighting =
  | { readonly kind: "receipt"; readonly receipt: TransactionReceipt }
  | { readonly kind: "pending"; readonly nonce: number }
  /** The node knows nothing of it: not arrived yet, or dropped. */
  | { readonly kind: "missing" }
  | { readonly kind: "repriced" | "cancelled" | "replaced"; readonly hash: Hex };

/** A replacement is looked for in this many blocks at most. */
const SEARCHED_BLOCKS = 64n;

type Sought = { account: Address; call: Call; sent: Sent };

/** Looks once for what became of a transaction. */
export async function lookFor(client: Client, sought: Sought): Promise<Sighting> {
  const { account, sent } = sought;
  const receipt = await receiptOf(client, sent.hash);
  if (receipt) return { kind: "receipt", receipt };

  const transaction = await transactionOf(client, sent.hash);
  const nonce = transaction?.nonce ?? sent.nonce;
  if (nonce === null) return { kind: "missing" };

  const next = await getTransactionCount(client, { address: account, blockTag: "latest" });
  if (next <= nonce) return transaction ? { kind: "pending", nonce } : { kind: "missing" };

  // The nonce is used up. By this one, if it was mined between the two questions; else by another.
  const late = await receiptOf(client, sent.hash);
  if (late) return { kind: "receipt", receipt: late };
  const replacement = await findByNonce(client, account, nonce, sent.fromBlock);
  if (!replacement) return { kind: "missing" };
  return { kind: howReplaced(sought, replacement), hash: replacement.hash };
}

/** Tells a speed-up (the same again, for another fee) and a cancellation (nothing, to oneself) from anything else. */
export function howReplaced(
  { account, call }: Pick<Sought, "account" | "call">,
  other: Pick<Transaction, "to" | "input" | "value">,
): "repriced" | "cancelled" | "replaced" {
  const { to, input, value } = other;
  if (to && isAddressEqual(to, call.to) && input === call.data && value === call.value) return "repriced";
  if (to && isAddressEqual(to, account) && value === 0n && input === "0x") return "cancelled";
  return "replaced";
}

async function receiptOf(client: Client, hash: Hex): Promise<TransactionReceipt | null> {
  try {
    return await getTransactionReceipt(client, { hash });
  } catch (error) {
    if (error instanceof TransactionReceiptNotFoundError) return null;
    throw error;
  }
}

async function transactionOf(client: Client, hash: Hex): Promise<Transaction | null> {
  try {
    return await getTransaction(client, { hash });
  } catch (error) {
    if (error instanceof TransactionNotFoundError) return null;
    throw error;
  }
}

async function findByNonce(client: Client, account: Address, nonce: number, since: bigint) {
  const head = await getBlockNumber(client, { cacheTime: 0 });
  const oldest = head - SEARCHED_BLOCKS > since ? head - SEARCHED_BLOCKS : since;
  for (let blockNumber = head; blockNumber >= oldest; blockNumber--) {
    const block = await getBlock(client, { blockNumber, includeTransactions: true });
    const found = block.transactions.find((other) => isAddressEqual(other.from, account) && other.nonce === nonce);
    if (found) return found;
  }
  return null;
}
