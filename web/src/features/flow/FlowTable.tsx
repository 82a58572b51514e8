import { formatAmount } from "@rizom/sdk";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import type { AssetUnit } from "../../components/Amount.tsx";
import { type Leg, LegBadge } from "../../components/Badge.tsx";
import { DIGIT_GROUP } from "../../components/digitGroup.ts";
import { Table } from "../../components/Table.tsx";
import type { FlowParties } from "./flowLines.ts";
import { flowRows } from "./flowRows.ts";

type Props = FlowParties & {
  amount: bigint;
  asset: AssetUnit;
  /** Whole addresses, for paper. */
  full?: boolean;
};

/** The table behind the flow: exact, whatever the number of members. */
export function FlowTable({ asset, full = false, ...payment }: Props) {
  const exact = (amount: bigint) => (
    <span className="amount">
      {formatAmount(amount, asset.decimals, { group: DIGIT_GROUP })}{" "}
      <span className="amount__unit">{asset.symbol}</span>
    </span>
  );
  return (
    <Table
      caption="How the payment divides, exactly"
      rows={flowRows(payment)}
      rowKey={(row) => row.key}
      columns={[
        {
          header: "Who",
          cell: (row) => (row.account ? <AddressLabel address={row.account} full={full} /> : <Unnamed leg={row.leg} />),
        },
        { header: "Leg", wideOnly: true, cell: (row) => (row.leg ? <LegBadge leg={row.leg} /> : null) },
        { header: "Gets", align: "end", cell: (row) => exact(row.amount) },
      ]}
      footer={
        <tr>
          <td>All</td>
          <td className="table__wide" />
          <td className="table__end">{exact(payment.amount)}</td>
        </tr>
      }
    />
  );
}

function Unnamed({ leg }: { leg: Leg | null }) {
  return (
    <span className="soft">{leg ? leg : "Left by rounding; stays in the split and is shared with later payments"}</span>
  );
}
