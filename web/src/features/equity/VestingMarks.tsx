import type { GrantStake } from "./stakes.ts";
import { vestedOfAll } from "./vestingCurve.ts";
import type { Scale } from "./vestingScale.ts";

type Props = {
  grants: readonly GrantStake[];
  now: bigint;
  moment: bigint;
  scale: Scale;
  width: number;
  ground: number;
};

const ROOM_FOR_TODAY = 84;
/** On the left of a cliff there are amounts; close to them its name stands on the other side, below the curve. */
const ROOM_FOR_CLIFF = 130;

/** Today, cliff, end, and the place at which the curve is read. */
export function VestingMarks({ grants, now, moment, scale, width, ground }: Props) {
  const [only] = grants.length === 1 ? grants : [];
  const today = scale.x(now);
  return (
    <g>
      <line className="vesting__today" x1={today} x2={today} y1={-14} y2={ground} />
      <text className="vesting__label" x={within(today, 20, width)} y={-20} textAnchor="middle">
        Today
      </text>
      {only ? <Turns grant={only} scale={scale} width={width} today={today} /> : null}
      <Place x={scale.x(moment)} y={scale.y(vestedOfAll(grants, moment))} ground={ground} />
    </g>
  );
}

function Place({ x, y, ground }: { x: number; y: number; ground: number }) {
  return (
    <g>
      <line className="vesting__cursor" x1={x} x2={x} y1={y} y2={ground} />
      <circle className="vesting__dot" cx={x} cy={y} r="6" />
    </g>
  );
}

type TurnsProps = { grant: GrantStake; scale: Scale; width: number; today: number };

/** Where the curve of one grant turns. Of several, names would lie upon each other: the table has them. */
function Turns({ grant, scale, width, today }: TurnsProps) {
  const { start, cliff, end, revoked } = grant;
  const [cliffX, endX] = [scale.x(cliff), scale.x(end)];
  const top = scale.y(vestedOfAll([grant], end));
  const hasCliff = cliff > start && !(revoked && cliff >= end);
  return (
    <g>
      {hasCliff ? (
        <Turn
          x={cliffX}
          y={scale.y(vestedOfAll([grant], cliff))}
          label="Cliff"
          side={cliffX < ROOM_FOR_CLIFF ? "below" : "before"}
        />
      ) : null}
      {Math.abs(endX - today) < ROOM_FOR_TODAY && top < 16 ? null : (
        <Turn
          x={endX}
          y={top}
          label={revoked ? "Revoked" : "All vested"}
          side={endX > width - ROOM_FOR_TODAY ? "before" : "after"}
        />
      )}
    </g>
  );
}

function Turn({ x, y, label, side }: { x: number; y: number; label: string; side: "before" | "after" | "below" }) {
  return (
    <g>
      <circle className="vesting__turn" cx={x} cy={y} r="4" />
      <text
        className="vesting__label"
        x={side === "before" ? x - 8 : x + 8}
        y={side === "below" ? y + 17 : y - 7}
        textAnchor={side === "before" ? "end" : "start"}
      >
        {label}
      </text>
    </g>
  );
}

function within(x: number, margin: number, width: number): number {
  return Math.min(Math.max(x, margin), width - margin);
}
