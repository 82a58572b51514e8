import { type Asset, deploymentOf, type Rate, recogniseSplitRequest } from "@rizom/sdk";
import type { Address } from "viem";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { sayEquity } from "../../equity/sayEquity.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayList } from "../../wording/sayAmount.ts";
import { sayRate } from "../sayRate.ts";

type Order = {
  /** Whose split it is or becomes. */
  franchise: { readonly id: bigint; readonly name: string };
  /** It belongs to no franchise yet. */
  isNew: boolean;
  split: Address;
  splitName: string;
  /** For which assets, at which rates: those of the network now. None to make it the franchise's own only. */
  rates: readonly { readonly asset: Asset; readonly rate: Rate }[];
  /** What everybody gets at once for what they earned so far. */
  accrued: readonly { readonly account: Address; readonly amount: bigint }[];
};

/** More lines than this say nothing to anybody. */
const SHOWN = 12;

/** Makes a split one of a franchise, and lets what is earned through it bring equity at the network's present rates. */
export function recognise({ franchise, isNew, split, splitName, rates, accrued }: Order): Action {
  const { franchiseRegistry } = deploymentOf(environment.chainId);
  const symbols = sayList(rates.map(({ asset }) => asset.symbol));
  const label =
    symbols === "" ? `Make ${splitName} a split of ${franchise.name}` : `Recognise ${splitName} for ${symbols}`;
  const belongs = isNew ? [`${splitName} becomes a split of ${franchise.name}, for ever.`] : [];
  return {
    label,
    describe: [...belongs, ...(symbols === "" ? [] : sayEquityOf({ splitName, rates, accrued }))].join(" "),
    changes: [
      ...(isNew ? [{ label: "Belongs to", before: "no franchise", after: franchise.name }] : []),
      ...accrued.slice(0, SHOWN).map(({ account, amount }) => ({
        label: `${sayAccount(account)} can claim`,
        after: sayEquity(amount),
      })),
    ],
    steps: [
      {
        kind: "transaction",
        label,
        request: recogniseSplitRequest({
          franchiseRegistry,
          id: franchise.id,
          split,
          assets: rates.map(({ asset }) => asset.address),
        }),
      },
    ],
    invalidates: [
      ...[keys.split(split), keys.equity, keys.franchise(franchise.id), keys.franchises],
      ...accrued.map(({ account }) => keys.equityOf(account)),
    ],
    expectedEvents: [...(isNew ? ["SplitAdded"] : []), ...(symbols === "" ? [] : ["SplitRecognised"])],
    done: {
      sentence:
        symbols === ""
          ? `${splitName} is a split of ${franchise.name}.`
          : `${splitName} is recognised: who earns ${symbols} there gets equity.`,
      href: `/splits/${split}`,
      linkLabel: "See the split",
    },
  };
}

/** What recognition means: for whom, at what rate, and what can be claimed at once. */
function sayEquityOf({ splitName, rates, accrued }: Pick<Order, "splitName" | "rates" | "accrued">): string[] {
  const total = accrued.reduce((sum, { amount }) => sum + amount, 0n);
  const accounts = accrued.length === 1 ? "1 account" : `${accrued.length} accounts`;
  return [
    `Whoever earns through ${splitName} gets equity: ${rates.map(({ asset, rate }) => sayRate(rate, asset)).join("; ")}.`,
    total === 0n
      ? "Nothing was earned so far."
      : `For what was earned so far, ${accounts} can claim ${sayEquity(total)} at once.`,
    "The rate stays so for ever; nobody can take recognition back.",
  ];
}
