import { BigInt, Bytes, log } from "@graphprotocol/graph-ts";
import { Engagement } from "../../generated/schema";
import { eventId, numberId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";
import { loadAsset } from "./assets";

/** What an event told of a new engagement. */
export class EngagementTerms {
  constructor(
    public engagementId: BigInt,
    public franchise: Bytes,
    public client: Bytes,
    public facilitator: Bytes,
    public split: Bytes,
    public asset: Bytes,
    public arbiter: Bytes,
    public reviewWindow: BigInt,
    public brief: Bytes,
    public escrow: Bytes,
  ) {}
}

export function createEngagement(terms: EngagementTerms, facilitatorTerm: Bytes, moment: Moment): void {
  const engagement = new Engagement(numberId(terms.engagementId));
  engagement.engagementId = terms.engagementId;
  engagement.franchise = terms.franchise;
  engagement.client = ensureAccount(terms.client);
  engagement.facilitator = ensureAccount(terms.facilitator);
  engagement.facilitatorTerm = facilitatorTerm;
  engagement.split = terms.split;
  engagement.asset = loadAsset(terms.asset).id;
  engagement.arbiter = ensureAccount(terms.arbiter);
  engagement.reviewWindow = terms.reviewWindow;
  engagement.brief = terms.brief;
  engagement.briefDocument = eventId(moment);
  engagement.escrow = terms.escrow;
  engagement.outcomeCount = 0;
  engagement.openCount = 0;
  engagement.acceptedCount = 0;
  engagement.disputedCount = 0;
  engagement.teamCount = 0;
  engagement.held = BigInt.zero();
  engagement.refund = BigInt.zero();
  engagement.funded = BigInt.zero();
  engagement.toSplit = BigInt.zero();
  engagement.toClient = BigInt.zero();
  engagement.openedAt = moment.timestamp;
  engagement.openedAtBlock = moment.block;
  engagement.openedTx = moment.transaction;
  save(engagement, moment);
}

/** The engagement of an event. Nothing happens in one that wasn't opened, so it must be there. */
export function loadEngagement(id: Bytes, moment: Moment): Engagement {
  const engagement = Engagement.load(id);
  if (engagement === null) {
    log.critical("engagement {} of transaction {} isn't stored", [id.toHexString(), moment.transaction.toHexString()]);
  }
  return engagement as Engagement;
}

/** Something happened that changes none of what is kept here. */
export function touch(engagement: Engagement, moment: Moment): void {
  save(engagement, moment);
}

export function saveTerms(engagement: Engagement, arbiter: Bytes, reviewWindow: BigInt, moment: Moment): void {
  engagement.arbiter = ensureAccount(arbiter);
  engagement.reviewWindow = reviewWindow;
  save(engagement, moment);
}

export function saveFacilitator(engagement: Engagement, facilitator: Bytes, term: Bytes, moment: Moment): void {
  engagement.facilitator = ensureAccount(facilitator);
  engagement.facilitatorTerm = term;
  save(engagement, moment);
}

/** Somebody joined the team (+1) or left it (−1). */
export function countEngagementTeam(engagement: Engagement, change: i32, moment: Moment): void {
  engagement.teamCount += change;
  save(engagement, moment);
}

export function addOutcome(engagement: Engagement, moment: Moment): void {
  engagement.outcomeCount += 1;
  engagement.openCount += 1;
  save(engagement, moment);
}

export function addFunded(engagement: Engagement, amount: BigInt, moment: Moment): void {
  engagement.funded = engagement.funded.plus(amount);
  engagement.held = engagement.held.plus(amount);
  save(engagement, moment);
}

export function addDispute(engagement: Engagement, moment: Moment): void {
  engagement.disputedCount += 1;
  save(engagement, moment);
}

/** An outcome that stood so has ended, and what was its own went where it went. */
export function addEnded(
  engagement: Engagement,
  stateBefore: string,
  state: string,
  parts: BigInt,
  toSplit: BigInt,
  toClient: BigInt,
  moment: Moment,
): void {
  engagement.openCount -= 1;
  if (state == "ACCEPTED") engagement.acceptedCount += 1;
  if (stateBefore == "DISPUTED") engagement.disputedCount -= 1;
  if (stateBefore != "PROPOSED") engagement.held = engagement.held.minus(parts);
  engagement.toSplit = engagement.toSplit.plus(toSplit);
  engagement.toClient = engagement.toClient.plus(toClient);
  save(engagement, moment);
}

/** Parts stay in escrow, though their outcome has ended: its own event comes after this one. */
export function addRefund(engagement: Engagement, parts: BigInt, moment: Moment): void {
  engagement.refund = engagement.refund.plus(parts);
  engagement.held = engagement.held.plus(parts);
  save(engagement, moment);
}

/** All parts that waited were taken. */
export function clearRefund(engagement: Engagement, moment: Moment): void {
  engagement.held = engagement.held.minus(engagement.refund);
  engagement.refund = BigInt.zero();
  save(engagement, moment);
}

function save(engagement: Engagement, moment: Moment): void {
  engagement.updatedAt = moment.timestamp;
  engagement.save();
}
