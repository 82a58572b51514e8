import type { EngagementFilter } from "@rizom/sdk";
import { useState } from "react";
import type { Address } from "viem";
import { useConnection } from "wagmi";
import { Link } from "wouter";
import { Empty } from "../../components/Empty.tsx";
import { EngagementList } from "./EngagementList.tsx";

type State = "all" | "open" | "ended";

const STATES: readonly (readonly [State, string])[] = [
  ["all", "All"],
  ["open", "Open"],
  ["ended", "Ended"],
];

/** One's own engagements, then everybody's, narrowed by whether they have ended. */
export function AllEngagements() {
  const { address } = useConnection();
  const [state, setState] = useState<State>("all");
  const filter: EngagementFilter = state === "all" ? {} : { state };
  return (
    <>
      <fieldset className="engagement-filter">
        <legend className="visually-hidden">Which engagements</legend>
        {STATES.map(([value, word]) => (
          <label key={value} className="engagement-filter__option">
            <input
              type="radio"
              name="engagement-state"
              className="visually-hidden"
              checked={state === value}
              onChange={() => setState(value)}
            />
            <span>{word}</span>
          </label>
        ))}
      </fieldset>
      {address ? <Yours key={`${address}${state}`} address={address} filter={filter} state={state} /> : null}
      <section className="section" aria-labelledby="all-engagements">
        <h2 id="all-engagements">{address ? "Everybody’s" : "All engagements"}</h2>
        <EngagementList key={state} filter={filter} label="All engagements" step={20} empty={<None state={state} />} />
      </section>
    </>
  );
}

function Yours({ address, filter, state }: { address: Address; filter: EngagementFilter; state: State }) {
  return (
    <section className="section" aria-labelledby="your-engagements">
      <h2 id="your-engagements">Yours</h2>
      <EngagementList
        filter={{ ...filter, account: address }}
        label="Your engagements"
        step={10}
        account={address}
        empty={<p className="soft">You take part in no {state === "all" ? "" : `${state} `}engagement.</p>}
      />
    </section>
  );
}

function None({ state }: { state: State }) {
  if (state !== "all") return <Empty title={`No engagement ${state === "open" ? "is open" : "has ended"}.`} />;
  return (
    <Empty title="There is no engagement yet.">
      Facilitators and owners of a franchise open them for clients. <Link href="/franchises">See the franchises.</Link>
    </Empty>
  );
}
