import { vestedAt } from "@rizom/sdk";
import { sayDay } from "../equity/sayEquity.ts";
import { sayPercent } from "../wording/sayPercent.ts";
import type { Terms } from "./terms.ts";

/** What begins today has not long begun. */
const DAY = 86_400n;
/** Enough for a share with one decimal. */
const PARTS = 1_000_000n;

/**
 * The dates of a grant, in words.
 *
 * @param now seconds since 1970
 * @example "Vesting begins on 1 December 2026. Nothing is vested before 1 December 2027, then 25 % at once; the rest
 * follows by the second until 1 December 2030."
 */
export function sayTerms(terms: Terms, now: bigint): string {
  return [sayVesting(terms, now), sayRevocable(terms.revocable)].join(" ");
}

function sayVesting({ start, cliff, end }: Terms, now: bigint): string {
  if (end <= now) return `All of it has vested already, on ${sayDay(end)}: it can be claimed at once.`;
  const begins = start + DAY <= now ? "began" : "begins";
  if (cliff === end) return `All of it vests at once on ${sayDay(end)}, nothing before.`;
  if (cliff <= start) return `Vesting ${begins} on ${sayDay(start)} and goes on by the second until ${sayDay(end)}.`;
  const part = sayPercent(Number(vestedAt({ amount: PARTS, start, cliff, end }, cliff)), Number(PARTS));
  const nothing =
    cliff <= now ? `The cliff was on ${sayDay(cliff)}, with` : `Nothing is vested before ${sayDay(cliff)}, then`;
  return `Vesting ${begins} on ${sayDay(start)}. ${nothing} ${part} at once; the rest follows by the second until ${sayDay(end)}.`;
}

function sayRevocable(revocable: boolean): string {
  return revocable
    ? "The network can stop it; what has vested by then stays."
    : "Nobody can take it back, the network neither.";
}
