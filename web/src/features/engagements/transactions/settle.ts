import { settleRequest } from "@rizom/sdk";
import type { Address } from "viem";
import type { Action } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayAmount } from "../../wording/sayAmount.ts";
import { divide, sayShare } from "../shareOf.ts";
import { type OutcomeOrder, placeOf, seen, touched, touchedWithMoney } from "./about.ts";

type Order = OutcomeOrder & {
  /** Basis points that flow into the split, 1 to 9,999. */
  readonly teamShare: number;
  /** Whether the other of the two has agreed to just this. */
  readonly isCarriedOut: boolean;
  /** Who has to agree otherwise. */
  readonly other: Address;
};

/** Divides an outcome as client and facilitator agree, without the arbiter. */
export function settle(order: Order): Action {
  const { engagement, outcome, asset, nameOf, teamShare, isCarriedOut, other } = order;
  const name = nameOf(outcome.number);
  const { toSplit, toClient } = divide(outcome.amount, teamShare);
  const [team, client] = [sayAmount(toSplit, asset), sayAmount(toClient, asset)];
  const label = isCarriedOut
    ? `Agree on ${sayShare(teamShare)} for the team`
    : `Propose ${sayShare(teamShare)} for the team`;
  return {
    label,
    describe: isCarriedOut
      ? `Both of you agree: of ${name}, ${team} flow into the split and ${client} go back to the client, at once.`
      : `You agree that of ${name} ${team} flow into the split and ${client} go back to the client. Nothing moves until ${sayAccount(other)} agrees, too. You can take it back until then.`,
    changes: [
      { label: "Into the split", after: team },
      { label: "Back to the client", after: client },
    ],
    steps: [{ kind: "transaction", label, request: settleRequest({ ...placeOf(order), teamShare }) }],
    invalidates: isCarriedOut ? touchedWithMoney(engagement) : touched(engagement),
    expectedEvents: [isCarriedOut ? "OutcomeResolved" : "SettlementProposed"],
    done: {
      sentence: isCarriedOut
        ? `${name} is divided: ${team} flowed into the split, ${client} went back to the client.`
        : `You proposed ${sayShare(teamShare)} for the team. ${sayAccount(other)} has to agree.`,
      ...seen(engagement),
    },
  };
}
