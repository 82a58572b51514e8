import type { Asset, Statement, StatementRow } from "@rizom/sdk";
import { Amount } from "../../components/Amount.tsx";
import { type Column, Table } from "../../components/Table.tsx";
import { TransactionHash } from "../../components/TransactionHash.tsx";
import { sayHappened } from "./sayRow.ts";

type Props = {
  statement: Statement;
  asset: Asset;
  /** What an outcome is called. */
  nameOf: (outcome: number) => string;
};

const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** Every movement of the client's money, and what it all comes to. */
export function StatementTable({ statement: { rows, totals }, asset, nameOf }: Props) {
  const money = (amount: bigint) =>
    amount === 0n ? (
      <span className="soft" aria-hidden="true">
        –
      </span>
    ) : (
      <Amount amount={amount} asset={asset} maxDecimals={asset.decimals} />
    );
  const columns: readonly Column<StatementRow>[] = [
    {
      header: "When",
      cell: ({ timestamp, transaction }) => (
        <>
          {MOMENT.format(new Date(timestamp * 1000))}
          <span className="statement__transaction small">
            <TransactionHash hash={transaction} />
          </span>
        </>
      ),
    },
    {
      header: "What happened",
      cell: (row) => (
        <>
          {sayHappened(row)}
          {row.outcome === null ? null : <span className="statement__outcome small soft">{nameOf(row.outcome)}</span>}
        </>
      ),
    },
    { header: "Paid in", align: "end", cell: ({ paid }) => money(paid) },
    { header: "To the team’s split", align: "end", cell: ({ toSplit }) => money(toSplit) },
    { header: "Returned", align: "end", cell: ({ returned }) => money(returned) },
    { header: "In escrow then", align: "end", cell: ({ inEscrow }) => money(inEscrow) },
  ];
  return (
    <Table
      caption="Every movement of the client’s money"
      columns={columns}
      rows={rows}
      rowKey={({ transaction, kind, outcome }) => `${transaction}-${kind}-${outcome}`}
      footer={
        <tr className="statement__totals">
          <th scope="row" colSpan={2}>
            In all
          </th>
          {[totals.paid, totals.toSplit, totals.returned, totals.inEscrow].map((amount, index) => (
            // Cells have no other name than their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <td key={index} className="table__end">
              {money(amount)}
            </td>
          ))}
        </tr>
      }
    />
  );
}
