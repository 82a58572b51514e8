export type SupplyPoint = {
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** All equity there was from then on. */
  readonly supply: bigint;
};

type Minting = { readonly timestamp: number; readonly amount: bigint };

/** The supply after each minting, oldest first; several at one moment are one point. */
export function supplyAfter(mintings: readonly Minting[]): SupplyPoint[] {
  let supply = 0n;
  const points = new Map<number, SupplyPoint>();
  for (const { timestamp, amount } of [...mintings].sort((a, b) => a.timestamp - b.timestamp)) {
    supply += amount;
    points.set(timestamp, { timestamp, supply });
  }
  return [...points.values()];
}

/** So many points make a line that nobody can tell from one with more. */
const MOST_POINTS = 240;

/** Fewer points for long histories: the last one of each of many equal periods. */
export function thinned(points: readonly SupplyPoint[], most = MOST_POINTS): readonly SupplyPoint[] {
  const [first, last] = [points[0], points.at(-1)];
  if (points.length <= most || !first || !last) return points;
  const period = (last.timestamp - first.timestamp) / most || 1;
  const kept = new Map(points.map((point) => [Math.floor((point.timestamp - first.timestamp) / period), point]));
  return [...kept.values()];
}

const DAY = 86_400;

/** The last point of each day (UTC): for the table behind the picture. */
export function lastOfDays(points: readonly SupplyPoint[]): SupplyPoint[] {
  return [...new Map(points.map((point) => [Math.floor(point.timestamp / DAY), point])).values()];
}
