import { formatAmount } from "@rizom/sdk";
import { useState } from "react";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import type { AssetUnit } from "../../components/Amount.tsx";
import { LegBadge } from "../../components/Badge.tsx";
import { Button } from "../../components/Button.tsx";
import { DIGIT_GROUP } from "../../components/digitGroup.ts";
import { Table } from "../../components/Table.tsx";
import type { FlowParties } from "./flowLines.ts";
import { type FlowRow, flowRows, gatherRows } from "./flowRows.ts";

type Props = FlowParties & {
  amount: bigint;
  asset: AssetUnit;
  /** Whole addresses, for paper. */
  full?: boolean;
};

const STEP = 50;

/** The table behind the flow: exact, whatever the number of members. */
export function FlowTable({ asset, full = false, ...payment }: Props) {
  const [shown, setShown] = useState(STEP);
  const hidden = payment.members.length - shown;
  return (
    <div className="stack">
      <Table
        caption="How the payment divides, exactly"
        rows={gatherRows(flowRows(payment), shown)}
        rowKey={(row) => row.key}
        columns={[
          { header: "Who", cell: (row) => <Who row={row} full={full} /> },
          { header: "Leg", wideOnly: true, cell: (row) => (row.leg ? <LegBadge leg={row.leg} /> : null) },
          { header: "Gets", align: "end", cell: (row) => <Exact amount={row.amount} asset={asset} /> },
        ]}
        footer={
          <tr>
            <td>All</td>
            <td className="table__wide" />
            <td className="table__end">
              <Exact amount={payment.amount} asset={asset} />
            </td>
          </tr>
        }
      />
      {hidden > 0 ? (
        <div className="row no-print">
          <Button size="small" onClick={() => setShown(shown * 4)}>
            Show more members
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Exact({ amount, asset }: { amount: bigint; asset: AssetUnit }) {
  return (
    <span className="amount">
      {formatAmount(amount, asset.decimals, { group: DIGIT_GROUP })}{" "}
      <span className="amount__unit">{asset.symbol}</span>
    </span>
  );
}

const NOBODY = { team: "The team", platform: "The treasury", relationship: "The manager" } as const;
const REST = "Left by rounding; stays in the split and is shared with later payments";

function Who({ row: { account, leg, others }, full }: { row: FlowRow; full: boolean }) {
  if (account) return <AddressLabel address={account} full={full} />;
  if (others) return <span className="soft">{others} others, none with more than those above</span>;
  return <span className="soft">{leg ? NOBODY[leg] : REST}</span>;
}
