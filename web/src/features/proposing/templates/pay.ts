import { type Action, actionOf, ETHER, erc20PermitAbi } from "@rizom/sdk";
import type { Address } from "viem";
import { FormReader } from "../readForm.ts";
import type { Template } from "../Template.ts";
import { readAssetField, unitOf } from "./assetFields.ts";

function payment(asset: Address, to: Address, amount: bigint): Action {
  if (asset === ETHER) return { target: to, value: amount, data: "0x" };
  return actionOf({ address: asset, abi: erc20PermitAbi, functionName: "transfer", args: [to, amount] });
}

/** Money of the treasury for one or several accounts. */
export const pay: Template = {
  id: "pay",
  label: "Pay from the treasury",
  about: "The treasury pays one or several accounts.",
  empty: ({ deployment }) => ({ asset: deployment.testDollar ?? ETHER, payees: "\t" }),
  fields: (values, facts) => [
    { kind: "asset", name: "asset", label: "What is paid with" },
    {
      kind: "rows",
      name: "payees",
      label: "Payee",
      more: "Pay somebody else too",
      columns: [
        { kind: "address", label: "Who is paid" },
        { kind: "amount", label: "How much", unit: unitOf(values.asset, facts) },
      ],
    },
  ],
  read(values, facts) {
    const form = new FormReader(values);
    const asset = readAssetField(form, "asset", facts);
    const payees = form.rows("payees", (row) => {
      const to = row.address("0", "Enter who is paid.");
      const amount = row.amount("1", asset ?? unitOf(values.asset, facts));
      return to === null || amount === null ? null : { to, amount };
    });
    return form.done(() => payees.map(({ to, amount }) => payment(asset?.address ?? ETHER, to, amount)));
  },
};
