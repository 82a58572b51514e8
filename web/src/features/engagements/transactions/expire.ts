import { expireRequest } from "@rizom/sdk";
import type { Action } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayAmount } from "../../wording/sayAmount.ts";
import { type OutcomeOrder, placeOf, seen, touchedWithMoney } from "./about.ts";

/** Sends the money of an outcome that wasn't delivered in time back to the client. */
export function expire(order: OutcomeOrder & { readonly isClient: boolean }): Action {
  const { engagement, outcome, asset, nameOf, isClient } = order;
  const name = nameOf(outcome.number);
  const amount = sayAmount(outcome.amount, asset);
  const label = isClient ? `Take ${amount} back` : `Send ${amount} back to the client`;
  return {
    label,
    describe: isClient
      ? `${name} wasn’t delivered in time. You take ${amount} back from escrow, and the outcome ends.`
      : `${name} wasn’t delivered in time. ${amount} go back from escrow to ${sayAccount(engagement.client)}, and the outcome ends. You get nothing for it and only pay the fee.`,
    changes: [{ label: "Back to the client", after: amount }],
    steps: [{ kind: "transaction", label, request: expireRequest(placeOf(order)) }],
    invalidates: touchedWithMoney(engagement),
    expectedEvents: ["OutcomeRefunded"],
    done: { sentence: `${amount} went back to ${isClient ? "you" : "the client"}.`, ...seen(engagement) },
  };
}
