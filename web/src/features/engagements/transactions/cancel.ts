import { cancelOutcomeRequest } from "@rizom/sdk";
import type { Action } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayAmount } from "../../wording/sayAmount.ts";
import { type OutcomeOrder, placeOf, seen, touched, touchedWithMoney } from "./about.ts";

type Order = OutcomeOrder & {
  /** Whether the other of the two has agreed already, or need not. */
  readonly isCarriedOut: boolean;
  /** Who has to agree otherwise. */
  readonly other: `0x${string}`;
};

/** Cancels an outcome: at once, or as one half of what both have to want. */
export function cancel(order: Order): Action {
  const { engagement, outcome, asset, nameOf, isCarriedOut, other } = order;
  const name = nameOf(outcome.number);
  const amount = sayAmount(outcome.amount, asset);
  const request = cancelOutcomeRequest(placeOf(order));
  if (!isCarriedOut) {
    const label = `Propose to cancel ${name}`;
    return {
      label,
      describe: `You agree that ${name} is cancelled and ${amount} go back to the client. Nothing moves until ${sayAccount(other)} agrees, too. You can take it back until then.`,
      steps: [{ kind: "transaction", label, request }],
      invalidates: touched(engagement),
      expectedEvents: ["SettlementProposed"],
      done: { sentence: `You proposed to cancel ${name}. ${sayAccount(other)} has to agree.`, ...seen(engagement) },
    };
  }
  const isPaid = outcome.state !== "proposed";
  return {
    label: `Cancel ${name}`,
    describe: isPaid
      ? `Both of you want it: ${name} ends here, and ${amount} go back from escrow to the client.`
      : `${name} ends here. Nothing was paid for it, so nothing moves.`,
    changes: isPaid ? [{ label: "Back to the client", after: amount }] : [],
    steps: [{ kind: "transaction", label: `Cancel ${name}`, request }],
    invalidates: isPaid ? touchedWithMoney(engagement) : touched(engagement),
    expectedEvents: ["OutcomeCancelled"],
    done: {
      sentence: isPaid ? `${name} is cancelled: ${amount} went back to the client.` : `${name} is cancelled.`,
      ...seen(engagement),
    },
  };
}
