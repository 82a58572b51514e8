import { withdrawConsentRequest } from "@rizom/sdk";
import type { Action } from "../../../transactions/action.ts";
import { addressOf, type EngagementOrder, seen, touched } from "./about.ts";

/** Takes back what one proposed to the other of the two. */
export function withdrawConsent({ engagement, what }: Pick<EngagementOrder, "engagement"> & { what: string }): Action {
  return {
    label: "Take your proposal back",
    describe: `You don’t agree to it any more: ${what}. Nothing moves.`,
    steps: [
      {
        kind: "transaction",
        label: "Take your proposal back",
        request: withdrawConsentRequest(addressOf(engagement)),
      },
    ],
    invalidates: touched(engagement),
    expectedEvents: ["ConsentWithdrawn"],
    done: { sentence: "You took your proposal back.", ...seen(engagement) },
  };
}
