import * as v from "valibot";
import type { Address } from "viem";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { type Fetched, pageOf } from "./pageOf.ts";
import { type IndexedPayment, PAYMENT_FIELDS, paymentSchema } from "./paymentFields.ts";

export const PAYMENTS_QUERY = /* GraphQL */ `
  ${PAYMENT_FIELDS}
  query Payments($first: Int!, $where: Payment_filter!) {
    payments(first: $first, orderBy: block, orderDirection: desc, where: $where) { ...PaymentFields }
  }
`;

const schema = v.object({ payments: v.array(paymentSchema) });

/** Which payments to fetch. */
export type PaymentsPage = Abortable & {
  /** At most 1,000; default 50. */
  readonly first?: number;
  /** What was fetched before: the page goes on after it. */
  readonly after?: Fetched;
  readonly split?: Address;
  /** Who paid on-chain. */
  readonly payer?: Address;
  /** Whose money it was: what an account paid itself, and what came out of escrows for engagements of which it's the client. */
  readonly client?: Address;
  readonly asset?: Address;
};

/**
 * A page of payments, newest first.
 * @returns Payments; fewer than `first` on the last page
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const page = await fetchPayments(index, { split, first: 20 });
 * const next = await fetchPayments(index, { split, first: 20, after: page });
 */
export async function fetchPayments(index: IndexClient, page: PaymentsPage = {}): Promise<IndexedPayment[]> {
  const { first = 50, after, split, payer, client, asset, signal } = page;
  const rest = {
    ...pageOf(after, "block"),
    ...(split && { split: split.toLowerCase() }),
    ...(payer && { payer: payer.toLowerCase() }),
    ...(asset && { asset: asset.toLowerCase() }),
  };
  const own = client?.toLowerCase();
  // Graph Node takes no other condition beside an `or`.
  const where = own ? { and: [rest, { or: [{ payer: own }, { client: own }] }] } : rest;
  const { payments } = await index.query({ document: PAYMENTS_QUERY, schema, variables: { first, where }, signal });
  return payments;
}
