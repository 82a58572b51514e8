import type { Address, Hex } from "viem";
import type { Engagement, OutcomeState } from "./Engagement.ts";
import type { EngagementConsent } from "./EngagementRecord.ts";

/** What is known of an account and an engagement at one moment. */
export type EngagementFacts = {
  readonly engagement: Engagement & {
    /** The last one that each party gave, whether it counts or has lapsed. */
    readonly consents: readonly EngagementConsent[];
  };
  /** Null for a visitor without a wallet. */
  readonly account: Address | null;
  /** Whether the account is an owner of the engagement's franchise. */
  readonly ownsFranchise: boolean;
  readonly isFranchiseActive: boolean;
  /** What the contract's `consentOf` says of both parties; null for none. */
  readonly consentHashes: { readonly client: Hex | null; readonly facilitator: Hex | null };
  /** Seconds, by the chain's clock. */
  readonly now: bigint;
};

/** Who an account is in an engagement; it may be several, except that a visitor is nothing else. */
export type EngagementRole = "client" | "facilitator" | "team" | "arbiter" | "owner" | "visitor";

/** What is done with an outcome. */
export type OutcomeDeed =
  | "fund"
  | "deliver"
  | "accept"
  | "dispute"
  | "resolve"
  | "expire"
  | "acceptBySilence"
  | "resolveBySilence"
  /** Consents to what the other party proposed for it: to cancel it, or to divide it. */
  | "agree"
  | "cancel"
  | "settle";

/** What is done with the whole engagement. */
export type EngagementDeed =
  /** Consents to the amendment that the other party proposed. */
  | "agree"
  | "amend"
  | "withdrawConsent"
  | "claimRefund"
  | "claimStray"
  | "addToTeam"
  | "removeFromTeam"
  | "setFacilitator";

/** Why something can't be done, where there's nothing to add. */
export type PlainReason =
  | "NoWallet"
  | "NotClient"
  | "NotFacilitator"
  | "NotParty"
  | "NotOnTeam"
  | "NotArbiter"
  /** It isn't an owner of the engagement's franchise. */
  | "NotOfFranchise"
  | "FranchiseNotActive"
  | "AlreadyConsented"
  | "NoConsent"
  /** The other party has proposed nothing that counts. */
  | "NothingProposed"
  /** Whom the amendment makes arbiter is client or facilitator by now. */
  | "ArbiterIsParty"
  | "NoRefund"
  /** Nobody is on the team. */
  | "EmptyTeam"
  | "TeamFull";

/** Why something can't be done now: where the contract refuses, the end of its error's name. */
export type EngagementHindrance =
  | { readonly reason: PlainReason }
  | { readonly reason: "WrongState"; readonly state: OutcomeState }
  /** Last second in which it could be done. */
  | { readonly reason: "DuePassed" | "ReviewOver" | "DueNotAhead"; readonly until: bigint }
  /** First second in which it can be done, if nothing else happens. */
  | { readonly reason: "ReviewRunning" | "ArbiterHasTime" | "NotExpired"; readonly from: bigint };

/** Something that an account may do, or not. */
export type StandingStep = {
  /** Null where the account may, else why not. */
  readonly hindrance: EngagementHindrance | null;
  /** The last second before something else happens: it can't be done any more, or others may. Null for none, or if it can't be done. */
  readonly deadline: bigint | null;
  /** Whether it's carried out at once; false where the other party has to consent, too. */
  readonly completes: boolean;
};

/** Something that waits for an account. */
export type NextStep =
  | { readonly deed: OutcomeDeed; readonly outcome: number; readonly deadline: bigint | null }
  | { readonly deed: EngagementDeed; readonly outcome: null; readonly deadline: bigint | null };

/** What an account is and may do in an engagement. */
export type EngagementStanding = {
  /** At least one, in the order of the type. */
  readonly roles: readonly EngagementRole[];
  /** By the outcome's number. */
  readonly outcomes: ReadonlyMap<number, Readonly<Record<OutcomeDeed, StandingStep>>>;
  readonly whole: Readonly<Record<EngagementDeed, StandingStep>>;
  /** What waits for the account, the most urgent first. */
  readonly next: readonly NextStep[];
  /** What the parties have consented to that counts now. */
  readonly consents: { readonly client: EngagementConsent | null; readonly facilitator: EngagementConsent | null };
};
