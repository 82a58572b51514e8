import type { Asset } from "@rizom/sdk";
import { Amount } from "../../components/Amount.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useNow } from "../../lib/useNow.ts";
import { useAssets } from "../assets/queries.ts";
import type { Overview } from "../network/overview.ts";
import { useOverview } from "../network/queries.ts";
import { DailyRevenue } from "./DailyRevenue.tsx";
import { daysOf } from "./dailyRevenue.ts";

const PICTURED = 2;

/** What the network does right now. */
export function Figures() {
  const overview = useOverview();
  return (
    <section className="section" aria-labelledby="figures">
      <h2 id="figures">So far</h2>
      <QueryStates query={overview} what="the figures">
        {({ data }) => <FigureList overview={data} />}
      </QueryStates>
    </section>
  );
}

function FigureList({ overview }: { overview: Overview }) {
  const now = useNow();
  const described = useAssets(overview.assets.map(({ asset }) => asset));
  const known = overview.assets.flatMap((totals): { asset: Asset; received: bigint }[] => {
    const asset = described.get(totals.asset);
    return asset ? [{ asset, received: totals.received }] : [];
  });
  return (
    <div className="stack stack--wide">
      <dl className="figures">
        {known.slice(0, 3).map(({ asset, received }) => (
          <div key={asset.address}>
            <dt>Received in {asset.name}</dt>
            <dd>
              <Amount amount={received} asset={asset} maxDecimals={asset.decimals > 6 ? 4 : 2} variant="figure" />
            </dd>
          </div>
        ))}
        <Count label="Payments" count={overview.payments} />
        <Count label="Splits" count={overview.splits} />
        <Count label="People in teams" count={overview.members} />
      </dl>
      {known.length > 0 ? (
        <div className="columns">
          {known.slice(0, PICTURED).map(({ asset }) => (
            <DailyRevenue key={asset.address} asset={asset} days={daysOf(overview.daily, asset.address, now / 1000)} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function Count({ label, count }: { label: string; count: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span className="figures__count">{count.toLocaleString("en")}</span>
      </dd>
    </div>
  );
}
