import { resolveRequest } from "@rizom/sdk";
import type { Hex } from "viem";
import type { Action } from "../../../transactions/action.ts";
import { sayAmount } from "../../wording/sayAmount.ts";
import { divide, sayShare } from "../shareOf.ts";
import { type OutcomeOrder, placeOf, seen, touchedWithMoney } from "./about.ts";

type Order = OutcomeOrder & {
  /** Basis points that flow into the split, 0 to 10,000. */
  readonly teamShare: number;
  /** SHA-256 of the document that says why; null for none. */
  readonly ruling: Hex | null;
};

/** The arbiter divides a disputed outcome, for good. */
export function resolve({ teamShare, ruling, ...order }: Order): Action {
  const { engagement, outcome, asset, nameOf } = order;
  const name = nameOf(outcome.number);
  const { toSplit, toClient } = divide(outcome.amount, teamShare);
  const [team, client] = [sayAmount(toSplit, asset), sayAmount(toClient, asset)];
  const label = `Decide ${sayShare(teamShare)} for the team`;
  return {
    label,
    describe: `You decide on ${name}: ${team} flow into the split and ${client} go back to the client, at once and for good.${ruling === null ? "" : " What you wrote is public."}`,
    changes: [
      { label: "Into the split", after: team },
      { label: "Back to the client", after: client },
    ],
    steps: [
      {
        kind: "transaction",
        label,
        request: resolveRequest({ ...placeOf(order), teamShare, ruling }),
      },
    ],
    invalidates: touchedWithMoney(engagement),
    expectedEvents: ["OutcomeResolved"],
    done: {
      sentence: `You decided on ${name}: ${team} flowed into the split, ${client} went back to the client.`,
      ...seen(engagement),
    },
  };
}
