import { withdrawToRequest } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayAmount } from "../../wording/sayAmount.ts";
import type { Claim } from "../claims.ts";

type Order = { account: Address; to: Address; claim: Claim; amount: bigint };

/** Withdraws an exact amount of one asset from one split, to any address. */
export function withdrawPart({ account, to, claim, amount }: Order): Action {
  const { split, splitName, asset, owed } = claim;
  const said = sayAmount(amount, asset);
  const where = isAddressEqual(account, to) ? "your account" : sayAccount(to);
  const left = sayAmount(owed - amount, asset);
  return {
    label: `Withdraw ${said}`,
    describe: `${said} from ${splitName} goes to ${where}. ${left} stays yours to withdraw.`,
    changes: [{ label: `Yours in ${splitName}`, before: sayAmount(owed, asset), after: left }],
    steps: [
      {
        kind: "transaction",
        label: `Withdraw ${said}`,
        request: withdrawToRequest({ split, asset: asset.address, to, amount }),
      },
    ],
    invalidates: [keys.split(split), keys.account(account), keys.account(to)],
    expectedEvents: ["Withdrawn"],
    done: { sentence: `You withdrew ${said}.`, href: `/members/${account}`, linkLabel: "See your history" },
  };
}
