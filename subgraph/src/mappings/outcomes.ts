import { Bytes } from "@graphprotocol/graph-ts";
import {
  OutcomeAccepted,
  OutcomeAmended,
  OutcomeCancelled,
  OutcomeDelivered,
  OutcomeDisputed,
  OutcomeFunded,
  OutcomeProposed,
  OutcomeRefunded,
  OutcomeResolved,
} from "../../generated/Engagements/Engagements";
import { acceptOutcome, cancelOutcome, refundOutcome, resolveOutcome } from "../handlers/outcomeEndings";
import { amendOutcome, deliverOutcome, disputeOutcome, fundOutcome, proposeOutcome } from "../handlers/outcomes";
import { NO_DIGEST, numberId } from "../ids";
import { momentOf } from "../moment";
import { Ending, OutcomeTerms } from "../store/outcomes";

export function handleOutcomeProposed(event: OutcomeProposed): void {
  const params = event.params;
  const terms = new OutcomeTerms(params.amount, params.due, params.brief);
  proposeOutcome(numberId(params.engagementId), params.outcome.toI32(), terms, momentOf(event));
}

export function handleOutcomeAmended(event: OutcomeAmended): void {
  const params = event.params;
  const terms = new OutcomeTerms(params.amount, params.due, params.brief);
  amendOutcome(numberId(params.engagementId), params.outcome.toI32(), terms, momentOf(event));
}

export function handleOutcomeFunded(event: OutcomeFunded): void {
  const params = event.params;
  fundOutcome(numberId(params.engagementId), params.outcome.toI32(), params.amount, momentOf(event));
}

export function handleOutcomeDelivered(event: OutcomeDelivered): void {
  const params = event.params;
  const id = numberId(params.engagementId);
  deliverOutcome(id, params.outcome.toI32(), params.by, params.evidence, params.until, momentOf(event));
}

export function handleOutcomeAccepted(event: OutcomeAccepted): void {
  const params = event.params;
  acceptOutcome(
    numberId(params.engagementId),
    params.outcome.toI32(),
    params.by,
    params.toSplit,
    params.facilitator,
    params.participants,
    momentOf(event),
  );
}

export function handleOutcomeDisputed(event: OutcomeDisputed): void {
  const params = event.params;
  const id = numberId(params.engagementId);
  disputeOutcome(id, params.outcome.toI32(), params.reason, params.until, momentOf(event));
}

export function handleOutcomeResolved(event: OutcomeResolved): void {
  const params = event.params;
  const ruling: Bytes | null = params.ruling == NO_DIGEST ? null : params.ruling;
  const ending = new Ending("RESOLVED", params.by, params.teamShare, params.toSplit, params.toClient, ruling);
  resolveOutcome(numberId(params.engagementId), params.outcome.toI32(), ending, momentOf(event));
}

export function handleOutcomeRefunded(event: OutcomeRefunded): void {
  const params = event.params;
  refundOutcome(numberId(params.engagementId), params.outcome.toI32(), params.by, params.toClient, momentOf(event));
}

export function handleOutcomeCancelled(event: OutcomeCancelled): void {
  const params = event.params;
  cancelOutcome(numberId(params.engagementId), params.outcome.toI32(), params.by, params.toClient, momentOf(event));
}
