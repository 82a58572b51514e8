import { deploymentOf, resignOwnershipRequest } from "@rizom/sdk";
import type { Address } from "viem";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";

type Order = { id: bigint; name: string; ownerCount: number; account: Address };

/** Stops owning a franchise; others remain. */
export function resignOwnership({ id, name, ownerCount, account }: Order): Action {
  return {
    label: `Stop owning ${name}`,
    describe: `You stop being an owner of ${name} at once, and vote for it only in proposals whose vote has begun. What you earned and the equity you own stay yours. To come back, its owners have to invite you.`,
    changes: [{ label: "Owners", before: `${ownerCount}`, after: `${ownerCount - 1}` }],
    steps: [
      {
        kind: "transaction",
        label: `Stop owning ${name}`,
        request: resignOwnershipRequest({ franchiseRegistry: deploymentOf(environment.chainId).franchiseRegistry }),
      },
    ],
    invalidates: [keys.franchise(id), keys.franchises, keys.account(account)],
    expectedEvents: ["OwnerRemoved"],
    done: { sentence: `You don’t own ${name} any more.`, href: `/franchises/${id}`, linkLabel: "See the franchise" },
  };
}
