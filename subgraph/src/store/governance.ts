import { BigInt, Bytes, Value } from "@graphprotocol/graph-ts";
import { Governance, GovernanceChange } from "../../generated/schema";
import { GOVERNANCE_ID } from "../ids";
import { Moment } from "../moment";

/** Loads the one Governance, or begins it. */
export function loadGovernance(): Governance {
  let governance = Governance.load(GOVERNANCE_ID);
  if (governance === null) {
    governance = new Governance(GOVERNANCE_ID);
    governance.votingDelay = BigInt.zero();
    governance.votingPeriod = BigInt.zero();
    governance.lateQuorumExtension = BigInt.zero();
    governance.proposalThreshold = BigInt.zero();
    governance.equityQuorum = BigInt.zero();
    governance.franchiseQuorum = BigInt.zero();
    governance.franchiseCount = 0;
    governance.activeFranchiseCount = 0;
    governance.proposalCount = 0;
    governance.ballotCount = 0;
  }
  return governance;
}

/** Null until the treasury has made itself known, with its first event. */
export function findTreasury(): Bytes | null {
  const governance = Governance.load(GOVERNANCE_ID);
  return governance === null ? null : governance.treasury;
}

export function saveTreasury(treasury: Bytes): void {
  const governance = loadGovernance();
  governance.treasury = treasury;
  governance.save();
}

export function saveTimelock(governor: Bytes, timelock: Bytes): void {
  const governance = loadGovernance();
  governance.governor = governor;
  governance.timelock = timelock;
  governance.save();
}

/** Null where nobody is guardian. */
export function saveGuardian(guardian: Bytes | null, until: BigInt): void {
  const governance = loadGovernance();
  governance.guardian = guardian;
  governance.guardianUntil = until;
  governance.save();
}

/** A setting that is a number, by the name of its field. */
export function saveSetting(setting: string, value: BigInt): void {
  const governance = loadGovernance();
  governance.set(setting, Value.fromBigInt(value));
  governance.save();
}

export function createGovernanceChange(id: Bytes, setting: string, from: BigInt, to: BigInt, moment: Moment): void {
  const change = new GovernanceChange(id);
  change.governance = GOVERNANCE_ID;
  change.setting = setting;
  change.from = from;
  change.to = to;
  change.timestamp = moment.timestamp;
  change.transaction = moment.transaction;
  change.save();
}

/** The number that an address is, its bytes highest first. */
export function numberOf(address: Bytes): BigInt {
  const lowestFirst = new Bytes(address.length);
  for (let i = 0; i < address.length; i++) lowestFirst[i] = address[address.length - 1 - i];
  return BigInt.fromUnsignedBytes(lowestFirst);
}

export function countFranchise(): void {
  const governance = loadGovernance();
  governance.franchiseCount += 1;
  governance.save();
}

export function countActiveFranchises(change: i32): void {
  const governance = loadGovernance();
  governance.activeFranchiseCount += change;
  governance.save();
}

/** Returns the proposal's number. */
export function countProposal(): i32 {
  const governance = loadGovernance();
  governance.proposalCount += 1;
  governance.save();
  return governance.proposalCount;
}

export function countBallot(): void {
  const governance = loadGovernance();
  governance.ballotCount += 1;
  governance.save();
}
