import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { formatCount } from "../../lib/formatCount.ts";
import { useChainTime } from "../equity/useChainTime.ts";
import type { NetworkRound } from "./networkRound.ts";
import { useNetworkRounds } from "./queries.ts";
import { RoundItem } from "./RoundItem.tsx";
import "./rounds.css";

const FIRST = 10;

/** Equity that was handed out by lists: for everybody to see, and to return what nobody claimed in time. */
export function Rounds() {
  const rounds = useNetworkRounds();
  return (
    <section className="section" aria-labelledby="rounds">
      <h3 id="rounds">Rounds</h3>
      <QueryStates
        query={rounds}
        what="the rounds"
        isEmpty={({ data }) => data.length === 0}
        empty={
          <Empty title="There was no round yet.">
            A round hands out RZM by an allocation list; who is in it can claim until its deadline.
          </Empty>
        }
      >
        {({ data }) => <RoundList rounds={data} />}
      </QueryStates>
    </section>
  );
}

function RoundList({ rounds }: { rounds: readonly NetworkRound[] }) {
  const now = useChainTime();
  const [isWhole, setWhole] = useState(false);
  return (
    <div className="stack">
      <ul className="rounds" aria-labelledby="rounds">
        {(isWhole ? rounds : rounds.slice(0, FIRST)).map((round) => (
          <RoundItem key={round.root} round={round} now={now} />
        ))}
      </ul>
      {!isWhole && rounds.length > FIRST ? (
        <div className="row">
          <Button size="small" onClick={() => setWhole(true)}>
            Show all {formatCount(rounds.length)} rounds
          </Button>
          <span className="soft small">The newest {FIRST} are shown.</span>
        </div>
      ) : null}
    </div>
  );
}
