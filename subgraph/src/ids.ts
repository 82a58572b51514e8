import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Moment } from "./moment";

/** The one Network: 0x01. */
export const NETWORK_ID = Bytes.fromHexString("0x01");

/** The one Governance: 0x01. */
export const GOVERNANCE_ID = Bytes.fromHexString("0x01");

/** The one Equity: 0x01. */
export const EQUITY_ID = Bytes.fromHexString("0x01");

/** ETH as an asset: 0x0000000000000000000000000000000000000000. Also what "nobody" looks like in an event. */
export const ZERO_ADDRESS = Bytes.fromHexString("0x0000000000000000000000000000000000000000");

/** What "no reference" looks like in an event: 32 zero bytes. */
export const NO_REFERENCE = Bytes.fromHexString("0x0000000000000000000000000000000000000000000000000000000000000000");

/** What "no document" looks like in an event: the same. */
export const NO_DIGEST = NO_REFERENCE;

/** Something that an event told: transaction hash, then log index, lowest byte first: 0x5e…01 03000000. */
export function eventId(moment: Moment): Bytes {
  return logId(moment.transaction, moment.logIndex);
}

/** The same for another log of the transaction: 0x5e…01 02000000. */
export function logId(transaction: Bytes, logIndex: i32): Bytes {
  return transaction.concatI32(logIndex);
}

/** One payout of a pushed page: event id, then its position in the page: 0x5e…01 03000000 00000000. */
export function payoutId(moment: Moment, position: i32): Bytes {
  return eventId(moment).concatI32(position);
}

/** SplitAsset: split, then asset: 0x50…01 e0…02. */
export function splitAssetId(split: Bytes, asset: Bytes): Bytes {
  return split.concat(asset);
}

/** Membership: split, then account: 0x50…01 aa…03. */
export function membershipId(split: Bytes, account: Bytes): Bytes {
  return split.concat(account);
}

/** Position: split, account, asset: 0x50…01 aa…03 e0…02. */
export function positionId(split: Bytes, account: Bytes, asset: Bytes): Bytes {
  return split.concat(account).concat(asset);
}

/** TransferPairing: transaction hash, split, asset: 0x5e…01 50…01 e0…02. */
export function pairingId(transaction: Bytes, split: Bytes, asset: Bytes): Bytes {
  return transaction.concat(split).concat(asset);
}

/** Grant, franchise, proposal or engagement: its number as in an event's topic, 32 bytes, highest first: 0x00…07. */
export function numberId(number: BigInt): Bytes {
  const bytes = new Uint8Array(32);
  const last = min(number.length, 32); // lowest first, and perhaps a byte more for the sign
  for (let i = 0; i < last; i++) bytes[31 - i] = number[i];
  return Bytes.fromUint8Array(bytes);
}

/** Reservation: module, then its key: 0xda…01 ab…02. */
export function reservationId(module: Bytes, key: Bytes): Bytes {
  return module.concat(key);
}

/** Recognition: split, then asset: 0x50…01 e0…02. */
export function recognitionId(split: Bytes, asset: Bytes): Bytes {
  return split.concat(asset);
}

/** PatronagePosition: split, asset, account: 0x50…01 e0…02 aa…03. */
export function patronagePositionId(split: Bytes, asset: Bytes, account: Bytes): Bytes {
  return split.concat(asset).concat(account);
}

/** Allocation: the round's root, then the index, lowest byte first: 0xab…02 03000000. */
export function allocationId(root: Bytes, index: i32): Bytes {
  return root.concatI32(index);
}

/** AllocationPage: the round's root, then the page's place in the list, lowest byte first: 0xab…02 01000000. */
export function allocationPageId(root: Bytes, position: i32): Bytes {
  return root.concatI32(position);
}

/** Roster: the franchise, then how often its owners had changed, lowest byte first: 0x00…07 02000000. */
export function rosterId(franchise: Bytes, number: i32): Bytes {
  return franchise.concatI32(number);
}

/** MotionSupport: the motion, then the owner: 0x5e…01 03000000 aa…03. */
export function motionSupportId(motion: Bytes, owner: Bytes): Bytes {
  return motion.concat(owner);
}

/** Which appointment runs: 01, franchise, role, account: 0x01 00…07 00000000 aa…03. */
export function appointmentKey(franchise: Bytes, role: i32, account: Bytes): Bytes {
  return Bytes.fromHexString("0x01").concat(franchise).concatI32(role).concat(account);
}

/** Which invitation is open: 02, franchise, account: 0x02 00…07 aa…03. */
export function invitationKey(franchise: Bytes, account: Bytes): Bytes {
  return Bytes.fromHexString("0x02").concat(franchise).concat(account);
}

/** Which motion is open: 03, roster, matter, subject: 0x03 00…07 02000000 00000000 00…03. */
export function motionKey(roster: Bytes, matter: i32, subject: Bytes): Bytes {
  return Bytes.fromHexString("0x03").concat(roster).concatI32(matter).concat(subject);
}

/** ProposalAction: the proposal, then the place, lowest byte first: 0xb0…01 02000000. */
export function actionId(proposal: Bytes, position: i32): Bytes {
  return proposal.concatI32(position);
}

/** Ballot: the proposal, then the voter: 0xb0…01 aa…03. */
export function ballotId(proposal: Bytes, voter: Bytes): Bytes {
  return proposal.concat(voter);
}

/** FranchiseStance: the proposal, then the franchise: 0xb0…01 00…07. */
export function stanceId(proposal: Bytes, franchise: Bytes): Bytes {
  return proposal.concat(franchise);
}

/** The second change that one event told: event id, then 1: 0x5e…01 03000000 01000000. */
export function secondChangeId(moment: Moment): Bytes {
  return eventId(moment).concatI32(1);
}

/** Outcome: the engagement, then its number in it, highest first: 0x00…07 00000002. */
export function outcomeId(engagement: Bytes, number: i32): Bytes {
  const bytes = new Uint8Array(4);
  for (let i = 0; i < 4; i++) bytes[i] = <u8>(number >> (24 - 8 * i));
  return engagement.concat(Bytes.fromUint8Array(bytes));
}

/** EngagementConsent: the engagement, then the party: 0x00…07 c1…01. */
export function consentId(engagement: Bytes, party: Bytes): Bytes {
  return engagement.concat(party);
}

/** EngagementMember: the engagement, then the account: 0x00…07 aa…03. */
export function engagementMemberId(engagement: Bytes, account: Bytes): Bytes {
  return engagement.concat(account);
}

/** Whose money is in an escrow: 04, escrow: 0x04 e5…01. */
export function escrowKey(escrow: Bytes): Bytes {
  return Bytes.fromHexString("0x04").concat(escrow);
}

/** Who has a place in a team: 05, engagement, place: 0x05 00…07 02000000. */
export function placeKey(engagement: Bytes, place: i32): Bytes {
  return Bytes.fromHexString("0x05").concat(engagement).concatI32(place);
}

/** Participation: the outcome, then the account: 0x00…07 00000002 aa…03. */
export function participationId(outcome: Bytes, account: Bytes): Bytes {
  return outcome.concat(account);
}

/** Demonstration: the account, then the number of the type of work: 0xaa…03 08. */
export function demonstrationId(account: Bytes, work: i32): Bytes {
  const number = new Uint8Array(1);
  number[0] = <u8>work;
  return account.concat(Bytes.fromUint8Array(number));
}
