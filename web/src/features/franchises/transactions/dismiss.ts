import { deploymentOf, dismissRequest, type FranchiseRole } from "@rizom/sdk";
import type { Address } from "viem";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { ROLE_NAMES } from "../sayRole.ts";

type Order = { id: bigint; name: string; role: FranchiseRole; account: Address };

/** Dismisses somebody from a role. */
export function dismiss({ id, name, role, account }: Order): Action {
  const who = sayAccount(account);
  const [what] = ROLE_NAMES[role];
  return {
    label: `Dismiss ${who} as ${what}`,
    describe: `${who} is no ${what} of ${name} any more. Their place in teams, what they earned and their equity stay as they are.`,
    steps: [
      {
        kind: "transaction",
        label: `Dismiss ${who}`,
        request: dismissRequest({
          franchiseRegistry: deploymentOf(environment.chainId).franchiseRegistry,
          role,
          accounts: [account],
        }),
      },
    ],
    invalidates: [keys.franchise(id), keys.franchises, keys.account(account)],
    expectedEvents: ["Dismissed"],
    done: {
      sentence: `${who} is no ${what} of ${name} any more.`,
      href: `/franchises/${id}`,
      linkLabel: "See the franchise",
    },
  };
}
