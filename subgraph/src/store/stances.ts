import { Bytes } from "@graphprotocol/graph-ts";
import { FranchiseStance } from "../../generated/schema";
import { stanceId } from "../ids";
import { Moment } from "../moment";

/** Null where no owner of the franchise has voted. */
export function findStance(proposal: Bytes, franchise: Bytes): FranchiseStance | null {
  return FranchiseStance.load(stanceId(proposal, franchise));
}

/** Adds an owner's ballot, after which the franchise stands where the contract says. */
export function saveStance(proposal: Bytes, franchise: Bytes, support: string, after: string, moment: Moment): void {
  let stance = findStance(proposal, franchise);
  if (stance === null) {
    stance = new FranchiseStance(stanceId(proposal, franchise));
    stance.proposal = proposal;
    stance.franchise = franchise;
    stance.againstBallots = 0;
    stance.forBallots = 0;
    stance.abstainBallots = 0;
  }
  if (support == "FOR") stance.forBallots += 1;
  else if (support == "AGAINST") stance.againstBallots += 1;
  else stance.abstainBallots += 1;
  stance.stance = after;
  stance.updatedAt = moment.timestamp;
  stance.save();
}
