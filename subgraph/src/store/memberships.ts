import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Membership, Split, WeightChange } from "../../generated/schema";
import { eventId, membershipId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

/** An account's membership of a split; one of weight 0, not saved yet, for who was never in the team. */
export function loadMembership(split: Bytes, account: Bytes, moment: Moment): Membership {
  const id = membershipId(split, account);
  let membership = Membership.load(id);
  if (membership === null) {
    membership = new Membership(id);
    membership.split = split;
    membership.account = ensureAccount(account);
    membership.weight = BigInt.zero();
    membership.joinedAt = moment.timestamp;
  }
  return membership;
}

export function saveWeight(membership: Membership, previous: BigInt, weight: BigInt, moment: Moment): void {
  if (previous.isZero()) membership.joinedAt = moment.timestamp;
  membership.leftAt = weight.isZero() ? moment.timestamp : null;
  membership.weight = weight;
  membership.updatedAt = moment.timestamp;
  membership.save();
}

export function createWeightChange(split: Split, membership: Membership, previous: BigInt, moment: Moment): void {
  const change = new WeightChange(eventId(moment));
  change.split = split.id;
  change.membership = membership.id;
  change.account = membership.account;
  change.previousWeight = previous;
  change.weight = membership.weight;
  change.totalWeight = split.totalWeight;
  change.timestamp = moment.timestamp;
  change.block = moment.block;
  change.transaction = moment.transaction;
  change.logIndex = moment.logIndex;
  change.save();
}
