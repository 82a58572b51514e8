import type { Address } from "viem";
import type { Person } from "./Person.ts";

/**
 * Somebody as they are when they come to be known.
 * @param since When that is, in seconds
 * @returns A person of whom nothing else is known
 * @example
 * const priya = personOnArrival(account, at);
 */
export function personOnArrival(account: Address, since: number): Person {
  const nothing = { outcomeCount: 0, receivedCount: 0, givenCount: 0, demonstrations: [], franchises: [] };
  return { account, since, profileDigest: null, profile: null, ...nothing };
}
