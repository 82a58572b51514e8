import { acceptBySilenceRequest } from "@rizom/sdk";
import type { Action } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayAmount } from "../../wording/sayAmount.ts";
import { type OutcomeOrder, placeOf, seen, touchedWithMoney } from "./about.ts";
import { divisionOf } from "./accept.ts";

/** Anybody ends the silence of a client whose time to look at a delivery is over. */
export function acceptBySilence(order: OutcomeOrder): Action {
  const { engagement, outcome, asset, nameOf } = order;
  const name = nameOf(outcome.number);
  const amount = sayAmount(outcome.amount, asset);
  return {
    label: `Let ${name} count as accepted`,
    describe: `${sayAccount(engagement.client)} said nothing in time, so ${name} counts as accepted: ${amount} flow from escrow into the split. You get nothing for it and only pay the fee.`,
    changes: divisionOf(order, outcome.amount),
    steps: [
      {
        kind: "transaction",
        label: `Let ${name} count as accepted`,
        request: acceptBySilenceRequest(placeOf(order)),
      },
    ],
    invalidates: touchedWithMoney(engagement),
    expectedEvents: ["OutcomeAccepted"],
    done: { sentence: `${name} counts as accepted: ${amount} flowed into the split.`, ...seen(engagement) },
  };
}
