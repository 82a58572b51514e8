import { type Client, type Hex, hexToBytes, isHex, slice, TransactionReceiptNotFoundError } from "viem";
import { getTransactionReceipt } from "viem/actions";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { attributePayments } from "../engagement/attributePayments.ts";
import { decodePayments } from "./decodePayments.ts";
import { isSplit } from "./isSplit.ts";
import type { Payment } from "./Payment.ts";

/** Takes an id of `logId` apart again; null when it's none. */
function partsOf(id: Hex): { transaction: Hex; logIndex: number } | null {
  if (!isHex(id) || id.length !== 2 + 2 * 36) return null;
  const [a = 0, b = 0, c = 0, d = 0] = hexToBytes(slice(id, 32));
  return { transaction: slice(id, 0, 32), logIndex: a + 2 ** 8 * b + 2 ** 16 * c + 2 ** 24 * d };
}

/**
 * One payment, read from its transaction's receipt, for when there is no index.
 * @param parameters.id The payment's id, the same as in the index
 * @returns Null when there's no such payment to a split of Rizom
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const payment = await readPayment(client, { id });
 */
export async function readPayment(client: Client, { id }: { readonly id: Hex }): Promise<Payment | null> {
  const parts = partsOf(id);
  if (!parts) return null;
  const receipt = await getTransactionReceipt(client, { hash: parts.transaction }).catch((error: unknown) => {
    if (error instanceof TransactionReceiptNotFoundError) return null;
    throw error;
  });
  const log = receipt?.logs.find(({ logIndex }) => logIndex === parts.logIndex);
  if (!receipt || !log) return null;
  // A split's own event names the split by its address; a token's Transfer by its recipient, the second indexed value.
  const recipient = log.topics[2];
  const candidates = [log.address, ...(recipient ? [slice(recipient, 12)] : [])];
  const timestamps = await readTimestamps(client, [log]);
  for (const split of candidates) {
    const payments = decodePayments({ logs: receipt.logs, split, timestampOf: (block) => timestamps.get(block) ?? 0 });
    const payment = payments.find((made) => made.id === id.toLowerCase());
    if (!payment || !(await isSplit(client, { split }))) continue;
    const [attributed = null] = await attributePayments(client, { payments: [payment] });
    return attributed;
  }
  return null;
}
