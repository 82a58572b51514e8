import { disputeRequest } from "@rizom/sdk";
import type { Hex } from "viem";
import type { Action } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { isForNetwork } from "../sayParty.ts";
import { type OutcomeOrder, placeOf, seen, touched } from "./about.ts";

type Order = OutcomeOrder & {
  /** SHA-256 of the document that says why. */
  readonly reason: Hex;
};

/** The client refuses what was delivered, and says why: the arbiter decides. */
export function dispute({ reason, ...order }: Order): Action {
  const { engagement, outcome, nameOf } = order;
  const name = nameOf(outcome.number);
  const arbiter = isForNetwork(engagement) ? "The network" : sayAccount(engagement.arbiter);
  return {
    label: `Refuse ${name}`,
    describe: `You refuse ${name}. ${arbiter} has 90 days to divide its money between the split and you; after that anybody can have it divided in halves. You can still accept it, or agree with the facilitator. What you wrote is public.`,
    steps: [{ kind: "transaction", label: `Refuse ${name}`, request: disputeRequest({ ...placeOf(order), reason }) }],
    invalidates: touched(engagement),
    expectedEvents: ["OutcomeDisputed"],
    done: { sentence: `You refused ${name}. ${arbiter} decides now.`, ...seen(engagement) },
  };
}
