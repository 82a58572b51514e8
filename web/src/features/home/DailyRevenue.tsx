import type { Asset } from "@rizom/sdk";
import { useId } from "react";
import { Amount } from "../../components/Amount.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Table } from "../../components/Table.tsx";
import { useWidth } from "../flow/useWidth.ts";
import { sayAmount } from "../wording/sayAmount.ts";
import { type Day, heightsOf } from "./dailyRevenue.ts";

const HEIGHT = 132;
const GROUND = HEIGHT - 24;
const TALLEST = GROUND - 26;
const MARGIN = 14;

const DATE = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", timeZone: "UTC" });
const sayDay = (begin: number) => DATE.format(new Date(begin * 1000));

/** Revenue by day: each day with payments is a sprout, as tall as what arrived. */
export function DailyRevenue({ days, asset }: { days: readonly Day[]; asset: Asset }) {
  const id = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  const heights = heightsOf(days);
  const title = `${asset.symbol} received in the last ${days.length} days, by day`;
  const highest = Math.max(...heights, 0);
  const step = (width - MARGIN * 2) / Math.max(days.length - 1, 1);
  return (
    <figure className="daily">
      <figcaption className="daily__title">{title}</figcaption>
      <div ref={ref}>
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} role="img" aria-labelledby={id}>
          <title id={id}>{title}</title>
          <line className="daily__ground" x1="0" x2={width} y1={GROUND} y2={GROUND} />
          {days.map((day, index) => (
            <Sprout
              key={day.begin}
              x={MARGIN + index * step}
              height={(heights[index] ?? 0) * TALLEST}
              label={heights[index] === highest && highest > 0 ? sayAmount(day.amount, asset) : null}
              width={width}
            />
          ))}
          <text className="daily__date" x="0" y={HEIGHT - 4}>
            {sayDay(days[0]?.begin ?? 0)}
          </text>
          <text className="daily__date" x={width} y={HEIGHT - 4} textAnchor="end">
            Today
          </text>
        </svg>
      </div>
      <Disclosure summary="As a table">
        <DayTable days={days} asset={asset} caption={title} />
      </Disclosure>
    </figure>
  );
}

type TableProps = { days: readonly Day[]; asset: Asset; caption: string };

function DayTable({ days, asset, caption }: TableProps) {
  return (
    <Table
      caption={caption}
      rows={days.filter(({ payments }) => payments > 0)}
      rowKey={({ begin }) => String(begin)}
      columns={[
        { header: "Day", cell: ({ begin }) => sayDay(begin) },
        { header: "Payments", align: "end", cell: ({ payments }) => payments },
        {
          header: "Received",
          align: "end",
          cell: ({ amount }) => <Amount amount={amount} asset={asset} variant="table" />,
        },
      ]}
    />
  );
}

function Sprout({ x, height, label, width }: { x: number; height: number; label: string | null; width: number }) {
  if (height === 0) return <circle className="daily__seed" cx={x} cy={GROUND} r="2.5" />;
  const top = GROUND - Math.max(height, 5);
  const anchor = x > width * 0.7 ? "end" : x < width * 0.3 ? "start" : "middle";
  return (
    <g>
      <path
        className="daily__stem"
        d={`M${x} ${GROUND}C${x - 2} ${GROUND - height * 0.4} ${x + 3} ${top + height * 0.3} ${x} ${top}`}
      />
      {height > 30 ? (
        <path className="daily__leaf" d={`M${x} ${top + height * 0.55}q4 -11 14 -10q-2 9 -14 10z`} />
      ) : null}
      <circle className="daily__bud" cx={x} cy={top} r="5.5" />
      {label ? (
        <text
          className="daily__label"
          x={x + (anchor === "end" ? 6 : anchor === "start" ? -6 : 0)}
          y={top - 11}
          textAnchor={anchor}
        >
          {label}
        </text>
      ) : null}
    </g>
  );
}
