import type { Address } from "viem";

/** An account or asset however it's written: addresses are compared and sorted in lower case. */
export type Key = Lowercase<Address>;

export function keyOf(address: Address): Key {
  // What `toLowerCase` makes of an address is one, which its type doesn't say.
  return address.toLowerCase() as Key;
}

/** One outcome among all. */
export function outcomeKey({ engagementId, outcome }: { engagementId: bigint; outcome: number }): string {
  return `${engagementId}/${outcome}`;
}

/** Order of keys, and of anything else that compares by its characters. */
export function byKey(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
