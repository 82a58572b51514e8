import type { House, ProposalSummary, Seat } from "@rizom/sdk";
import { useId } from "react";
import { Link } from "wouter";
import { Disclosure } from "../../components/Disclosure.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Table } from "../../components/Table.tsx";
import { useSeats } from "./queries.ts";
import { SideMark } from "./SideMark.tsx";
import { StanceEmblem } from "./StanceEmblem.tsx";
import { sayFranchises, sayHouse, type Tense } from "./sayProposal.ts";
import { NOBODY, STANCE_PHRASES, sayOwners } from "./sayVote.ts";

type Props = {
  house: House;
  proposal: Pick<ProposalSummary, "stances" | "snapshot">;
  tense: Tense;
};

/** The franchise house: each franchise that was active, with its stance and its owners' ballots. */
export function FranchiseHouse({ house, proposal, tense }: Props) {
  const seats = useSeats(proposal.snapshot);
  const id = useId();
  const title = `The franchise house ${sayHouse(house, "franchises", tense)}`;
  return (
    <figure className="house house--franchises" aria-labelledby={id}>
      <figcaption id={id} className="house__title">
        {title}
      </figcaption>
      <p className="small soft">Each franchise has one vote, decided by its owners. {sayQuorum(house, tense)}</p>
      <QueryStates query={seats} what="the franchises" rows={3}>
        {({ data }) => <Field seats={data.map((seat) => seated(seat, proposal))} />}
      </QueryStates>
    </figure>
  );
}

function sayQuorum({ quorum, size, hasQuorum }: House, tense: Tense): string {
  const isOver = tense === "over";
  const rule = `At least ${quorum} of ${sayFranchises(size)} ${isOver ? "had to" : "must"} be for it or abstain`;
  if (tense === "ahead") return `${rule}.`;
  const yes = isOver ? "they were" : "they are";
  return `${rule}: ${hasQuorum ? yes : isOver ? "they weren’t" : "they aren’t yet"}.`;
}

/** A franchise with where it stands. */
function seated(seat: Seat, { stances }: Pick<ProposalSummary, "stances">) {
  const found = stances.find(({ franchiseId }) => franchiseId === seat.franchiseId);
  return { ...seat, stance: found?.stance ?? null, counts: found ?? NOBODY };
}

type Seated = ReturnType<typeof seated>;

const nameOf = ({ name, franchiseId }: Seat) => name.trim() || `Franchise ${franchiseId}`;

function Field({ seats }: { seats: readonly Seated[] }) {
  return (
    <>
      <ul className="seats">
        {seats.map((seat) => (
          <li key={String(seat.franchiseId)} className="seat">
            <StanceEmblem stance={seat.stance} counts={seat.counts} owners={seat.owners.length} />
            <div className="seat__text">
              <Link href={`/franchises/${seat.franchiseId}`} className="seat__name">
                {nameOf(seat)}
              </Link>
              {seat.stance === null ? <span className="soft">No stance yet</span> : <SideMark side={seat.stance} />}
              <span className="small soft">
                {seat.owners.length === 1 ? "1 owner" : `${seat.owners.length} owners`}: {sayOwners(seat.counts)}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <Disclosure summary="As a table">
        <StanceTable seats={seats} />
      </Disclosure>
    </>
  );
}

function StanceTable({ seats }: { seats: readonly Seated[] }) {
  const figure = (count: number) => String(count);
  return (
    <Table
      caption="Where each franchise stands, by the ballots of its owners"
      rows={seats}
      rowKey={({ franchiseId }) => String(franchiseId)}
      columns={[
        { header: "Franchise", cell: nameOf },
        { header: "Stance", cell: ({ stance }) => (stance === null ? "none yet" : STANCE_PHRASES[stance]) },
        { header: "For", align: "end", cell: ({ counts }) => figure(counts.forBallots) },
        { header: "Against", align: "end", cell: ({ counts }) => figure(counts.againstBallots) },
        { header: "Abstaining", align: "end", cell: ({ counts }) => figure(counts.abstainBallots) },
        { header: "Owners", align: "end", cell: ({ owners }) => figure(owners.length) },
      ]}
    />
  );
}
