import type { Address } from "viem";
import type { ApplyReceipt } from "./mergeOverlay.ts";

/** One function for each account or contract, so that what is computed from it is kept. */
export function byAddress<T>(make: (address: Address) => ApplyReceipt<T>): (address: Address) => ApplyReceipt<T> {
  const made = new Map<string, ApplyReceipt<T>>();
  return (address) => {
    const key = address.toLowerCase();
    const apply = made.get(key) ?? make(address);
    made.set(key, apply);
    return apply;
  };
}
