import { housesOf, type Quorums } from "@rizom/sdk";
import { Link } from "wouter";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { HouseBar } from "./HouseBar.tsx";
import type { Judged } from "./proposalOrder.ts";
import { StateOf } from "./StateOf.tsx";
import { sayIn } from "./sayProposal.ts";
import { titleOf } from "./titleOf.ts";

type Props = {
  judged: Judged;
  /** Null while they aren't known. */
  quorums: Quorums | null;
  /** Seconds, by the chain's clock. */
  now: bigint;
  /** Whether the connected person can vote on it and hasn't. */
  isWaiting: boolean;
};

/** One proposal in a list: where it stands, what comes next, and both houses. */
export function ProposalCard({ judged: { proposal, state }, quorums, now, isWaiting }: Props) {
  return (
    <li className="proposal-card">
      <div className="proposal-card__head">
        <h3>
          <Link href={`/governance/${proposal.id}`} className="proposal-card__title">
            {titleOf(proposal)}
          </Link>
        </h3>
        <StateOf state={state} />
      </div>
      <p className="proposal-card__facts small">
        <span className="soft">Proposed by</span>
        <AddressLabel address={proposal.proposer} href={`/members/${proposal.proposer}`} copy={false} />
        <span className={isWaiting ? "proposal-card__waiting" : "soft"}>
          {isWaiting ? "Needs your vote. " : ""}
          {sayNext({ proposal, state }, now)}
        </span>
      </p>
      {quorums === null || state === "pending" || state === "canceled" ? null : (
        <SmallHouses proposal={proposal} quorums={quorums} />
      )}
    </li>
  );
}

function sayNext({ proposal: { snapshot, deadline, eta }, state }: Judged, now: bigint): string {
  switch (state) {
    case "pending":
      return `Voting begins ${sayIn(snapshot + 1n, now)}.`;
    case "active":
      return `Voting ends ${sayIn(deadline + 1n, now)}.`;
    case "succeeded":
      return "Anybody can queue it.";
    case "queued":
      return eta !== null && now < eta ? `Can be executed ${sayIn(eta, now)}.` : "Anybody can execute it.";
    case "canceled":
      return "It never takes effect.";
    default:
      return `Voting ended ${sayIn(deadline, now)}.`;
  }
}

const WIDTH = 240;

function SmallHouses({ proposal, quorums }: Pick<Judged, "proposal"> & { quorums: Quorums }) {
  const { equity, franchises } = housesOf({ proposal, quorums });
  return (
    <ul className="small-houses">
      <li>
        <span className="small">Equity {sayLead(equity)}</span>
        <HouseBar house={equity} colour="equity" width={WIDTH} height={8} />
      </li>
      <li>
        <span className="small">Franchises {sayLead(franchises)}</span>
        <HouseBar house={franchises} colour="franchise-house" width={WIDTH} height={8} />
      </li>
    </ul>
  );
}

function sayLead({ lead, hasQuorum }: ReturnType<typeof housesOf>["equity"]): string {
  if (lead === "FOR") return hasQuorum ? "for it" : "for it, without quorum";
  if (lead === "AGAINST") return "against it";
  return lead === "TIE" ? "tied" : "undecided";
}
