import type { Address } from "viem";
import type { CertificationAttestation, CertificationOutcome, CertificationSeed } from "../../sdk/src/index.ts";

/** How large a made-up network is, and how its people behave. Declared once; no figure depends on anything else. */
export type WorldSettings = {
  readonly members: number;
  readonly franchises: number;
  /** Owners of each franchise, who are the seeds. */
  readonly owners: number;
  /** Who look after clients in each franchise, its owners among them. */
  readonly facilitators: number;
  /** Clients from outside. */
  readonly clients: number;
  /** Percent of engagements whose client is a member of another franchise instead. */
  readonly clientsFromWithin: number;
  readonly outcomes: number;
  /** Outcomes of one engagement, all by one team, at most. */
  readonly outcomesOfEngagement: number;
  /** Over so many days, evenly. */
  readonly days: number;
  readonly smallestTeam: number;
  readonly largestTeam: number;
  /** Percent of a team that comes from the franchise itself. */
  readonly ownFranchise: number;
  /** Percent of outcomes about which somebody attests, different for everybody. */
  readonly leastAttesting: number;
  readonly mostAttesting: number;
  /** How much too kind or too severe somebody is at most, as a part of the whole scale. */
  readonly bias: number;
  /** Standard deviation of a mark, as a part of the whole scale. */
  readonly noise: number;
  /** How true quality is distributed over members, from 0 to 1. */
  readonly quality: "even" | "bell";
};

export type WorldMember = {
  readonly account: Address;
  readonly franchise: number;
  readonly isOwner: boolean;
  /** How good their work really is, 0 to 1: what a score should follow. */
  readonly quality: number;
  /** How likely they are to be chosen for a team, beside others. */
  readonly activity: number;
};

export type World = {
  readonly now: bigint;
  readonly settings: WorldSettings;
  readonly members: readonly WorldMember[];
  readonly outcomes: readonly CertificationOutcome[];
  readonly attestations: readonly CertificationAttestation[];
  readonly seeds: readonly CertificationSeed[];
};
