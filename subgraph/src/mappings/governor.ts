import {
  FranchiseBallotCast,
  ProposalCanceled,
  ProposalCreated,
  ProposalExecuted,
  ProposalExtended,
  ProposalQueued,
  VoteCast,
  VoteCastWithParams,
} from "../../generated/RizomGovernor/RizomGovernor";
import { castBallot, castOwnerBallot } from "../handlers/ballots";
import { cancelProposal, executeProposal, extendProposal, queueProposal, recordProposal } from "../handlers/proposals";
import { numberId } from "../ids";
import { momentOf } from "../moment";
import { Call, ProposalTerms } from "../store/proposals";

export function handleProposalCreated(event: ProposalCreated): void {
  const params = event.params;
  const calls: Array<Call> = [];
  for (let i = 0; i < params.targets.length; i++) {
    calls.push(new Call(params.targets[i], params.values[i], params.calldatas[i]));
  }
  const terms = new ProposalTerms(
    params.proposalId,
    params.proposer,
    params.voteStart,
    params.voteEnd,
    params.description,
  );
  recordProposal(terms, calls, momentOf(event));
}

export function handleFranchiseBallotCast(event: FranchiseBallotCast): void {
  const params = event.params;
  const proposal = numberId(params.proposalId);
  castOwnerBallot(proposal, numberId(params.franchiseId), params.owner, params.support, params.stance, momentOf(event));
}

export function handleVoteCast(event: VoteCast): void {
  const params = event.params;
  castBallot(numberId(params.proposalId), params.voter, params.support, params.weight, params.reason, momentOf(event));
}

export function handleVoteCastWithParams(event: VoteCastWithParams): void {
  const params = event.params;
  castBallot(numberId(params.proposalId), params.voter, params.support, params.weight, params.reason, momentOf(event));
}

export function handleProposalExtended(event: ProposalExtended): void {
  extendProposal(numberId(event.params.proposalId), event.params.extendedDeadline, momentOf(event));
}

export function handleProposalQueued(event: ProposalQueued): void {
  queueProposal(numberId(event.params.proposalId), event.params.etaSeconds, momentOf(event));
}

export function handleProposalExecuted(event: ProposalExecuted): void {
  executeProposal(numberId(event.params.proposalId), momentOf(event));
}

export function handleProposalCanceled(event: ProposalCanceled): void {
  cancelProposal(numberId(event.params.proposalId), event.transaction.from, momentOf(event));
}
