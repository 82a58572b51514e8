import { type VestingCurve, vestedAt } from "./vestedAt.ts";

/** A moment at which the curve bends or jumps. */
export type VestingMoment = {
  readonly kind: "start" | "cliff" | "end";
  /** Seconds. */
  readonly timestamp: bigint;
  /** What has vested in that second, in units of equity. */
  readonly vested: bigint;
};

/**
 * The moments at which a grant's curve bends or jumps: between them it's a straight line.
 * @returns Start, cliff and end in this order; no cliff where there's none, and nothing that lies behind the end of a
 * grant that was revoked
 * @example
 * for (const { kind, timestamp } of vestingMoments(grant)) mark(kind, timestamp);
 */
export function vestingMoments(grant: VestingCurve): VestingMoment[] {
  const { start, cliff, end } = grant;
  const moments = [
    { kind: "start", timestamp: start },
    { kind: "cliff", timestamp: cliff },
    { kind: "end", timestamp: end },
  ] as const;
  return moments
    .filter(({ kind, timestamp }) => timestamp <= end && !(kind === "cliff" && cliff === start))
    .map((moment) => ({ ...moment, vested: vestedAt(grant, moment.timestamp) }));
}
