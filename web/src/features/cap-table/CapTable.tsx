import { type ReactNode, useState } from "react";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { TextField } from "../../components/TextField.tsx";
import { findByName } from "../../lib/names.ts";
import { ExportButton } from "./ExportButton.tsx";
import { HolderTable } from "./HolderTable.tsx";
import type { HolderOrder } from "./holderPage.ts";
import { type HolderSearch, readSearch } from "./holderSearch.ts";
import { Paging } from "./Paging.tsx";
import { FIRST_PAGE, type Place, questionOf } from "./place.ts";
import { useHolders, useTotals } from "./queries.ts";
import "./capTable.css";

const ORDERS: readonly { value: HolderOrder; label: string }[] = [
  { value: "balance", label: "By balance" },
  { value: "votes", label: "By votes" },
];

/** Everybody who owns equity: to be searched, sorted, paged through, and taken along as a file. */
export function CapTable() {
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState<Place>(FIRST_PAGE);
  const { search, error } = readSearch(typed, findByName);
  return (
    <section className="section" aria-labelledby="cap-table">
      <div className="section__head">
        <h3 id="cap-table">Cap table</h3>
        <ExportButton />
      </div>
      <div className="holders__tools">
        <TextField
          type="search"
          label="Find a holder"
          hint="An address, how it begins, or a name"
          value={typed}
          error={error}
          onChange={(text) => {
            setTyped(text);
            setPlace({ ...FIRST_PAGE, order: place.order });
          }}
        />
        <OrderChoice order={place.order} onChoose={(order) => setPlace({ ...FIRST_PAGE, order })} />
      </div>
      {search ? <Holders search={search} place={place} onMove={setPlace} /> : null}
    </section>
  );
}

type HoldersProps = { search: HolderSearch; place: Place; onMove: (place: Place) => void };

function Holders({ search, place, onMove }: HoldersProps) {
  const holders = useHolders(questionOf(place, search));
  const totals = useTotals().data?.data;
  const isFirst = place.before.length === 0;
  return (
    <QueryStates
      query={holders}
      what="the holders"
      rows={5}
      isEmpty={({ data }) => data.holders.length === 0 && isFirst}
      empty={<Nobody search={search} />}
    >
      {({ data }) => (
        <div className="stack" aria-busy={holders.isPlaceholderData}>
          <HolderTable holders={data.holders} supply={totals?.supply ?? null} order={data.order} />
          <Paging
            place={place}
            holders={data.holders}
            total={search.kind === "everybody" ? (totals?.holderCount ?? null) : null}
            isReading={holders.isPlaceholderData}
            onMove={onMove}
          />
        </div>
      )}
    </QueryStates>
  );
}

function Nobody({ search }: { search: HolderSearch }): ReactNode {
  if (search.kind === "everybody") return <Empty title="Nobody owns any RZM yet." />;
  return <Empty title="No holder was found.">Only who owns some RZM is in the cap table.</Empty>;
}

function OrderChoice({ order, onChoose }: { order: HolderOrder; onChoose: (order: HolderOrder) => void }) {
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">Sort</legend>
      {ORDERS.map(({ value, label }) => (
        <label key={value} className="segmented__option">
          <input
            type="radio"
            name="holder-order"
            className="visually-hidden"
            checked={order === value}
            onChange={() => onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
