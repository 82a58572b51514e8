import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Table } from "../../components/Table.tsx";
import { RZM, sayEquity } from "../equity/sayEquity.ts";
import type { Accrual } from "./recogniseQueries.ts";

type Props = {
  accrued: readonly Accrual[];
  /** What patronage may still mint. */
  available: bigint;
  /** How many accounts more were never asked about. */
  unasked: number;
};

/** Who can claim how much as soon as a split is recognised: what was earned before counts too. */
export function AtOnce({ accrued, available, unasked }: Props) {
  const total = accrued.reduce((sum, { amount }) => sum + amount, 0n);
  if (total === 0n) {
    return <p>Nothing was earned here so far: nobody could claim anything at once. It begins with the next payment.</p>;
  }
  return (
    <div className="stack">
      <p>
        What was earned so far counts too: {sayEquity(total)} could be claimed at once, of {sayEquity(available)} that
        patronage may still mint.
      </p>
      {total > available ? (
        <Notice tone="wrong">
          That’s more than patronage may mint: the last to claim would have to wait until the network raises its mint
          allowance.
        </Notice>
      ) : null}
      <Table
        caption="What could be claimed at once"
        rows={accrued}
        rowKey={({ account }) => account}
        columns={[
          {
            header: "Who",
            cell: ({ account }) => <AddressLabel address={account} href={`/members/${account}`} copy={false} />,
          },
          {
            header: "Could claim",
            align: "end",
            cell: ({ amount }) => <Amount amount={amount} asset={RZM} variant="table" maxDecimals={2} />,
          },
        ]}
      />
      {unasked > 0 ? <p className="soft small">{unasked} more who were in the team aren’t counted here.</p> : null}
    </div>
  );
}
