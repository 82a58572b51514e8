import { formatAmount, shareTeam, splitAmount } from "@rizom/sdk";
import type { Address } from "viem";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import type { AssetUnit } from "../../components/Amount.tsx";
import { type Leg, LegBadge } from "../../components/Badge.tsx";
import { DIGIT_GROUP } from "../../components/digitGroup.ts";
import { Table } from "../../components/Table.tsx";
import type { FlowParties } from "./flowLines.ts";

type Row = { key: string; leg: Leg | null; account: Address | null; amount: bigint };

type Props = FlowParties & { amount: bigint; asset: AssetUnit };

/** Every recipient of a payment, and what rounding leaves in the split. */
export function flowRows({ amount, members, manager, treasury }: Omit<Props, "asset">): Row[] {
  const { team, platform, relationship } = splitAmount(amount);
  const shares = shareTeam(team, members).sort((a, b) => b.weight - a.weight);
  const rows: Row[] = [
    ...shares.map((share) => ({
      key: share.account,
      leg: "team" as const,
      account: share.account,
      amount: share.amount,
    })),
    { key: "platform", leg: "platform", account: treasury, amount: platform },
    { key: "relationship", leg: "relationship", account: manager, amount: relationship },
  ];
  const rest = amount - rows.reduce((sum, row) => sum + row.amount, 0n);
  return rest > 0n ? [...rows, { key: "rest", leg: null, account: null, amount: rest }] : rows;
}

/** The table behind the flow: exact, whatever the number of members. */
export function FlowTable({ asset, ...payment }: Props) {
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
          cell: (row) => (row.account ? <AddressLabel address={row.account} /> : <Unnamed leg={row.leg} />),
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
