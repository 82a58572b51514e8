import { deploymentOf, type FranchiseRole, resignRoleRequest } from "@rizom/sdk";
import type { Address } from "viem";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { ROLE_NAMES } from "../sayRole.ts";

type Order = { id: bigint; name: string; role: FranchiseRole; account: Address };

/** Gives up a role of one's own. */
export function resignRole({ id, name, role, account }: Order): Action {
  const [what] = ROLE_NAMES[role];
  return {
    label: `Stop being a ${what} of ${name}`,
    describe: `You are no ${what} of ${name} any more. Teams that you are in, what you earned and the equity you own stay as they are. An owner can appoint you again.`,
    steps: [
      {
        kind: "transaction",
        label: `Stop being a ${what}`,
        request: resignRoleRequest({
          franchiseRegistry: deploymentOf(environment.chainId).franchiseRegistry,
          id,
          role,
        }),
      },
    ],
    invalidates: [keys.franchise(id), keys.franchises, keys.account(account)],
    expectedEvents: ["Dismissed"],
    done: { sentence: `You are no ${what} of ${name} any more.`, href: `/franchises/${id}`, linkLabel: "See it" },
  };
}
