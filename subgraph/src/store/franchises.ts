import { BigInt, Bytes, log } from "@graphprotocol/graph-ts";
import { Franchise } from "../../generated/schema";
import { numberId } from "../ids";
import { Moment } from "../moment";
import { beginRoster } from "./rosters";

export function createFranchise(number: BigInt, name: string, digest: Bytes, charter: Bytes, moment: Moment): void {
  const id = numberId(number);
  const franchise = new Franchise(id);
  franchise.franchiseId = number;
  franchise.name = name;
  franchise.charter = digest;
  franchise.currentCharter = charter;
  franchise.isSuspended = false;
  franchise.roster = beginRoster(id, 0);
  franchise.ownerCount = 0;
  franchise.facilitatorCount = 0;
  franchise.memberCount = 0;
  franchise.splitCount = 0;
  franchise.proposalCount = 0;
  franchise.stanceCount = 0;
  franchise.engagementCount = 0;
  franchise.admittedAt = moment.timestamp;
  franchise.admittedAtBlock = moment.block;
  franchise.admittedTx = moment.transaction;
  franchise.save();
}

/** The franchise of an event. Nothing happens in one that wasn't admitted, so it must be there. */
export function loadFranchise(id: Bytes, moment: Moment): Franchise {
  const franchise = Franchise.load(id);
  if (franchise === null) {
    log.critical("franchise {} of transaction {} isn't stored", [id.toHexString(), moment.transaction.toHexString()]);
  }
  return franchise as Franchise;
}

/** Null while the franchise is active. */
export function saveSuspension(franchise: Franchise, suspension: Bytes | null): void {
  franchise.isSuspended = suspension !== null;
  franchise.suspension = suspension;
  franchise.save();
}

export function saveCharter(franchise: Franchise, digest: Bytes, charter: Bytes): void {
  franchise.charter = digest;
  franchise.currentCharter = charter;
  franchise.save();
}

export function saveRoster(franchise: Franchise, roster: Bytes, ownerCount: i32): void {
  franchise.roster = roster;
  franchise.ownerCount = ownerCount;
  franchise.save();
}

/** Somebody was given a role (+1) or lost one (−1). */
export function countRole(franchise: Franchise, role: string, change: i32): void {
  if (role == "FACILITATOR") franchise.facilitatorCount += change;
  else franchise.memberCount += change;
  franchise.save();
}

export function addFranchiseSplit(franchise: Franchise): void {
  franchise.splitCount += 1;
  franchise.save();
}

export function addFranchiseProposal(franchise: Franchise): void {
  franchise.proposalCount += 1;
  franchise.save();
}

export function addFranchiseStance(franchise: Franchise): void {
  franchise.stanceCount += 1;
  franchise.save();
}

export function addFranchiseEngagement(franchise: Franchise): void {
  franchise.engagementCount += 1;
  franchise.save();
}
