import { type Asset, MAX_PAGE, type Owed, payManyRequest } from "@rizom/sdk";
import type { Address } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action, TransactionStep } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayAmount } from "../../wording/sayAmount.ts";

type Order = {
  split: Address;
  splitName: string;
  asset: Asset;
  /** Who is owed something, and how much. */
  owed: readonly Owed[];
};

/** More lines than this say nothing to anybody. */
const SHOWN = 12;

/** Pays out to everybody what they are owed in one asset; whoever sends it pays the fee. */
export function payMany({ split, splitName, asset, owed }: Order): Action {
  const pages = Array.from({ length: Math.ceil(owed.length / MAX_PAGE) }, (_, page) =>
    owed.slice(page * MAX_PAGE, (page + 1) * MAX_PAGE),
  );
  const [first, ...rest] = pages.map(
    (page, index): TransactionStep => ({
      kind: "transaction",
      label: pages.length > 1 ? `Pay out, part ${index + 1} of ${pages.length}` : "Pay everybody out",
      request: payManyRequest({ split, asset: asset.address, accounts: page.map(({ account }) => account) }),
    }),
  );
  if (!first) throw new RangeError("Nobody is owed anything.");
  const whole = sayAmount(
    owed.reduce((sum, one) => sum + one.owed, 0n),
    asset,
  );
  const people = owed.length === 1 ? "1 account" : `${owed.length} accounts`;
  return {
    label: `Pay out ${whole}`,
    describe: `${whole} goes from ${splitName} to ${people}, to each what is theirs. You pay the network's fee. Who can't be paid keeps their claim.`,
    changes: owed.slice(0, SHOWN).map((one) => ({ label: sayAccount(one.account), after: sayAmount(one.owed, asset) })),
    steps: [first, ...rest],
    invalidates: [keys.split(split), ...owed.map(({ account }) => keys.account(account))],
    expectedEvents: ["PayoutsPushed"],
    done: { sentence: `${whole} was paid out to ${people}.`, href: `/splits/${split}`, linkLabel: "See the split" },
  };
}
