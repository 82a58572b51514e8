import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { eventId, secondChangeId, ZERO_ADDRESS } from "../ids";
import { Moment } from "../moment";
import {
  createGovernanceChange,
  loadGovernance,
  numberOf,
  saveGuardian,
  saveSetting,
  saveTimelock,
  saveTreasury,
} from "../store/governance";

/** A setting that is a number, by the name of its field. */
export function changeSetting(setting: string, from: BigInt, to: BigInt, moment: Moment): void {
  saveSetting(setting, to);
  createGovernanceChange(eventId(moment), setting, from, to, moment);
}

/** The timelock tells its delay when it's deployed, first of all contracts: so it makes itself known as the treasury. */
export function changeTimelockDelay(treasury: Bytes, from: BigInt, to: BigInt, moment: Moment): void {
  saveTreasury(treasury);
  changeSetting("timelockDelay", from, to, moment);
}

/** The governor tells its timelock when it's deployed: so it makes itself known. */
export function changeTimelock(governor: Bytes, from: Bytes, to: Bytes, moment: Moment): void {
  saveTimelock(governor, to);
  createGovernanceChange(eventId(moment), "timelock", numberOf(from), numberOf(to), moment);
}

/** Another guardian, or another end of its mandate: as many changes as there are. */
export function changeGuardian(account: Bytes, until: BigInt, moment: Moment): void {
  const governance = loadGovernance();
  const guardian = governance.guardian;
  const guardianUntil = governance.guardianUntil;
  const before = guardian === null ? BigInt.zero() : numberOf(guardian);
  const untilBefore = guardianUntil === null ? BigInt.zero() : guardianUntil;
  const after = numberOf(account);
  saveGuardian(account == ZERO_ADDRESS ? null : account, until);
  if (before != after) createGovernanceChange(eventId(moment), "guardian", before, after, moment);
  if (untilBefore == until) return;
  createGovernanceChange(secondChangeId(moment), "guardianUntil", untilBefore, until, moment);
}
