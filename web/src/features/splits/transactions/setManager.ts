import { setManagerRequest } from "@rizom/sdk";
import type { Address } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";

type Order = { split: Address; splitName: string; previous: Address; manager: Address };

/** Names who earns the relationship leg from now on. */
export function setManager({ split, splitName, previous, manager }: Order): Action {
  return {
    label: `Name ${sayAccount(manager)}`,
    describe: `${sayAccount(manager)} earns 15 % of all that ${splitName} receives from now on. What ${sayAccount(previous)} has earned stays theirs.`,
    changes: [{ label: "Relationship manager", before: sayAccount(previous), after: sayAccount(manager) }],
    steps: [{ kind: "transaction", label: "Name another manager", request: setManagerRequest({ split, manager }) }],
    invalidates: [keys.split(split), keys.account(previous), keys.account(manager)],
    expectedEvents: ["ManagerChanged"],
    done: {
      sentence: `${sayAccount(manager)} is the relationship manager of ${splitName}.`,
      href: `/splits/${split}`,
      linkLabel: "See the split",
    },
  };
}
