import { delegateRequest, deploymentOf } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { sayEquity } from "../../equity/sayEquity.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import type { VoteChange } from "../votesAfter.ts";

type Order = {
  readonly account: Address;
  readonly to: Address;
  /** What the account owns. */
  readonly balance: bigint;
  readonly changes: readonly VoteChange[];
};

/** Lets the account itself, or somebody else, vote with all that the account owns. */
export function delegate({ account, to, balance, changes }: Order): Action {
  const isOwn = isAddressEqual(account, to);
  const who = isOwn ? "you" : sayAccount(to);
  const what = balance === 0n ? "All equity that comes to you votes" : `Your ${sayEquity(balance)} vote`;
  return {
    label: isOwn ? "Delegate to yourself" : `Delegate to ${sayAccount(to)}`,
    describe: `${what} through ${who} from the next second on, and so does what you get later. You still own it, and can change this at any time.`,
    changes: changes.map(({ voter, before, after }) => ({
      label: isAddressEqual(voter, account) ? "You vote with" : `${sayAccount(voter)} votes with`,
      before: sayEquity(before),
      after: sayEquity(after),
    })),
    steps: [
      {
        kind: "transaction",
        label: isOwn ? "Delegate to yourself" : `Delegate to ${sayAccount(to)}`,
        request: delegateRequest({ equityToken: deploymentOf(environment.chainId).equityToken, delegatee: to }),
      },
    ],
    invalidates: [
      keys.equityOf(account),
      keys.equityOf(to),
      ...changes.map(({ voter }) => keys.equityOf(voter)),
      keys.equity,
    ],
    expectedEvents: ["DelegateChanged"],
    done: { sentence: `Your equity votes through ${who}.`, href: "/equity", linkLabel: "See what you own" },
  };
}
