import { useDeferredValue, useState } from "react";
import { Link } from "wouter";
import { Button } from "../../components/Button.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { TextField } from "../../components/TextField.tsx";
import { useChainTime } from "../equity/useChainTime.ts";
import { ProposalCard } from "./ProposalCard.tsx";
import { type Filter, inOrder, judge, passesFilter } from "./proposalOrder.ts";
import { useProposals, useProposalsAbout, useQuorums } from "./queries.ts";
import { StateFilter } from "./StateFilter.tsx";
import { useWaiting } from "./useWaiting.ts";
import "./governance.css";

const STEP = 50;

/** All proposals: what needs one's vote first, narrowed by state and by what was typed. */
export function ProposalList() {
  const [first, setFirst] = useState(STEP);
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const newest = useProposals(first);
  const found = useProposalsAbout(text);
  const query = text === "" ? newest : found;
  const hasMore = text === "" && (newest.data?.data.length ?? 0) >= first;
  return (
    <div className="stack">
      <div className="proposal-search">
        <TextField
          label="Search"
          type="search"
          hint="Words of the title or the text"
          value={typed}
          onChange={setTyped}
        />
      </div>
      <QueryStates
        query={query}
        what="the proposals"
        rows={5}
        isEmpty={({ data }) => data.length === 0}
        empty={<Nothing text={text} />}
      >
        {({ data }) => <Judged key={text} proposals={data} isPart={hasMore} />}
      </QueryStates>
      {hasMore ? (
        <div className="row">
          <Button onClick={() => setFirst(first + STEP)}>Show older proposals</Button>
        </div>
      ) : null}
    </div>
  );
}

function Nothing({ text }: { text: string }) {
  if (text !== "") return <Empty title={`No proposal matches “${text}”.`}>Try fewer or other words.</Empty>;
  return (
    <Empty title="Nothing was proposed yet.">
      Whoever owns a franchise can propose, and whoever has enough votes.{" "}
      <Link href="/governance/new">Propose something.</Link>
    </Empty>
  );
}

type Props = {
  proposals: NonNullable<ReturnType<typeof useProposals>["data"]>["data"];
  /** Whether there are older ones that aren't read. */
  isPart: boolean;
};

function Judged({ proposals, isPart }: Props) {
  const now = useChainTime();
  const quorums = useQuorums(proposals, now);
  const judged = judge(proposals, quorums, now);
  const waiting = useWaiting(judged);
  const [filter, setFilter] = useState<Filter>("all");
  const shown = inOrder(judged, waiting).filter((each) => passesFilter(each, filter));
  return (
    <>
      <StateFilter judged={judged} isPart={isPart} filter={filter} onChange={setFilter} />
      {waiting.size > 0 ? (
        <p className="proposals__waiting">
          {waiting.size === 1 ? "1 proposal needs your vote." : `${waiting.size} proposals need your vote.`}
        </p>
      ) : null}
      {shown.length === 0 ? <Empty title="None of these proposals is in this state." /> : null}
      <ul className="proposals" aria-label="Proposals">
        {shown.map((each) => (
          <ProposalCard
            key={String(each.proposal.id)}
            judged={each}
            quorums={quorums.get(each.proposal.snapshot) ?? null}
            now={now}
            isWaiting={waiting.has(each.proposal.id)}
          />
        ))}
      </ul>
    </>
  );
}
