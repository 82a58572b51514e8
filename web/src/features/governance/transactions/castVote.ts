import { castVoteRequest, deploymentOf, type ProposalSummary, type VoteSide, type Weight } from "@rizom/sdk";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { effectOf, SIDE_PHRASES } from "../sayVote.ts";
import { titleOf } from "../titleOf.ts";

type Order = {
  readonly proposal: ProposalSummary;
  readonly side: VoteSide;
  readonly reason: string;
  readonly weight: Weight;
  readonly nameOf: (franchiseId: bigint) => string;
};

const LABELS: Readonly<Record<VoteSide, string>> = {
  FOR: "Vote for it",
  AGAINST: "Vote against it",
  ABSTAIN: "Abstain",
};

/** Casts a ballot, with a reason if there is one. */
export function castVote({ proposal, side, reason, weight, nameOf }: Order): Action {
  const { governor } = deploymentOf(environment.chainId);
  const why = reason === "" ? "" : " Your reason is public, and nobody can delete it.";
  return {
    label: LABELS[side],
    describe: `You vote ${SIDE_PHRASES[side]}: “${titleOf(proposal)}”. A ballot can’t be changed afterwards.${why}`,
    changes: [
      ...effectOf(proposal, weight, side, nameOf).map(({ label, before, after }) =>
        before === "" ? { label, after } : { label, before, after },
      ),
      ...(reason === "" ? [] : [{ label: "Your reason", after: reason }]),
    ],
    steps: [
      {
        kind: "transaction",
        label: LABELS[side],
        request: castVoteRequest({ governor, proposalId: proposal.id, side, reason }),
      },
    ],
    invalidates: [keys.governance],
    expectedEvents: ["VoteCast"],
    done: { sentence: `You voted ${SIDE_PHRASES[side]}.` },
  };
}
