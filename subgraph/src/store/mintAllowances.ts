import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { MintAllowance, MintAllowanceChange } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";

/** What a module may mint; nothing, not saved yet, for one that is new. */
export function loadMintAllowance(module: Bytes): MintAllowance {
  let allowance = MintAllowance.load(module);
  if (allowance === null) {
    allowance = new MintAllowance(module);
    allowance.kind = "OTHER";
    allowance.limit = BigInt.zero();
    allowance.minted = BigInt.zero();
    allowance.reserved = BigInt.zero();
  }
  return allowance;
}

export function saveModuleKind(module: Bytes, kind: string): void {
  const allowance = loadMintAllowance(module);
  allowance.kind = kind;
  allowance.save();
}

export function saveLimit(module: Bytes, limit: BigInt, moment: Moment): void {
  const allowance = loadMintAllowance(module);
  const previousLimit = allowance.limit;
  allowance.limit = limit;
  allowance.updatedAt = moment.timestamp;
  allowance.save();

  const change = new MintAllowanceChange(eventId(moment));
  change.module = module;
  change.previousLimit = previousLimit;
  change.limit = limit;
  change.timestamp = moment.timestamp;
  change.block = moment.block;
  change.transaction = moment.transaction;
  change.logIndex = moment.logIndex;
  change.save();
}

/** Of what a module may mint, more is minted, or more (or less) is set aside. */
export function addUse(module: Bytes, minted: BigInt, reserved: BigInt): void {
  const allowance = loadMintAllowance(module);
  allowance.minted = allowance.minted.plus(minted);
  allowance.reserved = allowance.reserved.plus(reserved);
  allowance.save();
}
