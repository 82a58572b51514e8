import { Amount } from "../../components/Amount.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Table } from "../../components/Table.tsx";
import { useNow } from "../../lib/useNow.ts";
import { RZM, sayDay, sayEquity } from "../equity/sayEquity.ts";
import { useSupplyOverTime } from "./queries.ts";
import { SupplyPicture } from "./SupplyPicture.tsx";
import { lastOfDays, type SupplyPoint, thinned } from "./supplyPoints.ts";
import "./capTable.css";

/** How the supply grew. */
export function SupplyOverTime() {
  const points = useSupplyOverTime();
  return (
    <section className="section" aria-labelledby="supply">
      <h3 id="supply">Supply over time</h3>
      <QueryStates
        query={points}
        what="how the supply grew"
        isEmpty={({ data }) => data.length === 0}
        empty={<Empty title="Nothing was minted yet.">The line begins with the first claim.</Empty>}
      >
        {({ data }) => <Growth points={data} />}
      </QueryStates>
    </section>
  );
}

/** More lines than this are read in a file, not on a screen. */
const SHOWN_DAYS = 60;

function Growth({ points }: { points: readonly SupplyPoint[] }) {
  const now = Math.floor(useNow() / 1000);
  const days = lastOfDays(points).toReversed();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const title = `From nothing to ${sayEquity(last.supply)} since ${sayDay(first.timestamp)}`;
  return (
    <figure className="owners supply">
      <figcaption className="owners__title">{title}</figcaption>
      <SupplyPicture points={thinned(points)} now={Math.max(now, last.timestamp)} title={title} />
      <Disclosure summary="As a table">
        <Table
          caption="Supply at the end of days on which something was minted"
          rows={days.slice(0, SHOWN_DAYS)}
          rowKey={({ timestamp }) => String(timestamp)}
          columns={[
            { header: "Day", cell: ({ timestamp }) => sayDay(timestamp) },
            {
              header: "Supply",
              align: "end",
              cell: ({ supply }) => <Amount amount={supply} asset={RZM} variant="table" maxDecimals={2} />,
            },
          ]}
        />
      </Disclosure>
    </figure>
  );
}
