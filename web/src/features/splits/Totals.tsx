import { type Asset, type Received, type Split, splitAmount } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { Amount } from "../../components/Amount.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Table } from "../../components/Table.tsx";
import { useAssets } from "../assets/queries.ts";
import { PayEverybody } from "./PayEverybody.tsx";
import { totalsQueryOptions } from "./queries.ts";

type Row = Received & { described: Asset };

/** What came in, what went out, and what still waits for its owners. */
export function Totals({ split, name }: { split: Split; name: string }) {
  const totals = useQuery(totalsQueryOptions(split.address, split.assets));
  const assets = useAssets(split.assets);
  return (
    <section className="section" aria-labelledby="totals">
      <h2 id="totals">Money</h2>
      <QueryStates query={totals} what="the totals">
        {(data) => {
          const rows = data.flatMap((total): Row[] => {
            const described = assets.get(total.asset);
            return described ? [{ ...total, described }] : [];
          });
          return (
            <div className="stack">
              <TotalsTable rows={rows} />
              <PayEverybody split={split} name={name} owed={rows.filter((row) => row.received > row.withdrawn)} />
            </div>
          );
        }}
      </QueryStates>
    </section>
  );
}

function TotalsTable({ rows }: { rows: readonly Row[] }) {
  const amount = (of: (row: Row) => bigint) => (row: Row) => (
    <Amount amount={of(row)} asset={row.described} variant="table" />
  );
  return (
    <Table
      caption="Money per asset"
      rows={rows}
      rowKey={({ asset }) => asset}
      columns={[
        { header: "Asset", wideOnly: true, cell: ({ described }) => described.name },
        { header: "Received", align: "end", cell: amount(({ received }) => received) },
        {
          header: "Of it the team’s",
          align: "end",
          wideOnly: true,
          cell: amount(({ received }) => splitAmount(received).team),
        },
        { header: "Paid out", align: "end", cell: amount(({ withdrawn }) => withdrawn) },
        { header: "Owed", align: "end", cell: amount(({ received, withdrawn }) => received - withdrawn) },
      ]}
    />
  );
}
