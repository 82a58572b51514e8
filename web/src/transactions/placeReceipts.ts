import { type Client, isAddressEqual, type Transaction, type TransactionReceipt } from "viem";
import { getTransaction } from "viem/actions";
import type { Call } from "./record.ts";

/**
 * Which receipt belongs to which call, when a wallet sent each as a transaction of its own. The chain is asked, not the
 * wallet: a step that is taken for undone would be sent again.
 *
 * @returns the receipt of each call, null for those that weren't sent; null altogether when it can't be told
 */
export async function placeReceipts(
  client: Client,
  calls: readonly Call[],
  receipts: readonly TransactionReceipt[],
): Promise<(TransactionReceipt | null)[] | null> {
  const placed: (TransactionReceipt | null)[] = calls.map(() => null);
  for (const receipt of receipts) {
    const transaction = await getTransaction(client, { hash: receipt.transactionHash });
    const place = calls.findIndex((call, index) => placed[index] === null && isThat(call, transaction));
    if (place === -1) return null;
    placed[place] = receipt;
  }
  return placed;
}

function isThat(call: Call, { to, input, value }: Transaction): boolean {
  return to !== null && isAddressEqual(to, call.to) && input === call.data && value === call.value;
}
