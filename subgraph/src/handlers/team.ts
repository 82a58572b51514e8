import { BigInt, Bytes, log } from "@graphprotocol/graph-ts";
import { Moment } from "../moment";
import { countTeam } from "../store/accounts";
import { createWeightChange, loadMembership, saveWeight } from "../store/memberships";
import { loadSplit, saveTeam } from "../store/splits";

/** Follows a member's weight; a weight that was set to what it was already is no change. */
export function changeWeight(
  address: Bytes,
  account: Bytes,
  previousWeight: BigInt,
  weight: BigInt,
  moment: Moment,
): void {
  if (previousWeight == weight) return;
  const split = loadSplit(address, moment);
  const membership = loadMembership(address, account, moment);
  if (membership.weight != previousWeight) {
    log.error("membership {} has weight {}, transaction {} says {}", [
      membership.id.toHexString(),
      membership.weight.toString(),
      moment.transaction.toHexString(),
      previousWeight.toString(),
    ]);
  }
  // What is stored counts, so that the sum of the stored weights is the stored sum whatever an event says.
  const before = membership.weight;
  const joined = (weight.isZero() ? 0 : 1) - (before.isZero() ? 0 : 1);
  saveWeight(membership, before, weight, moment);
  saveTeam(split, split.totalWeight.minus(before).plus(weight), split.memberCount + joined);
  if (joined != 0) countTeam(account, joined);
  createWeightChange(split, membership, before, moment);
}
