import { type PointerEvent, useId } from "react";
import { DIGIT_GROUP } from "../../components/digitGroup.ts";
import { useWidth } from "../flow/useWidth.ts";
import type { GrantStake } from "./stakes.ts";
import { VestingMarks } from "./VestingMarks.tsx";
import { type Corner, cornersOf, promisedOf, type Span, wholeOf } from "./vestingCurve.ts";
import { amountTicks, bandPath, dateTicks, edgeOf, linePath, type Scale, scaleOf } from "./vestingScale.ts";

type Props = {
  grants: readonly GrantStake[];
  span: Span;
  now: bigint;
  /** The moment at which the curve is read. */
  moment: bigint;
  title: string;
  onPick: (moment: bigint) => void;
};

const HEIGHT = 240;
const GROUND = HEIGHT - 22;
const TOP = 34;
const TICK_ROOM = 64;
const UNIT = 10n ** 18n;

/** Vested equity over time: a pointer on it picks the moment at which it's read. */
export function VestingPicture({ grants, span, now, moment, title, onPick }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const promised = grants.map(promisedOf);
  const ticks = amountTicks(wholeOf(promised));
  const scale = scaleOf(span, ticks.at(-1) ?? 0n, { width, height: GROUND - TOP });

  function pick(event: PointerEvent<SVGSVGElement>): void {
    if (event.type === "pointermove" && event.buttons !== 1) return;
    if (event.type === "pointerdown") event.currentTarget.setPointerCapture(event.pointerId);
    onPick(scale.momentAt(event.clientX - event.currentTarget.getBoundingClientRect().left));
  }

  return (
    <div ref={ref} className="vesting__frame">
      {/* The slider below does the same for the keyboard. */}
      <svg
        className="vesting__picture"
        viewBox={`0 ${-TOP} ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
        role="img"
        aria-labelledby={id}
        onPointerDown={pick}
        onPointerMove={pick}
      >
        <title id={id}>{title}</title>
        <Grid ticks={ticks} span={span} scale={scale} width={width} />
        {/* Below the bands: up to a revocation both are the same. */}
        {grants.some(({ revoked }) => revoked) ? <Promised grants={promised} span={span} scale={scale} /> : null}
        <Bands corners={cornersOf(grants, span)} grants={grants} scale={scale} now={now} width={width} id={id} />
        <VestingMarks grants={grants} now={now} moment={moment} scale={scale} width={width} ground={GROUND - TOP} />
        <Amounts ticks={ticks} scale={scale} />
      </svg>
    </div>
  );
}

function Promised({ grants, span, scale }: { grants: Parameters<typeof cornersOf>[0]; span: Span; scale: Scale }) {
  return <path className="vesting__promised" d={linePath(cornersOf(grants, span), edgeOf(grants.length - 1), scale)} />;
}

type GridProps = { ticks: readonly bigint[]; span: Span; scale: Scale; width: number };

function Grid({ ticks, span, scale, width }: GridProps) {
  const ground = GROUND - TOP;
  return (
    <g>
      {ticks.map((amount) => (
        <line
          key={String(amount)}
          className={amount === 0n ? "vesting__ground" : "vesting__grid"}
          x1="0"
          x2={width}
          y1={scale.y(amount)}
          y2={scale.y(amount)}
        />
      ))}
      {dateTicks(span, Math.max(2, Math.floor(width / TICK_ROOM))).map(({ moment, label }) => (
        <g key={label + String(moment)}>
          <line className="vesting__ground" x1={scale.x(moment)} x2={scale.x(moment)} y1={ground} y2={ground + 5} />
          <text
            className="vesting__tick"
            x={Math.min(Math.max(scale.x(moment), 12), width - 12)}
            y={ground + 19}
            textAnchor="middle"
          >
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Above everything else: today's line often crosses them. */
function Amounts({ ticks, scale }: Pick<GridProps, "ticks" | "scale">) {
  return ticks
    .filter((amount) => amount > 0n)
    .map((amount) => (
      <text key={String(amount)} className="vesting__tick vesting__amount" x="0" y={scale.y(amount) - 5}>
        {writeTick(amount)}
      </text>
    ));
}

function writeTick(amount: bigint): string {
  if (amount < UNIT) return "<1 RZM";
  return `${String(amount / UNIT).replace(/\B(?=(\d{3})+$)/g, DIGIT_GROUP)} RZM`;
}

type BandProps = {
  corners: readonly Corner[];
  grants: readonly GrantStake[];
  scale: Scale;
  now: bigint;
  width: number;
  id: string;
};

/** One band for each grant: full up to today, pale from then on. */
function Bands({ corners, grants, scale, now, width, id }: BandProps) {
  const today = scale.x(now);
  const bands = grants.map((grant, index) => ({
    id: grant.id,
    area: bandPath(corners, index, scale),
    line: linePath(corners, edgeOf(index), scale),
  }));
  return (
    <g>
      <clipPath id={`${id}-past`}>
        <rect x="0" y={-TOP} width={Math.max(today, 0)} height={HEIGHT} />
      </clipPath>
      <clipPath id={`${id}-ahead`}>
        <rect x={today} y={-TOP} width={Math.max(width - today, 0)} height={HEIGHT} />
      </clipPath>
      {bands.map(({ id: grant, area, line }) => (
        <g key={String(grant)}>
          <path className="vesting__ahead" d={area} clipPath={`url(#${id}-ahead)`} />
          <path className="vesting__past" d={area} clipPath={`url(#${id}-past)`} />
          <path className="vesting__line" d={line} />
        </g>
      ))}
      {grants.length > 1 ? <BandNames corners={corners} grants={grants} scale={scale} width={width} /> : null}
    </g>
  );
}

const ROOM_FOR_A_NAME = 20;

/** Bands that are high enough at the end have their name there. */
function BandNames({ corners, grants, scale, width }: Pick<BandProps, "corners" | "grants" | "scale" | "width">) {
  const end = corners.at(-1);
  return grants.map(({ id }, index) => {
    const upper = scale.y(end?.at[index] ?? 0n);
    const lower = scale.y(end?.at[index - 1] ?? 0n);
    if (lower - upper < ROOM_FOR_A_NAME) return null;
    return (
      <text key={String(id)} className="vesting__name" x={width - 8} y={(upper + lower) / 2 + 4} textAnchor="end">
        Grant {String(id)}
      </text>
    );
  });
}
