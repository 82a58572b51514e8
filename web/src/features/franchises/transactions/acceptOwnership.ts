import { acceptOwnershipRequest, deploymentOf } from "@rizom/sdk";
import type { Address } from "viem";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";

type Order = { id: bigint; name: string; ownerCount: number; account: Address };

/** Becomes an owner of a franchise that invited the account. */
export function acceptOwnership({ id, name, ownerCount, account }: Order): Action {
  return {
    label: `Become an owner of ${name}`,
    describe: `You own ${name} from then on, together with ${ownerCount === 1 ? "its owner" : `its ${ownerCount} owners`}: you decide with them, appoint people, and vote for it in the network. What its owners have begun to decide begins anew.`,
    changes: [{ label: "Owners", before: `${ownerCount}`, after: `${ownerCount + 1}` }],
    steps: [
      {
        kind: "transaction",
        label: `Become an owner of ${name}`,
        request: acceptOwnershipRequest({
          franchiseRegistry: deploymentOf(environment.chainId).franchiseRegistry,
          id,
        }),
      },
    ],
    invalidates: [keys.franchise(id), keys.franchises, keys.account(account)],
    expectedEvents: ["OwnerAdded"],
    done: { sentence: `You own ${name} now.`, href: `/franchises/${id}`, linkLabel: "See the franchise" },
  };
}
