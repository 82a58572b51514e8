import { fetchPayments, type Payment, readPaymentsFromLogs } from "@rizom/sdk";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { keys } from "../../lib/keys.ts";
import { useMergedQuery } from "../../lib/overlay/useMergedQuery.ts";
import { publicClient } from "../../lib/publicClient.ts";
import { addPayments } from "./paymentOverlay.ts";
import type { PaymentPlace } from "./paymentPlace.ts";
import { readReceiptOfPayment } from "./readReceiptOfPayment.ts";

/** So many are shown at first. */
export const FIRST_PAYMENTS = 50;

/** The newest payments to a split. */
export function paymentsQueryOptions(split: Address, first: number) {
  return fromIndexOrChain<readonly Payment[], ReturnType<typeof keys.splitPart>>({
    queryKey: keys.splitPart(split, "payments", String(first)),
    index: (client) => fetchPayments(client, { split, first }),
    chain: (client) => readPaymentsFromLogs(client, { split, limit: first }),
  });
}

export const usePayments = (split: Address, first = FIRST_PAYMENTS) =>
  useMergedQuery(paymentsQueryOptions(split, first), addPayments(split));

/**
 * One payment with all that a receipt says. From the chain: it's as quick as the index, never behind, and works
 * without one.
 */
export function paymentQueryOptions(place: PaymentPlace) {
  return queryOptions({
    queryKey: keys.payment(`${place.transaction}-${place.logIndex ?? ""}`),
    queryFn: () => readReceiptOfPayment(publicClient, place),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export const usePayment = (place: PaymentPlace) => useQuery(paymentQueryOptions(place));
