import type { Address } from "viem";
import type { World } from "../World.ts";

const DAY = 86_400n;
const AFRESH = 365n;

/** Members who leave their history behind: whatever they did in the last year is under a new address. */
export function whitewash(world: World, renamed: ReadonlyMap<Address, Address>): World {
  const recent = new Set(
    world.outcomes
      .filter(({ acceptedAt }) => world.now - acceptedAt < AFRESH * DAY)
      .map(({ engagementId, outcome }) => `${engagementId}/${outcome}`),
  );
  return {
    ...world,
    attestations: world.attestations.map((attestation) => {
      if (!recent.has(`${attestation.engagementId}/${attestation.outcome}`)) return attestation;
      const { attester, subject } = attestation;
      return { ...attestation, attester: renamed.get(attester) ?? attester, subject: renamed.get(subject) ?? subject };
    }),
  };
}
