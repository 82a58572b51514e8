import type { Address, Hex } from "viem";
import type { WorkType } from "../reputation/WorkType.ts";
import type { Level } from "./LEVELS.ts";

/** How somebody's work is certified, in one type of work or overall. */
export type WorkFigures = {
  /** Lower end of what the mean of their marks is, of 4; parts per million. */
  readonly quality: bigint;
  /** Quality times standing; parts per million. */
  readonly score: bigint;
  /** From 1; equal scores share a rank. */
  readonly rank: number;
  /** Different attesters with standing who gave a good mark. */
  readonly raters: number;
  /** Different outcomes that these are about. */
  readonly outcomes: number;
  readonly level: Level;
};

export type MemberCertification = {
  readonly account: Address;
  /** Units of trust that reach them. */
  readonly trust: bigint;
  /** How far trust reaches them; parts per million. */
  readonly standing: bigint;
  readonly overall: WorkFigures;
  /** All nine, in order. */
  readonly work: readonly (WorkFigures & { readonly work: WorkType })[];
};

/** Why an attestation counts for nothing: the outcome isn't known, its asset has no price, or too little was paid. */
export type NotCountedReason = "unknown-outcome" | "unpriced-asset" | "below-floor";

export type NotCounted = { readonly uid: Hex; readonly reason: NotCountedReason };

/** What the algorithm says of everybody. */
export type Certification = {
  /** Seconds. */
  readonly now: bigint;
  /** Seeds, and whoever attests or is attested: by overall rank, then by address. */
  readonly members: readonly MemberCertification[];
  /** How many attestations count. */
  readonly counted: number;
  /** The others, by uid. */
  readonly notCounted: readonly NotCounted[];
};
