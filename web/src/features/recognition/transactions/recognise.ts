import { type Asset, type Rate, recogniseRequest } from "@rizom/sdk";
import type { Address } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { sayEquity } from "../../equity/sayEquity.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayList } from "../../wording/sayAmount.ts";
import { sayRate } from "../sayRate.ts";

type Order = {
  patronageEquity: Address;
  split: Address;
  splitName: string;
  /** For which assets, at which rates: those of the network now. */
  rates: readonly { readonly asset: Asset; readonly rate: Rate }[];
  /** What everybody gets at once for what they earned so far. */
  accrued: readonly { readonly account: Address; readonly amount: bigint }[];
};

/** More lines than this say nothing to anybody. */
const SHOWN = 12;

/** Lets what is earned through a split bring equity, at the network's present rates, for ever. */
export function recognise({ patronageEquity, split, splitName, rates, accrued }: Order): Action {
  const symbols = sayList(rates.map(({ asset }) => asset.symbol));
  const total = accrued.reduce((sum, { amount }) => sum + amount, 0n);
  const atOnce =
    total === 0n
      ? "Nothing was earned so far."
      : `For what was earned so far, ${accrued.length === 1 ? "1 account" : `${accrued.length} accounts`} can claim ${sayEquity(total)} at once.`;
  return {
    label: `Recognise ${splitName} for ${symbols}`,
    describe: `Whoever earns through ${splitName} gets equity: ${rates.map(({ asset, rate }) => sayRate(rate, asset)).join("; ")}. ${atOnce} The rate stays so for ever; nobody can take recognition back.`,
    changes: accrued.slice(0, SHOWN).map(({ account, amount }) => ({
      label: `${sayAccount(account)} can claim`,
      after: sayEquity(amount),
    })),
    steps: [
      {
        kind: "transaction",
        label: `Recognise ${splitName}`,
        request: recogniseRequest({ patronageEquity, split, assets: rates.map(({ asset }) => asset.address) }),
      },
    ],
    invalidates: [keys.split(split), keys.equity, ...accrued.map(({ account }) => keys.equityOf(account))],
    expectedEvents: ["SplitRecognised"],
    done: {
      sentence: `${splitName} is recognised: who earns ${symbols} there gets equity.`,
      href: `/splits/${split}`,
      linkLabel: "See the split",
    },
  };
}
