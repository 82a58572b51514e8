import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Ballot, BallotPoint } from "../../generated/schema";
import { firstCharacters } from "../documents/texts";
import { ballotId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

const MAX_REASON = 10000;

/** The ballot as an owner's event began it, or a blank one, not saved, of who owns no franchise. */
export function loadBallot(proposal: Bytes, voter: Bytes, support: string): Ballot {
  const id = ballotId(proposal, voter);
  let ballot = Ballot.load(id);
  if (ballot === null) {
    ballot = new Ballot(id);
    ballot.proposal = proposal;
    ballot.voter = ensureAccount(voter);
    ballot.support = support;
  }
  return ballot;
}

/** What the franchise house knows of a ballot; VoteCast of the same transaction brings the rest. */
export function saveOwnerBallot(
  proposal: Bytes,
  owner: Bytes,
  franchise: Bytes,
  support: string,
  moment: Moment,
): void {
  const ballot = loadBallot(proposal, owner, support);
  ballot.franchise = franchise;
  saveBallot(ballot, BigInt.zero(), "", moment);
}

export function saveBallot(ballot: Ballot, weight: BigInt, reason: string, moment: Moment): void {
  ballot.weight = weight;
  ballot.reason = reason.length == 0 ? null : firstCharacters(reason, MAX_REASON);
  ballot.timestamp = moment.timestamp;
  ballot.block = moment.block;
  ballot.transaction = moment.transaction;
  ballot.logIndex = moment.logIndex;
  ballot.save();
}

export function createBallotPoint(proposal: Bytes, support: string, weight: BigInt): void {
  const point = new BallotPoint(0); // Graph Node numbers and dates the points itself
  point.proposal = proposal;
  point.forVotes = support == "FOR" ? weight : BigInt.zero();
  point.againstVotes = support == "AGAINST" ? weight : BigInt.zero();
  point.abstainVotes = support == "ABSTAIN" ? weight : BigInt.zero();
  point.timestamp = 0;
  point.save();
}
