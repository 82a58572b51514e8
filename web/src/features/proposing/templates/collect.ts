import { actionOf, ETHER, withdrawManyRequest } from "@rizom/sdk";
import { FormReader } from "../readForm.ts";
import type { Template } from "../Template.ts";
import { readAssetField } from "./assetFields.ts";

/** The platform leg of a split, before it can be spent. */
export const collect: Template = {
  id: "collect",
  label: "Collect from a split",
  about: "Brings what a split owes the treasury into it, so that an action after it can spend it.",
  empty: ({ deployment }) => ({ split: "", asset: deployment.testDollar ?? ETHER }),
  fields: () => [
    {
      kind: "address",
      name: "split",
      label: "Split",
      hint: "Its address; anybody can also do this at once, on the split’s own page",
    },
    { kind: "asset", name: "asset", label: "What is collected" },
  ],
  read(values, facts) {
    const form = new FormReader(values);
    const split = form.address("split", "Enter the split’s address.");
    const asset = readAssetField(form, "asset", facts);
    return form.done(() => {
      if (!split || !asset) return [];
      return [actionOf(withdrawManyRequest({ split, assets: [asset.address], to: facts.deployment.treasury }))];
    });
  },
};
