/**
 * A ballot of an owner is two events: FranchiseBallotCast, which counts it in the franchise house, then VoteCast, which counts
 * it in the equity house. Nobody votes twice on a proposal, so proposal and voter join them, whatever else is in the
 * transaction.
 */
import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Moment } from "../moment";
import { createBallotPoint, loadBallot, saveBallot, saveOwnerBallot } from "../store/ballots";
import { addFranchiseStance, loadFranchise } from "../store/franchises";
import { countBallot } from "../store/governance";
import { addVotes, loadProposal, moveFranchise } from "../store/proposals";
import { findStance, saveStance } from "../store/stances";
import { stanceOf, supportOf } from "../support";

/** The ballot of an owner moves its franchise from where it stood to where it stands now. */
export function castOwnerBallot(
  proposalId: Bytes,
  franchise: Bytes,
  owner: Bytes,
  support: i32,
  stance: i32,
  moment: Moment,
): void {
  const proposal = loadProposal(proposalId, moment);
  saveOwnerBallot(proposalId, owner, franchise, supportOf(support), moment);
  const before = findStance(proposalId, franchise);
  const after = stanceOf(stance);
  if (before === null) addFranchiseStance(loadFranchise(franchise, moment));
  moveFranchise(proposal, before === null ? null : before.stance, after);
  saveStance(proposalId, franchise, supportOf(support), after, moment);
}

export function castBallot(
  proposalId: Bytes,
  voter: Bytes,
  support: i32,
  weight: BigInt,
  reason: string,
  moment: Moment,
): void {
  const proposal = loadProposal(proposalId, moment);
  const side = supportOf(support);
  saveBallot(loadBallot(proposalId, voter, side), weight, reason, moment);
  createBallotPoint(proposalId, side, weight);
  addVotes(proposal, side, weight);
  countBallot();
}
