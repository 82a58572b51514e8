import type { Address } from "viem";

/** As what somebody took part in an outcome. */
export type ParticipantRole = "client" | "facilitator" | "team";

/** Somebody who took part in an outcome when it was accepted: who can attest, and be attested. */
export type Participation = {
  readonly engagementId: bigint;
  /** Its number in the engagement. */
  readonly outcome: number;
  readonly account: Address;
  /** A facilitator who was on the team, too, is here once, as facilitator. */
  readonly role: ParticipantRole;
  /** When it was accepted, in seconds. */
  readonly acceptedAt: number;
};
