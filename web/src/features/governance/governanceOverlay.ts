import {
  applyToProposal,
  type Ballot,
  ballotsOf,
  decodeGovernanceEvents,
  deploymentOf,
  type GovernanceEvent,
  type Proposal,
  type ProposalSummary,
  proposalOnCreation,
} from "@rizom/sdk";
import { environment } from "../../lib/environment.ts";
import type { ApplyReceipt } from "../../lib/overlay/mergeOverlay.ts";
import type { OverlayReceipt } from "../../lib/overlay/overlayStore.ts";

/** What a receipt tells of proposals. */
function eventsOf({ logs, timestamp }: OverlayReceipt): GovernanceEvent[] {
  const { governor } = deploymentOf(environment.chainId);
  return decodeGovernanceEvents({ logs, governor, timestampOf: () => timestamp });
}

/** Puts what a receipt did into a list of proposals, newest first; new ones too. */
export const changeProposals: ApplyReceipt<readonly ProposalSummary[]> = (proposals, receipt) => {
  let changed = proposals;
  for (const event of eventsOf(receipt)) {
    if (event.eventName === "ProposalCreated") {
      changed = [proposalOnCreation(event, (changed[0]?.number ?? 0) + 1), ...changed];
    }
    changed = changed.map((proposal) => applyToProposal(proposal, event));
  }
  return changed;
};

/** The same for proposals that were looked for: new ones may not be among them. */
export const changeKnownProposals: ApplyReceipt<readonly ProposalSummary[]> = (proposals, receipt) => {
  const events = eventsOf(receipt);
  return events.length === 0 ? proposals : proposals.map((proposal) => events.reduce(applyToProposal, proposal));
};

/** Puts what a receipt did into a proposal. */
export const changeProposal: ApplyReceipt<Proposal | null> = (proposal, receipt) =>
  proposal && eventsOf(receipt).reduce(applyToProposal, proposal);

/** Puts the ballots of a receipt before those of a proposal that are known, newest first. */
export const addBallots =
  (proposalId: bigint): ApplyReceipt<readonly Ballot[]> =>
  (ballots, receipt) => {
    const cast = ballotsOf(eventsOf(receipt)).filter((ballot) => ballot.proposalId === proposalId);
    return cast.length === 0 ? ballots : [...cast.reverse(), ...ballots];
  };
