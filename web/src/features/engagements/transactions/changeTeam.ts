import { addToTeamRequest, removeFromTeamRequest } from "@rizom/sdk";
import type { Address } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayList } from "../../wording/sayAmount.ts";
import { addressOf, type EngagementOrder, seen, touched } from "./about.ts";

type Order = Pick<EngagementOrder, "engagement"> & { readonly accounts: readonly Address[] };

const several = (accounts: readonly Address[]): string =>
  accounts.length > 4 ? `${accounts.length} accounts` : sayList(accounts.map(sayAccount));

const invalidated = ({ engagement, accounts }: Order) => [...touched(engagement), ...accounts.map(keys.account)];

/** The facilitator takes accounts of the split's team into the engagement's. */
export function addToTeam(order: Order): Action {
  const { engagement, accounts } = order;
  const who = several(accounts);
  const label = `Add ${who}`;
  return {
    label,
    describe: `${who} can deliver from then on, and ${accounts.length === 1 ? "takes" : "take"} part in every outcome that’s accepted while on the team. Who earns how much is the split’s, and stays as it is.`,
    changes: accounts.map((account) => ({ label: sayAccount(account), after: "on the team" })),
    steps: [{ kind: "transaction", label, request: addToTeamRequest({ ...addressOf(engagement), accounts }) }],
    invalidates: invalidated(order),
    expectedEvents: ["TeamJoined"],
    done: { sentence: `${who} ${accounts.length === 1 ? "is" : "are"} on the team.`, ...seen(engagement) },
  };
}

/** The facilitator takes accounts off the engagement's team; what they earn is the split's. */
export function removeFromTeam(order: Order): Action {
  const { engagement, accounts } = order;
  const who = several(accounts);
  const label = `Take ${who} off the team`;
  return {
    label,
    describe: `${who} can’t deliver here any more, and ${accounts.length === 1 ? "takes" : "take"} no part in what’s accepted from then on. What they earned, and their weight in the split, stay as they are.`,
    changes: accounts.map((account) => ({ label: sayAccount(account), before: "on the team", after: "not on it" })),
    steps: [{ kind: "transaction", label, request: removeFromTeamRequest({ ...addressOf(engagement), accounts }) }],
    invalidates: invalidated(order),
    expectedEvents: ["TeamLeft"],
    done: { sentence: `${who} ${accounts.length === 1 ? "is" : "are"} off the team.`, ...seen(engagement) },
  };
}
