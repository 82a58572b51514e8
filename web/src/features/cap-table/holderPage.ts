import type { Holder } from "@rizom/sdk";
import { type HolderSearch, isFound } from "./holderSearch.ts";

export type HolderOrder = "balance" | "votes";

/** Which holders: a page goes on after the last one of the page before, never by counting from the start. */
export type HolderQuestion = {
  readonly order: HolderOrder;
  readonly search: HolderSearch;
  /** Null for the first page. */
  readonly after: Holder | null;
  readonly first: number;
};

/** The largest first; of equal ones the one with the higher address, as in the index: so every order is the only one. */
export function compareHolders(order: HolderOrder): (a: Holder, b: Holder) => number {
  return (a, b) => {
    if (a[order] !== b[order]) return a[order] > b[order] ? -1 : 1;
    return a.account.toLowerCase() > b.account.toLowerCase() ? -1 : 1;
  };
}

/** A page of holders out of all of them: for life without an index. */
export function pageOfHolders(all: readonly Holder[], { order, search, after, first }: HolderQuestion): Holder[] {
  const compare = compareHolders(order);
  return all
    .filter((holder) => isFound(holder.account, search) && (after === null || compare(after, holder) < 0))
    .sort(compare)
    .slice(0, first);
}
