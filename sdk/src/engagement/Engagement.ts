import type { Address, Hex } from "viem";
import type { EvidenceFile } from "../documents/EvidenceDocument.ts";

/** Where an outcome stands; what is accepted, resolved, refunded or cancelled has ended. */
export type OutcomeState =
  | "proposed"
  | "funded"
  | "delivered"
  | "disputed"
  | "accepted"
  | "resolved"
  | "refunded"
  | "cancelled";

/** What a brief says of itself: anybody's text, to be shown as text. */
export type BriefSummary = { readonly title: string; readonly summary: string };

/** What an evidence says of itself: anybody's text, to be shown as text; its files are for whoever verifies them. */
export type EvidenceSummary = { readonly summary: string; readonly files: readonly EvidenceFile[] };

/** What a reason or a ruling is called: anybody's text, to be shown as text. */
export type ReasonSummary = { readonly title: string };

/** A client's refusal of what was delivered; it lasts while `endedAt` is null. */
export type Dispute = {
  /** The id that the index gives to the event that began it. */
  readonly id: Hex;
  /** Who decides, now or when it ended. */
  readonly arbiter: Address;
  /** SHA-256 of the document in which the client says why. */
  readonly reason: Hex;
  /** Null while the index hasn't found it, and from logs. */
  readonly reasonDocument: ReasonSummary | null;
  /** Last second of the arbiter's time. */
  readonly until: bigint;
  /** Seconds. */
  readonly since: number;
  readonly endedAt: number | null;
  /** How the outcome ended; null while it lasts. */
  readonly result: "accepted" | "resolved" | "cancelled" | null;
  readonly endedBy: Address | null;
  /** SHA-256 of the document in which the arbiter says why; null for none. */
  readonly ruling: Hex | null;
  /** Null while the index hasn't found it, and from logs. */
  readonly rulingDocument: ReasonSummary | null;
};

/** Something that a client pays for when it's achieved; from the index and from the chain's own logs alike. */
export type Outcome = {
  /** Numbers count from 1 in each engagement. */
  readonly number: number;
  readonly state: OutcomeState;
  /** What it pays, units of the engagement's asset. */
  readonly amount: bigint;
  /** Last second in which it can be delivered. */
  readonly due: bigint;
  /** Last second of the client's review (delivered) or of the arbiter's time (disputed); null in other states. */
  readonly until: bigint | null;
  /** SHA-256 of the document that says what counts as done. */
  readonly brief: Hex;
  /** Null while the index hasn't found it, and from logs. */
  readonly briefDocument: BriefSummary | null;
  /** SHA-256 of the latest evidence; null before it's delivered. */
  readonly evidence: Hex | null;
  /** Null while the index hasn't found it, and from logs. */
  readonly evidenceDocument: EvidenceSummary | null;
  /** Seconds. */
  readonly fundedAt: number | null;
  /** When it was last delivered, in seconds. */
  readonly deliveredAt: number | null;
  readonly endedAt: number | null;
  /** Null if there never was one; an outcome has at most one. */
  readonly dispute: Dispute | null;
  /** Basis points that the split got; null before it has ended, and if it was never funded. */
  readonly teamShare: number | null;
  /** What went into the split, units of the asset; 0 before it has ended. */
  readonly toSplit: bigint;
  /** What was the client's again, units of the asset; 0 before it has ended. */
  readonly toClient: bigint;
  /** The facilitator when it was accepted; null otherwise. */
  readonly acceptedFacilitator: Address | null;
  /** Who was on the team when it was accepted: with client and facilitator the participants. Empty otherwise. */
  readonly participants: readonly Address[];
  /** Id of the payment into the split that it became; null if there's none, and in lists that are read from logs. */
  readonly payment: Hex | null;
};

/** Somebody on the team of an engagement, now or formerly. */
export type TeamMember = {
  readonly account: Address;
  /** Its bit among the participants of an accepted outcome, for ever. */
  readonly place: number;
  readonly isOnTeam: boolean;
  /** When it joined, for the last time if it did so more than once, in seconds. */
  readonly joinedAt: number;
  /** Null while it's on the team. */
  readonly leftAt: number | null;
};

/** Work that a facilitator looks after for a client; from the index and from the chain's own logs alike. */
export type Engagement = {
  /** Numbers count from 1. */
  readonly engagementId: bigint;
  readonly franchiseId: bigint;
  readonly client: Address;
  readonly facilitator: Address;
  /** Into which accepted money flows. */
  readonly split: Address;
  /** ETH is `ETHER`. */
  readonly asset: Address;
  readonly arbiter: Address;
  /** How long the client may look at a delivery, seconds. */
  readonly reviewWindow: bigint;
  /** SHA-256 of the document that describes the whole. */
  readonly brief: Hex;
  /** Null while the index hasn't found it, and from logs. */
  readonly briefDocument: BriefSummary | null;
  /** The contract that holds its money, and nothing else's. */
  readonly escrow: Address;
  /** In the order of their numbers, ended ones included. */
  readonly outcomes: readonly Outcome[];
  /** In the order of their places, former ones included. */
  readonly team: readonly TeamMember[];
  /** Parts in escrow, units of the asset: of funded outcomes that haven't ended, and of a refund that waits. */
  readonly held: bigint;
  /** Parts that wait for the client because they couldn't be sent. */
  readonly refund: bigint;
  /** All that ever went into escrow, units of the asset. */
  readonly funded: bigint;
  /** All that went from escrow into the split. */
  readonly toSplit: bigint;
  /** All that went from escrow back to the client, or waits for it. */
  readonly toClient: bigint;
  /** Seconds. */
  readonly openedAt: number;
  /** When something last happened to it. */
  readonly updatedAt: number;
  /** In which it was opened. */
  readonly block: bigint;
  readonly transaction: Hex;
};
