import type { Address, Hex } from "viem";
import type { Profile } from "../documents/ProfileDocument.ts";
import type { WorkType } from "./WorkType.ts";

/** What the standing attestations of one person say about one type of work. */
export type Demonstration = {
  readonly work: WorkType;
  /** Standing attestations that mark it. */
  readonly attestationCount: number;
  readonly markSum: number;
  /** How many gave the mark 0, 1, 2, 3 and 4, in this order. */
  readonly markCounts: readonly number[];
};

/** What somebody is in a franchise now. */
export type PersonFranchise = {
  readonly franchiseId: bigint;
  /** Anybody's text, to be shown as text. */
  readonly name: string;
  readonly role: "owner" | "facilitator" | "member";
};

/**
 * Somebody who has or had a part in the network's work: a role in a franchise, a place on a team, an accepted outcome as
 * its client, or a profile. From the index and from the chain's own logs alike.
 */
export type Person = {
  readonly account: Address;
  /** When it came to be known, in seconds. */
  readonly since: number;
  /** SHA-256 of the profile; null for none. */
  readonly profileDigest: Hex | null;
  /** Null without one, while the index hasn't found it, and from logs. */
  readonly profile: Profile | null;
  /** Accepted outcomes in which it took part. */
  readonly outcomeCount: number;
  /** Standing attestations of it. */
  readonly receivedCount: number;
  /** Standing attestations that it made. */
  readonly givenCount: number;
  /** Only types of work that standing attestations mark, in the order of their numbers. */
  readonly demonstrations: readonly Demonstration[];
  /** Where it has a role now, in the order of the franchises' numbers. */
  readonly franchises: readonly PersonFranchise[];
};

/** Somebody with how far what is known of them goes, so that nothing is counted twice. */
export type PersonRecord = Person & {
  /** The last event that is in it; without an index of its log the whole block is. */
  readonly asOf: { readonly block: bigint; readonly logIndex: number | null };
};

/** A profile that somebody named, now or formerly. */
export type ProfileTerm = {
  /** The id that the index gives to the event that named it. */
  readonly id: Hex;
  readonly account: Address;
  /** SHA-256 of the document. */
  readonly digest: Hex;
  /** When it was named, in seconds. */
  readonly since: number;
  /** When another took its place or it was taken away; null while it's in force. */
  readonly until: number | null;
  readonly transaction: Hex;
  /** Null while the index hasn't found it, and from logs. */
  readonly document: Profile | null;
};
