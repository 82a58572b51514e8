import { RZM } from "@rizom/sdk";
import { Amount } from "../../components/Amount.tsx";
import { Table } from "../../components/Table.tsx";
import { sayPercent } from "../wording/sayPercent.ts";
import { sayShortDay } from "./sayEquity.ts";
import type { GrantStake } from "./stakes.ts";
import { milestonesOf, wholeOf } from "./vestingCurve.ts";

type Props = { grants: readonly GrantStake[]; now: bigint; caption: string };

/** The curve by the days on which something happens. */
export function VestingTable({ grants, now, caption }: Props) {
  const whole = Number(wholeOf(grants));
  return (
    <Table
      caption={caption}
      rows={milestonesOf(grants, now)}
      rowKey={({ moment, what }) => `${moment} ${what}`}
      columns={[
        { header: "Day", cell: ({ moment }) => <span className="vesting__day">{sayShortDay(moment)}</span> },
        { header: "What happens", cell: ({ what }) => what },
        {
          header: "Vested by then",
          align: "end",
          cell: ({ vested }) => <Amount amount={vested} asset={RZM} variant="table" maxDecimals={2} />,
        },
        { header: "Share", align: "end", wideOnly: true, cell: ({ vested }) => sayPercent(Number(vested), whole) },
      ]}
    />
  );
}
