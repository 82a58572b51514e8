import { resolveBySilenceRequest } from "@rizom/sdk";
import type { Action } from "../../../transactions/action.ts";
import { sayAmount } from "../../wording/sayAmount.ts";
import { divide } from "../shareOf.ts";
import { type OutcomeOrder, placeOf, seen, touchedWithMoney } from "./about.ts";

const HALF = 5_000;

/** Anybody ends the silence of an arbiter whose time is over: half for the split, half for the client. */
export function resolveBySilence(order: OutcomeOrder): Action {
  const { engagement, outcome, asset, nameOf } = order;
  const name = nameOf(outcome.number);
  const { toSplit, toClient } = divide(outcome.amount, HALF);
  const [team, client] = [sayAmount(toSplit, asset), sayAmount(toClient, asset)];
  const label = `Divide ${name} in halves`;
  return {
    label,
    describe: `Nobody decided in time, so ${name} is divided in halves. You get nothing for it and only pay the fee.`,
    changes: [
      { label: "Into the split", after: team },
      { label: "Back to the client", after: client },
    ],
    steps: [{ kind: "transaction", label, request: resolveBySilenceRequest(placeOf(order)) }],
    invalidates: touchedWithMoney(engagement),
    expectedEvents: ["OutcomeResolved"],
    done: {
      sentence: `${name} is divided: ${team} flowed into the split, ${client} went back to the client.`,
      ...seen(engagement),
    },
  };
}
