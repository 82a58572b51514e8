import type { EngagementRecord } from "@rizom/sdk";

/** What the parts of the page are given. */
export type AttestScene = {
  readonly engagement: EngagementRecord;
  /** What an outcome is called: “Landing page”, or "outcome 2" while that isn't known. */
  readonly nameOf: (outcome: number) => string;
};
