import { Disclosure } from "../../components/Disclosure.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { formatCount } from "../../lib/formatCount.ts";
import { sayEquity } from "../equity/sayEquity.ts";
import { Beds } from "./Beds.tsx";
import type { HolderQuestion } from "./holderPage.ts";
import { ModuleBars } from "./ModuleBars.tsx";
import { ModuleTable, ParcelTable } from "./OwnershipTables.tsx";
import type { ModuleUse } from "./origins.ts";
import { type Parcel, parcelsOf } from "./parcels.ts";
import { useHolders, useModules, useTotals } from "./queries.ts";
import "./capTable.css";

/** More beds than this can't be told apart. */
const SHOWN = 9;

const LARGEST: HolderQuestion = { order: "balance", search: { kind: "everybody" }, after: null, first: SHOWN + 1 };

/** Who owns what, and how it came to be. */
export function WhoOwnsWhat() {
  const totals = useTotals();
  const holders = useHolders(LARGEST);
  const modules = useModules();
  return (
    <section className="section" aria-labelledby="who-owns-what">
      <h3 id="who-owns-what">Who owns what</h3>
      <QueryStates
        query={totals}
        what="the supply"
        isEmpty={({ data }) => data.supply === 0n}
        empty={<Empty title="Nobody owns any RZM yet.">It’s minted when somebody claims it.</Empty>}
      >
        {({ data: { supply, holderCount } }) => (
          <QueryStates query={holders} what="the holders">
            {({ data }) => (
              <Owners
                parcels={parcelsOf(data.holders, supply, holderCount, SHOWN)}
                supply={supply}
                count={Math.max(holderCount, data.holders.length)}
              />
            )}
          </QueryStates>
        )}
      </QueryStates>
      <QueryStates query={modules} what="the mint allowances">
        {({ data }) => <Origins modules={data} />}
      </QueryStates>
    </section>
  );
}

function Owners({ parcels, supply, count }: { parcels: readonly Parcel[]; supply: bigint; count: number }) {
  const who = count === 1 ? "1 account owns" : `${formatCount(count)} accounts own`;
  const title = `${who} the ${sayEquity(supply)} that exist: each bed is as large as its owner’s part`;
  return (
    <figure className="owners">
      <figcaption className="owners__title">{title}</figcaption>
      <Beds parcels={parcels} title={title} />
      <Disclosure summary="As a table">
        <ParcelTable parcels={parcels} caption={title} />
      </Disclosure>
    </figure>
  );
}

function Origins({ modules }: { modules: readonly ModuleUse[] }) {
  const minted = modules.reduce((sum, module) => sum + module.minted, 0n);
  const promised = modules.reduce((sum, module) => sum + module.promised, 0n);
  const title = `How it came to be: ${sayEquity(minted)} were minted, ${sayEquity(promised)} more are promised`;
  return (
    <figure className="owners">
      <figcaption className="owners__title">{title}</figcaption>
      <p className="key" aria-hidden="true">
        <span className="key__entry">Minted</span>
        <span className="key__entry key__entry--promised">Promised, not minted yet</span>
      </p>
      <ModuleBars modules={modules} />
      <p className="soft small">
        What patronage brings is minted when it’s claimed; what members earned and didn’t claim yet isn’t in this
        picture.
      </p>
      <Disclosure summary="As a table">
        <ModuleTable modules={modules} caption={title} />
      </Disclosure>
    </figure>
  );
}
