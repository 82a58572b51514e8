import { type Hex, isAddressEqual } from "viem";
import { consentHashOf } from "./consentHashOf.ts";
import type { EngagementConsent } from "./EngagementRecord.ts";
import type { EngagementFacts } from "./EngagementStanding.ts";

/** What one party has consented to. */
export type Party = {
  /** What the contract keeps; null for none. */
  readonly hash: Hex | null;
  /** What it's about, if it counts now; null otherwise. */
  readonly consent: EngagementConsent | null;
};

/** Both parties, as the account sees them: both null for whoever is neither. */
export type Parties = {
  readonly client: Party;
  readonly facilitator: Party;
  readonly own: Party | null;
  readonly other: Party | null;
};

/**
 * What client and facilitator have consented to, and which of them the account is.
 * @returns Consents that lapsed are left out, but for the hash that the contract still keeps
 * @example
 * const { own, other } = partiesOf(facts);
 */
export function partiesOf({ engagement, account, consentHashes }: EngagementFacts): Parties {
  const partyOf = (role: "client" | "facilitator"): Party => {
    const hash = consentHashes[role];
    const counts = (consent: EngagementConsent) =>
      isAddressEqual(consent.party, engagement[role]) && consentHashOf(engagement, consent) === hash;
    const consent = hash === null ? null : (engagement.consents.findLast(counts) ?? null);
    return { hash, consent };
  };
  const client = partyOf("client");
  const facilitator = partyOf("facilitator");
  if (account === null) return { client, facilitator, own: null, other: null };
  if (isAddressEqual(account, engagement.client)) return { client, facilitator, own: client, other: facilitator };
  if (isAddressEqual(account, engagement.facilitator)) return { client, facilitator, own: facilitator, other: client };
  return { client, facilitator, own: null, other: null };
}
