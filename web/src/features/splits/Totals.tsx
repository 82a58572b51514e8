import type { Asset, Received, Split } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useAssets } from "../assets/queries.ts";
import { AssetFigures } from "../money/AssetFigures.tsx";
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
              <AssetFigures
                caption="Money per asset"
                rows={rows.map(({ described, received, withdrawn }) => ({
                  asset: described,
                  whole: received,
                  out: withdrawn,
                  figures: [
                    { label: "Received", amount: received },
                    { label: "Paid out", amount: withdrawn },
                    { label: "Waits to be withdrawn", amount: received - withdrawn },
                  ],
                }))}
              />
              <PayEverybody split={split} name={name} owed={rows.filter((row) => row.received > row.withdrawn)} />
            </div>
          );
        }}
      </QueryStates>
    </section>
  );
}
