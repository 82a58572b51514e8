import { vestedAt } from "@rizom/sdk";
import type { GrantStake } from "./stakes.ts";

/** A moment at which the curve of any grant bends or jumps. All sums are of the grants up to and including each. */
export type Corner = {
  readonly moment: bigint;
  /** Heights just before the moment: lower than `at` where a cliff is. */
  readonly before: readonly bigint[];
  readonly at: readonly bigint[];
};

export type Span = { readonly from: bigint; readonly to: bigint };

type Terms = Pick<GrantStake, "amount" | "start" | "cliff" | "end">;

/** What of several grants had or will have vested at a moment. */
export function vestedOfAll(grants: readonly Terms[], moment: bigint): bigint {
  return grants.reduce((sum, grant) => sum + vestedAt(grant, moment), 0n);
}

/** All that the grants will ever bring. */
export function wholeOf(grants: readonly Pick<GrantStake, "amount">[]): bigint {
  return grants.reduce((sum, { amount }) => sum + amount, 0n);
}

/** A grant as it was promised, whether or not it was revoked since. */
export function promisedOf(grant: GrantStake): Terms {
  return { ...grant, amount: grant.granted, end: grant.scheduledEnd };
}

/** From before the first start to after the last end, so that both can be seen; today is always within. */
export function spanOf(grants: readonly GrantStake[], now: bigint): Span {
  const moments = [now, ...grants.flatMap(({ start, end, scheduledEnd }) => [start, end, scheduledEnd])];
  const from = moments.reduce((a, b) => (b < a ? b : a));
  const to = moments.reduce((a, b) => (b > a ? b : a));
  const margin = (to - from) / MARGIN + DAY;
  return { from: from - margin, to: to + margin };
}

const MARGIN = 30n;
const DAY = 86_400n;

/** The curve of several grants, one upon the other: straight lines between the corners. */
export function cornersOf(grants: readonly Terms[], { from, to }: Span): Corner[] {
  const inside = grants.flatMap(({ start, cliff, end }) => [start, cliff, end]).filter((m) => m > from && m < to);
  const moments = [...new Set([from, ...inside, to])].sort((a, b) => (a < b ? -1 : 1));
  return moments.map((moment) => ({
    moment,
    before: heaped(grants.map((grant) => vestedBefore(grant, moment))),
    at: heaped(grants.map((grant) => vestedAt(grant, moment))),
  }));
}

/** The limit from the left: a cliff hasn't been reached yet, but time has passed up to the moment. */
function vestedBefore(grant: Terms, moment: bigint): bigint {
  if (moment <= grant.cliff) return 0n;
  return vestedAt(grant, moment);
}

function heaped(amounts: readonly bigint[]): bigint[] {
  let sum = 0n;
  return amounts.map((amount) => {
    sum += amount;
    return sum;
  });
}

export type Milestone = { readonly moment: bigint; readonly what: string; readonly vested: bigint };

/** What happens when, in order: for the table behind the picture. */
export function milestonesOf(grants: readonly GrantStake[], now: bigint): Milestone[] {
  const several = grants.length > 1;
  const events = grants.flatMap(({ id, start, cliff, end, revoked }) => {
    const say = (what: string) => (several ? `Grant ${id}: ${what.toLowerCase()}` : what);
    return [
      { moment: start, what: say("Start") },
      ...(cliff > start && !(revoked && cliff >= end) ? [{ moment: cliff, what: say("Cliff") }] : []),
      { moment: end, what: say(revoked ? "Revoked" : "All vested") },
    ];
  });
  return [...events, { moment: now, what: "Today" }]
    .sort((a, b) => Number(a.moment - b.moment))
    .map((event) => ({ ...event, vested: vestedOfAll(grants, event.moment) }));
}
