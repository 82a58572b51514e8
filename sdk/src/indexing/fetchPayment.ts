import * as v from "valibot";
import type { Hex } from "viem";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { type IndexedPayment, PAYMENT_FIELDS, paymentSchema } from "./paymentFields.ts";

export const PAYMENT_QUERY = /* GraphQL */ `
  ${PAYMENT_FIELDS}
  query Payment($id: ID!) {
    payment(id: $id) { ...PaymentFields }
  }
`;

const schema = v.object({ payment: v.nullable(paymentSchema) });

/**
 * One payment, for its receipt.
 * @returns Null when the index has no such payment
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const payment = await fetchPayment(index, { id });
 */
export async function fetchPayment(
  index: IndexClient,
  { id, signal }: { readonly id: Hex } & Abortable,
): Promise<IndexedPayment | null> {
  const variables = { id: id.toLowerCase() };
  return (await index.query({ document: PAYMENT_QUERY, schema, variables, signal })).payment;
}
