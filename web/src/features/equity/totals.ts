import type { ClaimLine } from "./claimLines.ts";

export type EquityTotals = {
  readonly claimable: bigint;
  readonly later: bigint;
  /** When all of `later` will be there; null when nothing comes. */
  readonly laterWhen: bigint | null;
  readonly claimed: bigint;
};

/** What all lines together bring. */
export function totalsOf(lines: readonly ClaimLine[]): EquityTotals {
  return lines.reduce<EquityTotals>(
    (sum, line) => ({
      claimable: sum.claimable + line.claimable,
      later: sum.later + line.later,
      laterWhen: latest(sum.laterWhen, line.laterWhen),
      claimed: sum.claimed + line.claimed,
    }),
    { claimable: 0n, later: 0n, laterWhen: null, claimed: 0n },
  );
}

function latest(a: bigint | null, b: bigint | null): bigint | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
