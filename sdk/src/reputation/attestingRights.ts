import { type Address, isAddressEqual } from "viem";
import type { Engagement } from "../engagement/Engagement.ts";
import type { Attestation } from "./Attestation.ts";
import type { ParticipantRole, Participation } from "./Participation.ts";

/** Whether an account may attest somebody about an outcome: now, now again since it revoked, or not while it did. */
export type AttestingRight = {
  readonly subject: Address;
  /** As what the subject took part. */
  readonly role: ParticipantRole;
  readonly state: "may" | "again" | "done";
  /** What the account attests of the subject, or did before it revoked; null when it never did. */
  readonly attestation: Attestation | null;
};

/** Why somebody can attest nobody about an outcome. */
export type AttestingHindrance = "noAccount" | "notAccepted" | "notParticipant" | "alone";

/** What an account can attest about one outcome. */
export type OutcomeRights = {
  readonly outcome: number;
  /** Null when there's somebody to attest, done or not. */
  readonly hindrance: AttestingHindrance | null;
  /** Everybody else who took part: never oneself. Empty when there's a hindrance. */
  readonly rights: readonly AttestingRight[];
};

type Question = {
  /** Who attests; null when nobody is connected. */
  readonly account: Address | null;
  readonly engagement: Pick<Engagement, "engagementId" | "outcomes">;
  /** Those in the engagement; others don't matter. */
  readonly participations: readonly Participation[];
  /** Those about the engagement; others don't matter. */
  readonly attestations: readonly Attestation[];
};

const isOf = (account: Address) => (one: Participation) => isAddressEqual(one.account, account);

function rightOf({ account: subject, role }: Participation, own: readonly Attestation[]): AttestingRight {
  const attestation = own.find((one) => isAddressEqual(one.subject, subject)) ?? null;
  if (attestation === null) return { subject, role, state: "may", attestation };
  return { subject, role, state: attestation.revokedAt === null ? "done" : "again", attestation };
}

/**
 * Whom an account may attest about which outcomes of an engagement, what it did already, and why it may not: the same as
 * the contract says.
 * @returns One for each outcome, in the order of their numbers
 * @example
 * const rights = attestingRights({ account, engagement, participations: participationsOf(engagement), attestations });
 * const open = rights.flatMap(({ rights }) => rights).filter(({ state }) => state !== "done");
 */
export function attestingRights({ account, engagement, participations, attestations }: Question): OutcomeRights[] {
  const { engagementId, outcomes } = engagement;
  return outcomes.map(({ number: outcome, state }) => {
    const isAbout = (one: { readonly engagementId: bigint; readonly outcome: number }) =>
      one.engagementId === engagementId && one.outcome === outcome;
    const hindered = (hindrance: AttestingHindrance) => ({ outcome, hindrance, rights: [] });
    if (state !== "accepted") return hindered("notAccepted");
    if (account === null) return hindered("noAccount");
    const took = participations.filter(isAbout);
    if (!took.some(isOf(account))) return hindered("notParticipant");
    const others = took.filter((one) => !isOf(account)(one));
    if (others.length === 0) return hindered("alone");
    const own = attestations.filter((one) => isAbout(one) && isAddressEqual(one.attester, account));
    return { outcome, hindrance: null, rights: others.map((one) => rightOf(one, own)) };
  });
}
