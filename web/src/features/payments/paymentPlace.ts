import { type Hex, hexToBytes, isHex } from "viem";

/** Where a payment is on the chain; without a log index the first payment of the transaction is meant. */
export type PaymentPlace = { transaction: Hex; logIndex: number | null };

/**
 * Reads the id in a receipt's link: a transaction's hash, the hash with a log index ("0x…-3"), or the index's own id
 * (hash, then log index as 4 bytes, lowest first).
 *
 * @returns null for anything else
 */
export function readPaymentPlace(id: string): PaymentPlace | null {
  const [hash = "", position] = id.trim().split("-");
  if (!isHex(hash)) return null;
  if (hash.length === 74 && position === undefined) {
    const bytes = hexToBytes(hash);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    return { transaction: hash.slice(0, 66).toLowerCase() as Hex, logIndex: view.getUint32(32, true) };
  }
  if (hash.length !== 66) return null;
  const transaction = hash.toLowerCase() as Hex;
  if (position === undefined) return { transaction, logIndex: null };
  return /^\d{1,6}$/.test(position) ? { transaction, logIndex: Number(position) } : null;
}

/** The link to a payment's receipt. */
export function paymentHref({ transaction, logIndex }: { transaction: Hex; logIndex: number }): string {
  return `/payments/${transaction}-${logIndex}`;
}
