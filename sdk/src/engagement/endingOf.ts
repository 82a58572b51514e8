import type { Address, Hex } from "viem";
import { zeroHash } from "viem";
import type { EngagementEvent } from "./decodeEngagementEvents.ts";
import type { OutcomeState } from "./Engagement.ts";

/** How an outcome ended. */
export type Ending = {
  readonly outcome: number;
  readonly state: Extract<OutcomeState, "accepted" | "resolved" | "refunded" | "cancelled">;
  readonly by: Address;
  /** Basis points that the split got, if there was anything to divide. */
  readonly teamShare: number;
  readonly ruling: Hex | null;
  readonly toSplit: bigint;
  readonly toClient: bigint;
};

/**
 * What the end of an outcome comes to, whichever event tells it.
 * @returns Null for every other event
 * @example
 * const ending = endingOf(event);
 */
export function endingOf(event: EngagementEvent): Ending | null {
  const none = { ruling: null, toSplit: 0n, toClient: 0n };
  switch (event.eventName) {
    case "OutcomeAccepted": {
      const { outcome, by, toSplit } = event.args;
      return { ...none, outcome: Number(outcome), state: "accepted", by, teamShare: 10_000, toSplit };
    }
    case "OutcomeResolved": {
      const { outcome, by, teamShare, ruling, toSplit, toClient } = event.args;
      const parts = { teamShare, ruling: ruling === zeroHash ? null : ruling, toSplit, toClient };
      return { outcome: Number(outcome), state: "resolved", by, ...parts };
    }
    case "OutcomeRefunded":
    case "OutcomeCancelled": {
      const { outcome, by, toClient } = event.args;
      const state = event.eventName === "OutcomeRefunded" ? "refunded" : "cancelled";
      return { ...none, outcome: Number(outcome), state, by, teamShare: 0, toClient };
    }
    default:
      return null;
  }
}
