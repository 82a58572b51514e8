import type { Ballot, Proposal } from "@rizom/sdk";
import { useState } from "react";
import { Link } from "wouter";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Button } from "../../components/Button.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Time } from "../../components/Time.tsx";
import { sayEquity } from "../equity/sayEquity.ts";
import { useBallots } from "./queries.ts";
import { SideMark } from "./SideMark.tsx";
import { useFranchiseNames } from "./useFranchiseNames.ts";

const STEP = 20;

/** Who voted how, and why, newest first. */
export function Ballots({ proposal }: { proposal: Proposal }) {
  const [first, setFirst] = useState(STEP);
  const ballots = useBallots(proposal.id, first);
  const nameOf = useFranchiseNames();
  return (
    <section className="section" aria-labelledby="ballots">
      <h2 id="ballots">{proposal.ballotCount === 0 ? "Ballots" : `Ballots (${proposal.ballotCount})`}</h2>
      <QueryStates
        query={ballots}
        what="the ballots"
        isEmpty={({ data }) => data.length === 0}
        empty={<Empty title="Nobody has voted yet.">Who votes how, and why, stands here for everybody to read.</Empty>}
      >
        {({ data }) => (
          <ul className="ballots" aria-labelledby="ballots">
            {data.slice(0, first).map((ballot) => (
              <BallotItem key={ballot.voter} ballot={ballot} nameOf={nameOf} />
            ))}
          </ul>
        )}
      </QueryStates>
      {proposal.ballotCount > first ? (
        <div className="row">
          <Button size="small" onClick={() => setFirst(first + STEP)}>
            Show older ballots
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** Longer ones open on demand, so that nobody fills the page. */
const SHOWN = 500;

function Reason({ text }: { text: string }) {
  const lines = text.replace(/\n{3,}/g, "\n\n");
  if (lines.length <= SHOWN) return <p className="ballot__reason">{lines}</p>;
  return (
    <>
      <p className="ballot__reason">{lines.slice(0, SHOWN)}…</p>
      <Disclosure summary="The whole reason">
        <p className="ballot__reason">{lines}</p>
      </Disclosure>
    </>
  );
}

type Props = { ballot: Ballot; nameOf: (franchiseId: bigint) => string };

function BallotItem({ ballot: { voter, side, weight, franchiseId, reason, timestamp }, nameOf }: Props) {
  return (
    <li className="ballot">
      <p className="ballot__head">
        <SideMark side={side} />
        <AddressLabel address={voter} href={`/members/${voter}`} copy={false} />
        <span className="soft small">
          <Time timestamp={timestamp} />
        </span>
      </p>
      <p className="small soft">
        {weight === 0n ? null : sayEquity(weight)}
        {weight > 0n && franchiseId !== null
          ? ", and as an owner of "
          : franchiseId !== null
            ? "As an owner of "
            : null}
        {franchiseId === null ? null : <Link href={`/franchises/${franchiseId}`}>{nameOf(franchiseId)}</Link>}
      </p>
      {reason.trim() === "" ? null : <Reason text={reason.trim()} />}
    </li>
  );
}
