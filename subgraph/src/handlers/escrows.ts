import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Moment } from "../moment";
import { outcomeNumberOf } from "../reference";
import { addRefund, clearRefund, loadEngagement, touch } from "../store/engagements";
import { createEscrowClaim } from "../store/escrowClaims";
import { findEngagementOfEscrow } from "../store/escrows";
import { loadOutcome, savePayment } from "../store/outcomes";

/** The client couldn't be paid; the event of the outcome that ended follows. */
export function holdRefund(id: Bytes, parts: BigInt, moment: Moment): void {
  const engagement = loadEngagement(id, moment);
  addRefund(engagement, parts, moment);
  createEscrowClaim(id, "REFUND_HELD", engagement.asset, parts, null, moment);
}

export function claimRefund(id: Bytes, to: Bytes, amount: BigInt, moment: Moment): void {
  const engagement = loadEngagement(id, moment);
  clearRefund(engagement, moment);
  createEscrowClaim(id, "REFUND_CLAIMED", engagement.asset, amount, to, moment);
}

export function claimStray(id: Bytes, asset: Bytes, to: Bytes, amount: BigInt, moment: Moment): void {
  touch(loadEngagement(id, moment), moment);
  createEscrowClaim(id, "STRAY_CLAIMED", asset, amount, to, moment);
}

/** What an outcome became: an escrow says so in the payment's reference, and nobody else speaks for an escrow. */
export function linkPayment(payment: Bytes, payer: Bytes, reference: Bytes, moment: Moment): void {
  const engagement = findEngagementOfEscrow(payer);
  if (engagement === null) return;
  savePayment(loadOutcome(engagement, outcomeNumberOf(reference), moment), payment);
}
