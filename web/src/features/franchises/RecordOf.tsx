import type { FranchiseRecord, FranchiseVote, VoteSide } from "@rizom/sdk";
import type { Address } from "viem";
import { Link } from "wouter";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Time } from "../../components/Time.tsx";
import { Timeline } from "../../components/Timeline.tsx";
import { useSplitName } from "../splits/queries.ts";
import { franchiseHistory } from "./franchiseHistory.ts";
import { useFranchiseVotes } from "./voteQueries.ts";

const STEP = 8;

/** How a franchise came to be as it is, and how it voted. */
export default function RecordOf({ franchise }: { franchise: FranchiseRecord }) {
  const votes = useFranchiseVotes(franchise.id);
  return (
    <section className="section" aria-labelledby="record">
      <h2 id="record">Record</h2>
      <h3>In the network’s proposals</h3>
      <QueryStates
        query={votes}
        what="how it voted"
        rows={2}
        isEmpty={({ data }) => data.length === 0}
        empty={<Empty title="It hasn’t voted yet.">Where its owners stand in proposals is shown here.</Empty>}
      >
        {({ data }) => (
          <Timeline events={data} first={STEP}>
            {(vote) => <Vote key={String(vote.proposalId)} vote={vote} />}
          </Timeline>
        )}
      </QueryStates>
      <h3>What happened</h3>
      <Timeline events={franchiseHistory(franchise)} first={STEP}>
        {({ id, account, sentence, at }) => (
          <li key={id} className="timeline__item">
            {account ? <Subject address={account} franchise={franchise} /> : null}
            <span>{sentence}</span>
            <span className="soft small">
              <Time timestamp={at} />
            </span>
          </li>
        )}
      </Timeline>
    </section>
  );
}

/** Whom, or which split, something is about. */
function Subject({ address, franchise }: { address: Address; franchise: FranchiseRecord }) {
  const isSplit = franchise.splits.some(({ split }) => split === address);
  return isSplit ? (
    <SplitLabel split={address} />
  ) : (
    <AddressLabel address={address} href={`/members/${address}`} copy={false} />
  );
}

function SplitLabel({ split }: { split: Address }) {
  return <AddressLabel address={split} name={useSplitName(split)} href={`/splits/${split}`} copy={false} />;
}

const STANCES: Readonly<Record<VoteSide, string>> = {
  FOR: "For",
  AGAINST: "Against",
  ABSTAIN: "Neither for nor against",
};

function Vote({ vote: { proposalId, title, stance, ballots, updatedAt } }: { vote: FranchiseVote }) {
  return (
    <li className="timeline__item">
      <strong>{STANCES[stance]}</strong>
      <Link href={`/governance/${proposalId}`}>{title?.trim() || `Proposal ${shorten(proposalId)}`}</Link>
      <span className="soft small">
        <Time timestamp={updatedAt} />
      </span>
      <div className="vote__ballots">
        <Disclosure summary={ballots.length === 1 ? "1 owner voted" : `${ballots.length} owners voted`}>
          <ul className="people__list">
            {ballots.map(({ owner, side }) => (
              <li key={owner}>
                <AddressLabel address={owner} href={`/members/${owner}`} copy={false} />
                <span>{STANCES[side]}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </li>
  );
}

/** A proposal's number has 77 digits. */
const shorten = (id: bigint) => `${String(id).slice(0, 6)}…`;
