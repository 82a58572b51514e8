import { acceptRequest, splitAmount } from "@rizom/sdk";
import type { Action, Change } from "../../../transactions/action.ts";
import { sayAmount } from "../../wording/sayAmount.ts";
import { type OutcomeOrder, placeOf, seen, touchedWithMoney } from "./about.ts";

/** What an amount becomes in the split, for the lines before a signature. */
export function divisionOf({ asset }: Pick<OutcomeOrder, "asset">, amount: bigint): Change[] {
  const { team, platform, relationship } = splitAmount(amount);
  return [
    { label: "Team, 60 %", after: sayAmount(team, asset) },
    { label: "Platform, 25 %", after: sayAmount(platform, asset) },
    { label: "Relationship, 15 %", after: sayAmount(relationship, asset) },
  ];
}

/** The client accepts what was delivered: all of the outcome's money flows into the split. */
export function accept(order: OutcomeOrder): Action {
  const { engagement, outcome, asset, nameOf } = order;
  const name = nameOf(outcome.number);
  const amount = sayAmount(outcome.amount, asset);
  return {
    label: `Accept ${name}`,
    describe: `You accept ${name}: ${amount} leave escrow and flow into the split in the same moment. It can’t be taken back.`,
    changes: divisionOf(order, outcome.amount),
    steps: [{ kind: "transaction", label: `Accept ${name}`, request: acceptRequest(placeOf(order)) }],
    invalidates: touchedWithMoney(engagement),
    expectedEvents: ["OutcomeAccepted"],
    done: { sentence: `You accepted ${name}: ${amount} flowed into the split.`, ...seen(engagement) },
  };
}
