import type { Address, Hex } from "viem";
import type { Engagement } from "./Engagement.ts";

/** Where an event is in the chain. */
type Place = {
  /** The id that the index gives to the event. */
  readonly id: Hex;
  /** Seconds. */
  readonly timestamp: number;
  readonly block: bigint;
  readonly transaction: Hex;
  readonly logIndex: number;
};

/** What can happen to an outcome. */
export type OutcomeStepKind =
  | "proposed"
  | "amended"
  | "funded"
  | "delivered"
  | "disputed"
  | "settlementProposed"
  | "accepted"
  | "resolved"
  | "refunded"
  | "cancelled";

/** One step in the life of an outcome. */
export type OutcomeStep = Place & {
  /** The outcome's number. */
  readonly outcome: number;
  readonly kind: OutcomeStepKind;
  /** Who did it; null for what was proposed or amended, where it's in the transaction. */
  readonly by: Address | null;
  /** What it pays (proposed, amended) or what went into escrow (funded); null otherwise. */
  readonly amount: bigint | null;
  /** Due from then on (proposed, amended), or the end of the time that began (delivered, disputed); null otherwise. */
  readonly until: bigint | null;
  /** SHA-256 of the brief (proposed, amended), evidence, reason or ruling; null otherwise, and without a ruling. */
  readonly digest: Hex | null;
  /** Basis points to the split (settlement proposed, resolved); 0 proposes to cancel it. Null otherwise. */
  readonly teamShare: number | null;
  /** Null if nothing moved. */
  readonly toSplit: bigint | null;
  /** Null if nothing moved. */
  readonly toClient: bigint | null;
};

/** An outcome as it's agreed. */
export type OutcomeTerms = { readonly amount: bigint; readonly due: bigint; readonly brief: Hex };

/** What client and facilitator agree to change. */
export type AmendmentTerms = {
  /** Who decides disputes afterwards; as before if it isn't to change. */
  readonly arbiter: Address;
  /** The review window afterwards, seconds; as before if it isn't to change. */
  readonly reviewWindow: bigint;
  /** Outcomes that it changes, in ascending order of their numbers; amounts only of proposed ones. */
  readonly changes: readonly (OutcomeTerms & { readonly outcome: number })[];
  /** Outcomes that it adds. */
  readonly additions: readonly OutcomeTerms[];
};

/** An amendment that one of the two proposed. */
export type Amendment = Place & AmendmentTerms & { readonly by: Address };

/**
 * What a party has consented to and the other one hasn't yet, as far as events tell: either an amendment or how an
 * outcome is divided. It counts only while what it's about is as it was: `readConsents` tells.
 */
export type EngagementConsent = {
  readonly party: Address;
  readonly amendment: Amendment | null;
  /** The number of the outcome that would be divided. */
  readonly outcome: number | null;
  /** Basis points to the split, 0 to cancel it. */
  readonly teamShare: number | null;
  /** Seconds. */
  readonly since: number;
};

/** The time during which an account looks after the client; it lasts while `until` is null. */
export type FacilitatorTerm = {
  readonly id: Hex;
  readonly account: Address;
  readonly by: Address;
  /** Seconds. */
  readonly since: number;
  readonly until: number | null;
};

/** A refund that waited or was taken, or something stray that the client took out of the escrow. */
export type EscrowClaim = Place & {
  readonly kind: "refundHeld" | "refundClaimed" | "strayClaimed";
  readonly asset: Address;
  /** Units of the asset; parts of the escrow while it's held. */
  readonly amount: bigint;
  /** Null while it's held. */
  readonly to: Address | null;
};

/** All that is known of an engagement and of its past, oldest first in every list. */
export type EngagementRecord = Engagement & {
  readonly steps: readonly OutcomeStep[];
  readonly amendments: readonly Amendment[];
  readonly consents: readonly EngagementConsent[];
  readonly facilitatorTerms: readonly FacilitatorTerm[];
  readonly escrowClaims: readonly EscrowClaim[];
};
