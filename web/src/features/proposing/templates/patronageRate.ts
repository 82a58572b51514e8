import { actionOf, ETHER, setRateRequest } from "@rizom/sdk";
import { FormReader } from "../readForm.ts";
import type { Template } from "../Template.ts";
import { readAssetField, unitOf } from "./assetFields.ts";

/** Basis points, in per cent with at most two decimals. */
const PERCENT = { symbol: "%", decimals: 2 };
/** `PatronageEquity.MAX_SHARE`, basis points. */
const MOST_SHARE = 2_500n;
const MOST_PRICE = 2n ** 112n - 1n;

/** How much equity follows what is earned in an asset. */
export const patronageRate: Template = {
  id: "rate",
  label: "Set a patronage rate",
  about: "How much equity follows what is earned in an asset, in splits that are recognised from then on.",
  empty: ({ deployment }) => ({ asset: deployment.testDollar ?? ETHER, share: "", price: "" }),
  fields: (values, facts) => [
    { kind: "asset", name: "asset", label: "Asset" },
    { kind: "amount", name: "share", label: "Part of the earnings that is matched", unit: PERCENT },
    { kind: "amount", name: "price", label: "What one RZM is taken to be worth", unit: unitOf(values.asset, facts) },
  ],
  read(values, facts) {
    const form = new FormReader(values);
    const asset = readAssetField(form, "asset", facts);
    const share = form.amount("share", PERCENT, "Enter a part in per cent.");
    const price = form.amount("price", asset ?? unitOf(values.asset, facts), "Enter a price.");
    if (share !== null && share > MOST_SHARE) form.wrong.share = "At most 25 % can be matched.";
    if (price !== null && price > MOST_PRICE) form.wrong.price = "This price is larger than the contract can keep.";
    return form.done(() => {
      if (!asset || share === null || price === null) return [];
      const { patronageEquity } = facts.deployment;
      return [actionOf(setRateRequest({ patronageEquity, asset: asset.address, rate: { price, share } }))];
    });
  },
};
