import type { Address } from "viem";

/** Which engagements a list is about; what isn't given doesn't matter. */
export type EngagementFilter = {
  /** Of a franchise. */
  readonly franchiseId?: bigint;
  /** That pay into a split. */
  readonly split?: Address;
  /** Whose client, facilitator or arbiter an account is, or on whose team it is or was. */
  readonly account?: Address;
  /** Open while an outcome hasn't ended. */
  readonly state?: "open" | "ended";
};
