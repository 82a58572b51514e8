import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { TextField } from "../../components/TextField.tsx";
import { FranchiseCard } from "./FranchiseCard.tsx";
import { findFranchises } from "./findFranchises.ts";
import { useFranchises } from "./queries.ts";
import "./franchises.css";

const STEP = 20;

/** All franchises, active ones first, with a search. */
export function FranchiseList() {
  const franchises = useFranchises();
  const [typed, setTyped] = useState("");
  const [shown, setShown] = useState(STEP);
  return (
    <QueryStates
      query={franchises}
      what="the franchises"
      rows={5}
      isEmpty={({ data }) => data.length === 0}
      empty={
        <Empty title="There is no franchise yet.">
          The network admits franchises by proposal: a group of people with a charter, who own it together.
        </Empty>
      }
    >
      {({ data }) => {
        const found = findFranchises(data, typed).toSorted((a, b) => Number(a.isSuspended) - Number(b.isSuspended));
        return (
          <div className="stack stack--wide">
            <div className="franchise-search">
              <TextField
                label="Search"
                type="search"
                hint="A name, an owner, or what it’s for"
                value={typed}
                onChange={setTyped}
              />
            </div>
            <p className="visually-hidden" role="status">
              {typed.trim() === "" ? "" : `${found.length} of ${data.length} franchises found.`}
            </p>
            {found.length === 0 ? (
              <Empty title={`No franchise matches “${typed.trim()}”.`}>Try fewer or other words.</Empty>
            ) : (
              <ul className="franchise-list">
                {found.slice(0, shown).map((franchise) => (
                  <FranchiseCard key={String(franchise.id)} franchise={franchise} />
                ))}
              </ul>
            )}
            {found.length > shown ? (
              <div className="row">
                <Button onClick={() => setShown(shown + STEP)}>Show more franchises</Button>
              </div>
            ) : null}
          </div>
        );
      }}
    </QueryStates>
  );
}
