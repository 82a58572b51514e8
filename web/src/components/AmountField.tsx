import type { ReactNode } from "react";
import type { AssetUnit } from "./Amount.tsx";
import { Field } from "./Field.tsx";
import { readAmount } from "./readAmount.ts";

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  /** What was typed, as typed. Read it with `readAmount`, which also gives the sentence for what is wrong. */
  value: string;
  onChange: (value: string) => void;
  asset: AssetUnit;
  most?: { amount: bigint; sentence: string };
  /** A sentence that takes the place of the field's own, for example when sending found the field empty. */
  error?: string | null;
  /** Shown under the field while the amount is good: the split of it, for example. */
  outcome?: ReactNode;
  /** Right of the field: "All", for example. */
  action?: ReactNode;
};

export function AmountField({ value, onChange, asset, most, error, label, hint, outcome, action }: Props) {
  const reading = readAmount(value, { asset, most });
  return (
    <Field label={label} hint={hint} error={error ?? reading.error} outcome={reading.amount === null ? null : outcome}>
      {(control) => (
        <div className="amount-field">
          <input
            {...control}
            className="input amount-field__input"
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            placeholder="0"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <span className="amount-field__unit">{asset.symbol}</span>
          {action}
        </div>
      )}
    </Field>
  );
}
