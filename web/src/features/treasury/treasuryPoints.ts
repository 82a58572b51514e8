import type { TreasuryPeriod } from "@rizom/sdk";

/** What the treasury had from a moment on. */
export type TreasuryPoint = { readonly at: number; readonly balance: bigint };

/** Where a line goes in a picture of this size: steps, because money stays until it moves. */
export type Steps = { readonly line: string; readonly area: string; readonly top: bigint; readonly end: number };

/** A day's flows are drawn at its end. */
const DAY = 86_400;

export const pointsOf = (days: readonly TreasuryPeriod[], now: number): TreasuryPoint[] =>
  days.map(({ begin, balance }) => ({ at: Math.min(begin + DAY, now), balance }));

/** @param now seconds since 1970 */
export function stepsOf(
  points: readonly TreasuryPoint[],
  now: number,
  { width, height }: { readonly width: number; readonly height: number },
): Steps {
  const from = Math.min((points[0]?.at ?? now) - DAY, now - 2 * DAY);
  // ETH that arrived by a plain transfer leaves no event: what left may be more than what came.
  const top = points.map(({ balance }) => balance).reduce(larger, 1n);
  const x = (at: number) => round(((at - from) / (now - from)) * width);
  const y = (balance: bigint) => round(height - (Number(balance < 0n ? 0n : balance) / Number(top)) * height);
  const path = points.map(({ at, balance }) => `H${x(at)}V${y(balance)}`).join("");
  const line = `M0 ${height}${path}H${width}`;
  return { line, area: `${line}V${height}Z`, top, end: y(points.at(-1)?.balance ?? 0n) };
}

const round = (value: number) => Math.round(value * 10) / 10;

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
