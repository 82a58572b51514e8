import { decodePayments, type Payment } from "@rizom/sdk";
import type { Address } from "viem";
import type { ApplyReceipt } from "../../lib/overlay/mergeOverlay.ts";

const made = new Map<string, ApplyReceipt<readonly Payment[]>>();

/** Adds the payments of a receipt to those of a split, newest first; those that are there already stay single. */
export function addPayments(split: Address): ApplyReceipt<readonly Payment[]> {
  const key = split.toLowerCase();
  const apply = made.get(key) ?? makeAddPayments(split);
  made.set(key, apply);
  return apply;
}

function makeAddPayments(split: Address): ApplyReceipt<readonly Payment[]> {
  return (payments, { logs, timestamp }) => {
    const known = new Set(payments.map(({ id }) => id.toLowerCase()));
    const added = decodePayments({ logs, split, timestampOf: () => timestamp }).filter(
      ({ id }) => !known.has(id.toLowerCase()),
    );
    return added.length === 0 ? payments : [...added.reverse(), ...payments];
  };
}
