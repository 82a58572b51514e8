import {
  FranchiseQuorumNumeratorUpdated,
  GuardianSet,
  LateQuorumVoteExtensionSet,
  ProposalThresholdSet,
  QuorumNumeratorUpdated,
  TimelockChange,
  VotingDelaySet,
  VotingPeriodSet,
} from "../../generated/RizomGovernor/RizomGovernor";
import { changeGuardian, changeSetting, changeTimelock } from "../handlers/settings";
import { momentOf } from "../moment";

export function handleVotingDelaySet(event: VotingDelaySet): void {
  changeSetting("votingDelay", event.params.oldVotingDelay, event.params.newVotingDelay, momentOf(event));
}

export function handleVotingPeriodSet(event: VotingPeriodSet): void {
  changeSetting("votingPeriod", event.params.oldVotingPeriod, event.params.newVotingPeriod, momentOf(event));
}

export function handleProposalThresholdSet(event: ProposalThresholdSet): void {
  const params = event.params;
  changeSetting("proposalThreshold", params.oldProposalThreshold, params.newProposalThreshold, momentOf(event));
}

export function handleQuorumNumeratorUpdated(event: QuorumNumeratorUpdated): void {
  const params = event.params;
  changeSetting("equityQuorum", params.oldQuorumNumerator, params.newQuorumNumerator, momentOf(event));
}

export function handleFranchiseQuorumNumeratorUpdated(event: FranchiseQuorumNumeratorUpdated): void {
  changeSetting("franchiseQuorum", event.params.oldNumerator, event.params.newNumerator, momentOf(event));
}

export function handleLateQuorumVoteExtensionSet(event: LateQuorumVoteExtensionSet): void {
  const params = event.params;
  changeSetting("lateQuorumExtension", params.oldVoteExtension, params.newVoteExtension, momentOf(event));
}

export function handleGuardianSet(event: GuardianSet): void {
  changeGuardian(event.params.guardian, event.params.until, momentOf(event));
}

export function handleTimelockChange(event: TimelockChange): void {
  changeTimelock(event.address, event.params.oldTimelock, event.params.newTimelock, momentOf(event));
}
