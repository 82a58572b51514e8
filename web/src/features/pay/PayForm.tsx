import { formatAmount, type Split } from "@rizom/sdk";
import { AmountField } from "../../components/AmountField.tsx";
import { Button } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import { TextField } from "../../components/TextField.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { sayAmount } from "../wording/sayAmount.ts";
import { AssetChoice } from "./AssetChoice.tsx";
import { describeReference } from "./payForm.ts";
import { preparePayment } from "./preparePayment.ts";
import type { PayFormState } from "./usePayForm.ts";

/** Asset, amount and reference. */
export function PayFields({ form }: { form: PayFormState }) {
  const { asset, most } = form;
  const all = () => most && form.setAmountText(formatAmount(most.amount, asset.decimals, { group: "" }));
  return (
    <div className="stack">
      {form.linkProblem ? (
        <Notice tone="wrong" title={form.linkProblem}>
          Ask who sent it what they meant, or choose here what to pay with and enter the amount.
        </Notice>
      ) : null}
      <AssetChoice assets={form.assets} chosen={asset.address} account={form.account} onChoose={form.choose} />
      <AmountField
        label="Amount"
        value={form.amountText}
        onChange={form.setAmountText}
        asset={asset}
        most={most}
        error={form.error}
        action={
          most && most.amount > 0n ? (
            <Button size="small" onClick={all}>
              All
            </Button>
          ) : null
        }
      />
      <TextField
        label="Reference"
        hint="Your invoice number or a word that tells the team what this is for. You can leave it empty."
        value={form.reference}
        onChange={form.setReference}
        outcome={describeReference(form.reference)}
        maxLength={200}
      />
    </div>
  );
}

/** The one thing to do on the page. */
export function PayAction({ form, split, name }: { form: PayFormState; split: Split; name: string }) {
  const { amount, asset, account, reference } = form;
  function prepare() {
    form.ask();
    if (amount === null || !account) return null;
    return preparePayment({ split: split.address, splitName: name, payer: account, asset, amount, reference });
  }
  return (
    <ActionButton variant="primary" prepare={prepare} onMined={form.reset}>
      {amount === null ? "Pay" : `Pay ${sayAmount(amount, asset)}`}
    </ActionButton>
  );
}
