import { type Address, isAddressEqual } from "viem";
import type { EngagementEvent } from "./decodeEngagementEvents.ts";
import type {
  Amendment,
  EngagementConsent,
  EngagementRecord,
  EscrowClaim,
  FacilitatorTerm,
  OutcomeStep,
} from "./EngagementRecord.ts";
import { endingOf } from "./endingOf.ts";

function placeOf({ id, at, blockNumber, transactionHash, logIndex }: EngagementEvent) {
  return { id, timestamp: at, block: blockNumber, transaction: transactionHash, logIndex };
}

/** What a step tells besides what happened to which outcome. */
const NOTHING = { by: null, amount: null, until: null, digest: null, teamShare: null, toSplit: null, toClient: null };

function endStep(before: EngagementRecord, event: EngagementEvent): OutcomeStep | null {
  const ending = endingOf(event);
  if (!ending) return null;
  const { outcome, state: kind, by, ruling, teamShare, toSplit, toClient } = ending;
  const wasFunded = before.outcomes.some(({ number, state }) => number === outcome && state !== "proposed");
  const moved = wasFunded ? { toSplit, toClient } : {};
  const divided = kind === "resolved" ? { teamShare } : {};
  return { ...placeOf(event), ...NOTHING, outcome, kind, by, digest: ruling, ...divided, ...moved };
}

function stepOf(before: EngagementRecord, event: EngagementEvent): OutcomeStep | null {
  const place = { ...placeOf(event), ...NOTHING };
  switch (event.eventName) {
    case "OutcomeProposed":
    case "OutcomeAmended": {
      const { amount, due, brief: digest } = event.args;
      const kind = event.eventName === "OutcomeProposed" ? "proposed" : "amended";
      return { ...place, outcome: Number(event.args.outcome), kind, amount, until: BigInt(due), digest };
    }
    case "OutcomeFunded": {
      const { outcome, amount } = event.args;
      return { ...place, outcome: Number(outcome), kind: "funded", by: before.client, amount };
    }
    case "OutcomeDelivered": {
      const { outcome, by, evidence: digest, until } = event.args;
      return { ...place, outcome: Number(outcome), kind: "delivered", by, until: BigInt(until), digest };
    }
    case "OutcomeDisputed": {
      const { outcome, reason: digest, until } = event.args;
      return { ...place, outcome: Number(outcome), kind: "disputed", by: before.client, until: BigInt(until), digest };
    }
    case "SettlementProposed": {
      const { outcome, by, teamShare } = event.args;
      return { ...place, outcome: Number(outcome), kind: "settlementProposed", by, teamShare };
    }
    default:
      return endStep(before, event);
  }
}

function amendmentOf(event: EngagementEvent): Amendment | null {
  if (event.eventName !== "AmendmentProposed") return null;
  const { by, amendment } = event.args;
  const changes = amendment.changes.map(({ outcome, amount, due, brief }) => ({
    ...{ outcome: Number(outcome), amount, due: BigInt(due), brief },
  }));
  const additions = amendment.additions.map(({ due, ...same }) => ({ ...same, due: BigInt(due) }));
  const terms = { arbiter: amendment.arbiter, reviewWindow: BigInt(amendment.reviewWindow), changes, additions };
  return { ...placeOf(event), by, ...terms };
}

function claimOf({ asset }: EngagementRecord, event: EngagementEvent): EscrowClaim | null {
  const place = placeOf(event);
  switch (event.eventName) {
    case "RefundHeld":
      return { ...place, kind: "refundHeld", asset, amount: event.args.parts, to: null };
    case "RefundClaimed":
      return { ...place, kind: "refundClaimed", asset, amount: event.args.amount, to: event.args.to };
    case "StrayClaimed": {
      const { asset: stray, amount, to } = event.args;
      return { ...place, kind: "strayClaimed", asset: stray, amount, to };
    }
    default:
      return null;
  }
}

/** Whether one of the two divided an outcome as the other one wanted; then what both wanted falls away. */
function isAgreed({ client, facilitator, consents, outcomes }: EngagementRecord, event: EngagementEvent): boolean {
  const ending = endingOf(event);
  if (!ending) return false;
  if (ending.state === "cancelled") {
    return outcomes.some(({ number, state }) => number === ending.outcome && state !== "proposed");
  }
  if (ending.state !== "resolved") return false;
  const isClient = isAddressEqual(ending.by, client);
  if (!isClient && !isAddressEqual(ending.by, facilitator)) return false;
  const other = isClient ? facilitator : client;
  return consents.some(
    ({ party, outcome, teamShare }) =>
      isAddressEqual(party, other) && outcome === ending.outcome && teamShare === ending.teamShare,
  );
}

function consentsAfter(before: EngagementRecord, event: EngagementEvent): readonly EngagementConsent[] {
  const without = (account: Address) => before.consents.filter(({ party }) => !isAddressEqual(party, account));
  const consent = { since: event.at, amendment: null, outcome: null, teamShare: null };
  switch (event.eventName) {
    case "AmendmentProposed": {
      const { by: party } = event.args;
      return [...without(party), { ...consent, party, amendment: amendmentOf(event) }];
    }
    case "SettlementProposed": {
      const { by: party, outcome, teamShare } = event.args;
      return [...without(party), { ...consent, party, outcome: Number(outcome), teamShare }];
    }
    case "ConsentWithdrawn":
      return without(event.args.by);
    case "FacilitatorChanged":
      return without(event.args.previousFacilitator);
    // Only both together do these; when it's opened, nobody has consented to anything yet.
    case "TermsAmended":
    case "OutcomeAmended":
    case "OutcomeProposed":
      return before.consents.length === 0 ? before.consents : [];
    default:
      return isAgreed(before, event) ? [] : before.consents;
  }
}

function termsAfter(terms: readonly FacilitatorTerm[], event: EngagementEvent): readonly FacilitatorTerm[] {
  if (event.eventName !== "FacilitatorChanged") return terms;
  const { previousFacilitator, facilitator: account, by } = event.args;
  if (isAddressEqual(previousFacilitator, account)) return terms;
  const { id, at } = event;
  const ended = terms.map((term) => (term.until === null ? { ...term, until: at } : term));
  return [...ended, { id, account, by, since: at, until: null }];
}

const added = <Item>(items: readonly Item[], item: Item | null) => (item === null ? items : [...items, item]);

/**
 * The past of an engagement as it is after something happened in it.
 * @param before As it was before
 * @returns All lists of the record that its present doesn't need
 * @example
 * const { steps } = applyToHistory(record, event);
 */
export function applyToHistory(before: EngagementRecord, event: EngagementEvent) {
  return {
    steps: added(before.steps, stepOf(before, event)),
    amendments: added(before.amendments, amendmentOf(event)),
    consents: consentsAfter(before, event),
    facilitatorTerms: termsAfter(before.facilitatorTerms, event),
    escrowClaims: added(before.escrowClaims, claimOf(before, event)),
  };
}
