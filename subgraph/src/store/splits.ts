import { BigInt, Bytes, log } from "@graphprotocol/graph-ts";
import { ManagerTerm, Split } from "../../generated/schema";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

export function createSplit(
  address: Bytes,
  controller: Bytes,
  term: ManagerTerm,
  creator: Bytes,
  splitId: Bytes,
  name: string,
  moment: Moment,
): Split {
  if (Split.load(address) !== null) {
    log.critical("split {} created a second time in {}", [address.toHexString(), moment.transaction.toHexString()]);
  }
  const split = new Split(address);
  split.name = name;
  split.splitId = splitId;
  split.creator = ensureAccount(creator);
  split.controller = ensureAccount(controller);
  split.manager = term.manager;
  split.managerTerm = term.id;
  split.totalWeight = BigInt.zero();
  split.memberCount = 0;
  split.paymentCount = 0;
  split.withdrawalCount = 0;
  split.isRecognised = false;
  split.createdAt = moment.timestamp;
  split.createdAtBlock = moment.block;
  split.createdTx = moment.transaction;
  split.save();
  return split;
}

/** Whether an address is a split: what most transfers of a token end with. */
export function findSplit(address: Bytes): Split | null {
  return Split.load(address);
}

/** The split that emitted an event. Only splits that the factory announced are listened to, so it must be there. */
export function loadSplit(address: Bytes, moment: Moment): Split {
  const split = Split.load(address);
  if (split === null) {
    log.critical("split {} of transaction {} isn't stored", [address.toHexString(), moment.transaction.toHexString()]);
  }
  return split as Split;
}

export function saveTeam(split: Split, totalWeight: BigInt, memberCount: i32): void {
  split.totalWeight = totalWeight;
  split.memberCount = memberCount;
  split.save();
}

export function saveManager(split: Split, term: ManagerTerm): void {
  split.manager = term.manager;
  split.managerTerm = term.id;
  split.save();
}

/** Null where nobody controls the split, or nobody is offered control. */
export function saveControl(split: Split, controller: Bytes | null, pendingController: Bytes | null): void {
  split.controller = controller;
  split.pendingController = pendingController;
  split.save();
}

export function countSplitPayment(split: Split): void {
  split.paymentCount += 1;
  split.save();
}

export function countSplitWithdrawal(split: Split): void {
  split.withdrawalCount += 1;
  split.save();
}

export function markRecognised(split: Split): void {
  split.isRecognised = true;
  split.save();
}

export function saveFranchise(split: Split, franchise: Bytes, moment: Moment): void {
  split.franchise = franchise;
  split.franchiseSince = moment.timestamp;
  split.save();
}
