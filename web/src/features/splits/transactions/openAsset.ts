import { type Asset, openAssetRequest } from "@rizom/sdk";
import type { Address } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";

type Order = { split: Address; splitName: string; asset: Asset };

/** Makes a split watch a token, so that plain transfers of it are shared by the weights of their time. */
export function openAsset({ split, splitName, asset }: Order): Action {
  return {
    label: `Open ${asset.symbol}`,
    describe: `${splitName} watches ${asset.name} (${asset.symbol}) from now on. What of it lies in the split already counts as arriving now.`,
    steps: [
      {
        kind: "transaction",
        label: `Open ${asset.symbol}`,
        request: openAssetRequest({ split, asset: asset.address }),
      },
    ],
    invalidates: [keys.split(split), keys.splits],
    expectedEvents: ["AssetOpened"],
    done: { sentence: `${splitName} watches ${asset.symbol}.`, href: `/splits/${split}` },
  };
}
