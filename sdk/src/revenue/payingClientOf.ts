import type { Address } from "viem";
import type { Payment } from "./Payment.ts";

/**
 * Whose money a payment was: the client of the engagement from whose escrow it came, or else who paid.
 * @returns The account to which the payment counts
 * @example
 * const from = payingClientOf(payment);
 */
export function payingClientOf({ payer, client }: Pick<Payment, "payer" | "client">): Address {
  return client ?? payer;
}
