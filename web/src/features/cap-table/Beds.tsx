import { useId } from "react";
import { formatCount } from "../../lib/formatCount.ts";
import { nameOf } from "../../lib/names.ts";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { useWidth } from "../flow/useWidth.ts";
import { sayPercent } from "../wording/sayPercent.ts";
import { type Bed, layoutBeds } from "./layoutBeds.ts";
import type { Parcel } from "./parcels.ts";
import { sproutsOf } from "./sproutsOf.ts";
import "./capTable.css";

const GAP = 3;
/** A letter of the labels, on average. */
const LETTER = 7.6;
const LINE = 19;
/** Beds narrower than this have labels close to their edge. */
const NARROW = 90;

/** A field divided into beds: each as large as what its holder owns. */
export function Beds({ parcels, title }: { parcels: readonly Parcel[]; title: string }) {
  const id = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  const height = width < 480 ? 260 : 300;
  const beds = layoutBeds(parcels, width + GAP, height + GAP);
  return (
    <div ref={ref} className="beds">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-labelledby={id}>
        <title id={id}>{title}</title>
        {beds.map((bed) => {
          const parcel = parcels.find(({ key }) => key === bed.key);
          return parcel ? <BedView key={bed.key} bed={bed} parcel={parcel} /> : null;
        })}
      </svg>
    </div>
  );
}

function BedView({ bed, parcel }: { bed: Bed; parcel: Parcel }) {
  const [width, height] = [Math.max(bed.width - GAP, 1), Math.max(bed.height - GAP, 1)];
  const inset = width < NARROW ? 5 : 12;
  const room = Math.floor((width - inset * 2) / LETTER);
  const share = sayPercent(parcel.share, 1);
  const name = fitted(parcel, room);
  const hasShare = room >= share.length && height >= LINE + inset;
  const hasName = hasShare && name !== null && height >= LINE * 2 + inset;
  const top = inset + LINE * (Number(hasName) + Number(hasShare));
  return (
    <g className={parcel.account === null ? "bed bed--rest" : "bed"}>
      <title>{`${sayParcel(parcel)}: ${share}`}</title>
      <rect
        className="bed__ground"
        x={bed.x + 0.75}
        y={bed.y + 0.75}
        width={width - 1.5}
        height={height - 1.5}
        rx={Math.min(6, width / 4, height / 4)}
      />
      <path className="bed__plants" d={sproutsOf({ ...bed, width, height }, top)} />
      {hasName ? (
        <text className="bed__name" x={bed.x + inset} y={bed.y + inset + LINE - 6}>
          {name}
        </text>
      ) : null}
      {hasShare ? (
        <text className="bed__share" x={bed.x + inset} y={bed.y + inset + LINE * (hasName ? 2 : 1) - 5}>
          {share}
        </text>
      ) : null}
    </g>
  );
}

/** The name that has room: whole, its first word, the address's ends, or none. */
function fitted({ account, holders }: Parcel, room: number): string | null {
  const whole = account ? nameOf(account) : null;
  const names = account
    ? [whole, whole?.split(" ")[0], whole ? null : shortenAddress(account)]
    : [`Everybody else, ${formatCount(holders)}`, "Everybody else", `${formatCount(holders)} others`];
  return names.find((name) => name && name.length <= room) ?? null;
}

/** Whose bed it is, for sentences. */
export function sayParcel({ account, holders }: Parcel): string {
  if (account) return nameOf(account) ?? shortenAddress(account);
  return holders === 1 ? "1 other" : `Everybody else (${formatCount(holders)})`;
}
