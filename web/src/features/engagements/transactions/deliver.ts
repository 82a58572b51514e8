import { deliverRequest, sayDuration } from "@rizom/sdk";
import type { Hex } from "viem";
import type { Action } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { type OutcomeOrder, placeOf, seen, touched } from "./about.ts";

type Order = OutcomeOrder & {
  /** SHA-256 of the document that shows what was achieved. */
  readonly evidence: Hex;
};

/** The team shows what it achieved; the client's time to look at it begins. */
export function deliver({ evidence, ...order }: Order): Action {
  const { engagement, outcome, nameOf } = order;
  const name = nameOf(outcome.number);
  const window = sayDuration(engagement.reviewWindow);
  const again = outcome.state === "delivered";
  const label = again ? `Deliver ${name} again` : `Deliver ${name}`;
  return {
    label,
    describe: `You deliver ${name}. ${sayAccount(engagement.client)} has ${window} to look at it, counted from now; after that it can count as accepted.${again ? " What was shown before is replaced." : ""}`,
    steps: [{ kind: "transaction", label, request: deliverRequest({ ...placeOf(order), evidence }) }],
    invalidates: touched(engagement),
    expectedEvents: ["OutcomeDelivered"],
    done: {
      sentence: `${name} is delivered. ${sayAccount(engagement.client)} has ${window} to look at it.`,
      ...seen(engagement),
    },
  };
}
