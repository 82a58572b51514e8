import { useId } from "react";
import { sayEquity } from "../equity/sayEquity.ts";
import type { Span } from "../equity/vestingCurve.ts";
import { amountTicks, dateTicks, type Scale, scaleOf } from "../equity/vestingScale.ts";
import { useWidth } from "../flow/useWidth.ts";
import type { SupplyPoint } from "./supplyPoints.ts";

type Props = {
  points: readonly SupplyPoint[];
  /** Seconds since 1970. */
  now: number;
  title: string;
};

const HEIGHT = 200;
const TOP = 20;
const GROUND = HEIGHT - 24;
const TICK_ROOM = 72;

/** The supply as steps: it stays as it is until something is minted. */
export function SupplyPicture({ points, now, title }: Props) {
  const id = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const span = spanOf(first.timestamp, now);
  const ticks = amountTicks(last.supply);
  const scale = scaleOf(span, ticks.at(-1) ?? 0n, { width: width - 6, height: GROUND - TOP });
  const y = (supply: bigint) => TOP + scale.y(supply);
  const steps = points.map(({ timestamp, supply }) => `H${round(scale.x(BigInt(timestamp)))}V${round(y(supply))}`);
  const end = round(scale.x(BigInt(now)));
  const line = `M0 ${y(0n)}${steps.join("")}H${end}`;
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} role="img" aria-labelledby={id}>
        <title id={id}>{title}</title>
        <path className="supply__area" d={`${line}V${y(0n)}Z`} />
        <Heights ticks={ticks} y={y} width={width} />
        <path className="supply__line" d={line} />
        <circle className="supply__now" cx={end} cy={y(last.supply)} r="4.5" />
        <Dates span={span} first={first.timestamp} scale={scale} width={width} />
      </svg>
    </div>
  );
}

type DateProps = { span: Span; first: number; scale: Scale; width: number };

/** Beginnings of months; for a history that is shorter, its first day and today. */
function Dates({ span, first, scale, width }: DateProps) {
  const months = dateTicks(span, Math.max(2, Math.floor(width / TICK_ROOM)));
  const ends = [
    { moment: BigInt(first), label: SHORT.format(first * 1000) },
    { moment: span.to, label: "Today" },
  ];
  const ticks = months.length > 1 ? months : ends;
  return ticks.map(({ moment, label }) => (
    <text
      key={String(moment)}
      className="supply__tick"
      x={Math.min(Math.max(scale.x(moment), 22), width - 22)}
      y={HEIGHT - 6}
      textAnchor="middle"
    >
      {label}
    </text>
  ));
}

const SHORT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

type HeightProps = { ticks: readonly bigint[]; y: (supply: bigint) => number; width: number };

function Heights({ ticks, y, width }: HeightProps) {
  return (
    <g>
      {ticks.map((amount) => (
        <g key={String(amount)}>
          <line
            className={amount === 0n ? "supply__ground" : "supply__grid"}
            x1="0"
            x2={width}
            y1={y(amount)}
            y2={y(amount)}
          />
          {amount === 0n ? null : (
            <text className="supply__tick" x="0" y={y(amount) - 5}>
              {sayEquity(amount)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

const DAY = 86_400;

/** From a little before the first step, so that it can be seen; not less than some days, so that a line is a line. */
function spanOf(first: number, now: number): { from: bigint; to: bigint } {
  const length = Math.max(now - first, 2 * DAY);
  return { from: BigInt(now - length - Math.ceil(length / 20)), to: BigInt(now) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
