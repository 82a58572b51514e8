import type { Corner, Span } from "./vestingCurve.ts";

/** Where moments and amounts are in a picture. */
export type Scale = {
  readonly x: (moment: bigint) => number;
  readonly y: (amount: bigint) => number;
  /** The moment at a place, whole seconds. */
  readonly momentAt: (x: number) => bigint;
};

const FINE = 1_000_000;

/** @param top the amount at the upper edge */
export function scaleOf({ from, to }: Span, top: bigint, { width, height }: { width: number; height: number }): Scale {
  const length = Number(to - from);
  return {
    x: (moment) => (Number(moment - from) / length) * width,
    y: (amount) => (top === 0n ? height : height - (Number((amount * BigInt(FINE)) / top) / FINE) * height),
    momentAt: (x) => from + BigInt(Math.round((Math.min(Math.max(x, 0), width) / width) * length)),
  };
}

type Side = (corner: Corner) => { before: bigint; at: bigint };

/** The upper line of one grant in the heap; `index` of −1 is the ground. */
export function edgeOf(index: number): Side {
  return ({ before, at }) => ({ before: before[index] ?? 0n, at: at[index] ?? 0n });
}

/** A line along one edge: where it jumps, straight up. */
export function linePath(corners: readonly Corner[], side: Side, { x, y }: Scale): string {
  const places = corners.flatMap((corner) => {
    const { before, at } = side(corner);
    const heights = before === at ? [at] : [before, at];
    return heights.map((height) => `${place(x(corner.moment))} ${place(y(height))}`);
  });
  return `M${places.join("L")}`;
}

/** What lies between the edges of two neighbours in the heap. */
export function bandPath(corners: readonly Corner[], index: number, scale: Scale): string {
  const mirrored = corners.toReversed().map((corner) => ({ ...corner, before: corner.at, at: corner.before }));
  const lower = linePath(mirrored, edgeOf(index - 1), scale).slice(1);
  return `${linePath(corners, edgeOf(index), scale)}L${lower}Z`;
}

function place(value: number): string {
  return String(Math.round(value * 10) / 10);
}

const UNIT = 10n ** 18n;

/** Two to five round amounts from 0 up; the last is the upper edge of the picture. */
export function amountTicks(most: bigint): bigint[] {
  const step = roundStep(most);
  const count = most === 0n ? 1n : (most + step - 1n) / step;
  return Array.from({ length: Number(count) + 1 }, (_, i) => BigInt(i) * step);
}

function roundStep(most: bigint): bigint {
  for (let power = most >= UNIT ? UNIT : 1n; ; power *= 10n) {
    for (const factor of [1n, 2n, 5n]) {
      if (most <= power * factor * 4n) return power * factor;
    }
  }
}

const MONTH_SECONDS = 2_629_746;
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240] as const;

/** Beginnings of months, as many as have room, with what is written below them. */
export function dateTicks(span: Span, most: number): { moment: bigint; label: string }[] {
  // Not more than a few are ever made, also when somebody grants something until the year 30,000.
  const long = Number(span.to - span.from) / MONTH_SECONDS;
  for (const step of MONTHS.filter((months) => long / months <= most + 1)) {
    const ticks = ticksEvery(step, span);
    if (ticks.length <= most) return ticks;
  }
  return [];
}

function ticksEvery(step: number, { from, to }: Span): { moment: bigint; label: string }[] {
  const first = new Date(Number(from) * 1000);
  const ticks: { moment: bigint; label: string }[] = [];
  for (let month = roundUp(first.getUTCFullYear() * 12 + first.getUTCMonth(), step); ; month += step) {
    const moment = BigInt(Date.UTC(Math.floor(month / 12), month % 12, 1) / 1000);
    if (moment > to) return ticks;
    const label = month % 12 === 0 ? String(month / 12) : SHORT.format(Number(moment) * 1000);
    if (moment >= from) ticks.push({ moment, label });
  }
}

function roundUp(month: number, step: number): number {
  return Math.ceil(month / step) * step;
}

const SHORT = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
