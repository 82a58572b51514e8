import * as v from "valibot";
import type { ProposalSummary } from "../governance/Proposal.ts";
import { count, linked, small, whole } from "./fields.ts";

/** What a list tells of a proposal. */
export const PROPOSAL_FIELDS = `
  proposalId number proposer { id } title stage snapshot deadline plannedDeadline eta
  forVotes againstVotes abstainVotes forFranchises againstFranchises abstainFranchises ballotCount proposedAt
  stances(first: 1000) { franchise { franchiseId } stance forBallots againstBallots abstainBallots }
`;

/** What a ballot says, and where a franchise stands. */
export const sideSchema = v.picklist(["AGAINST", "FOR", "ABSTAIN"]);

const franchises = v.pipe(
  count,
  v.transform((number) => BigInt(number)),
);

const stance = v.pipe(
  v.object({
    franchise: v.object({ franchiseId: whole }),
    stance: sideSchema,
    forBallots: count,
    againstBallots: count,
    abstainBallots: count,
  }),
  v.transform(({ franchise, ...same }) => ({ franchiseId: franchise.franchiseId, ...same })),
);

/** The fields of a summary as the index writes them. */
export const proposalEntries = {
  ...{ proposalId: whole, number: count, proposer: linked, title: v.string() },
  stage: v.picklist(["PROPOSED", "QUEUED", "EXECUTED", "CANCELED"]),
  ...{ snapshot: whole, deadline: whole, plannedDeadline: whole, eta: v.nullable(whole) },
  ...{ forVotes: whole, againstVotes: whole, abstainVotes: whole },
  ...{ forFranchises: franchises, againstFranchises: franchises, abstainFranchises: franchises },
  ...{ ballotCount: count, proposedAt: small, stances: v.array(stance) },
};

const raw = v.object(proposalEntries);

/** Names as reads from the chain use them. */
export function toSummary<Raw extends v.InferOutput<typeof raw>>({
  proposalId: id,
  forVotes,
  againstVotes,
  abstainVotes,
  forFranchises,
  againstFranchises,
  abstainFranchises,
  ...same
}: Raw) {
  const equity = { for: forVotes, against: againstVotes, abstain: abstainVotes };
  const stood = { for: forFranchises, against: againstFranchises, abstain: abstainFranchises };
  return { ...same, id, equity, franchises: stood };
}

/** The form of one proposal in a list. */
export const summarySchema: v.GenericSchema<unknown, ProposalSummary> = v.pipe(raw, v.transform(toSummary));
