import { withdrawManyRequest } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action, TransactionStep } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayAmount, sayAmounts } from "../../wording/sayAmount.ts";
import { type Claim, sumClaims } from "../claims.ts";

type Order = {
  account: Address;
  /** Where it goes; usually the account itself. */
  to: Address;
  /** What is owed; each more than 0. */
  claims: readonly Claim[];
};

/**
 * Withdraws everything: one step for each split, all its assets at once.
 *
 * @throws {RangeError} when there are no claims
 */
export function withdrawAll({ account, to, claims }: Order): Action {
  const bySplit = [...Map.groupBy(claims, ({ split }) => split).values()];
  const [first, ...rest] = bySplit.map((own) => stepOf(own, to));
  if (!first) throw new RangeError("There is nothing to withdraw.");
  const whole = sayWhole(claims);
  const where = isAddressEqual(account, to) ? "to your account" : `to ${sayAccount(to)}`;
  const how = rest.length > 0 ? `, from ${bySplit.length} splits` : "";
  return {
    label: `Withdraw ${whole}`,
    describe: `All that you are owed goes ${where}${how}: ${whole}.`,
    changes: claims.map(({ splitName, owed, asset }) => ({
      label: `Yours in ${splitName}`,
      before: sayAmount(owed, asset),
      after: sayAmount(0n, asset),
    })),
    steps: [first, ...rest],
    independent: true,
    invalidates: [...bySplit.flatMap(([claim]) => (claim ? [keys.split(claim.split)] : [])), keys.account(account)],
    expectedEvents: ["Withdrawn"],
    done: { sentence: `You withdrew ${whole}.`, href: `/members/${account}`, linkLabel: "See your history" },
  };
}

function stepOf(claims: readonly Claim[], to: Address): TransactionStep {
  const [claim] = claims;
  if (!claim) throw new RangeError("A split without claims has nothing to withdraw.");
  const assets = claims.map(({ asset }) => asset.address);
  return {
    kind: "transaction",
    label: `Withdraw ${sayWhole(claims)} from ${claim.splitName}`,
    request: withdrawManyRequest({ split: claim.split, assets, to }),
  };
}

function sayWhole(claims: readonly Claim[]): string {
  return sayAmounts(sumClaims(claims).map(({ asset, owed }) => ({ asset, amount: owed })));
}
