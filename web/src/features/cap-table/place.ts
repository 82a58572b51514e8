import type { Holder } from "@rizom/sdk";
import type { HolderOrder, HolderQuestion } from "./holderPage.ts";
import type { HolderSearch } from "./holderSearch.ts";

/** Where somebody is in the cap table. */
export type Place = {
  readonly order: HolderOrder;
  /** The last holder of every page before this one: the way back. */
  readonly before: readonly Holder[];
};

export const PAGE = 25;

export const FIRST_PAGE: Place = { order: "balance", before: [] };

/** What to read for a place; one more than is shown tells whether there is a next page. */
export function questionOf({ order, before }: Place, search: HolderSearch): HolderQuestion {
  return { order, search, after: before.at(-1) ?? null, first: PAGE + 1 };
}

/** The next page goes on after the last holder that is shown. */
export function nextPlace(place: Place, holders: readonly Holder[]): Place | null {
  const last = holders[PAGE - 1];
  return holders.length > PAGE && last ? { ...place, before: [...place.before, last] } : null;
}

export function previousPlace(place: Place): Place | null {
  return place.before.length === 0 ? null : { ...place, before: place.before.slice(0, -1) };
}
