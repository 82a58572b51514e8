import type { ReactNode } from "react";
import { AddressField } from "../../components/AddressField.tsx";
import { AmountField } from "../../components/AmountField.tsx";
import { Field } from "../../components/Field.tsx";
import { TextField } from "../../components/TextField.tsx";
import { AssetField } from "./AssetField.tsx";
import { MarkdownField } from "./MarkdownField.tsx";
import { RowsField } from "./RowsField.tsx";
import type { Facts, FieldSpec, Problems } from "./Template.ts";

type Props = {
  field: FieldSpec;
  value: string;
  facts: Facts;
  problems: Problems;
  onChange: (value: string) => void;
};

/** One field of an action's form. */
export function FieldOf({ field, value, facts, problems, onChange }: Props): ReactNode {
  const { label, hint, name } = field;
  const common = { label, hint, value, error: problems[name] ?? null, onChange };
  switch (field.kind) {
    case "address":
      return <AddressField {...common} />;
    case "amount":
      return <AmountField {...common} asset={field.unit} />;
    case "date":
      return <TextField {...common} type="date" />;
    case "asset":
      return <AssetField {...common} assets={facts.assets} />;
    case "markdown":
      return <MarkdownField {...common} rows={8} />;
    case "rows":
      return <RowsField field={field} value={value} problems={problems} onChange={onChange} />;
    case "choice":
      return <ChoiceField {...common} options={field.options} />;
    case "area":
    case "code":
      return <AreaField {...common} isCode={field.kind === "code"} />;
    default:
      return <TextField {...common} />;
  }
}

type Common = {
  label: string;
  hint: string | undefined;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
};

function AreaField({ value, onChange, isCode, ...field }: Common & { isCode: boolean }) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          className={isCode ? "input mono" : "input"}
          rows={5}
          spellCheck={!isCode}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

type ChoiceProps = Common & { options: readonly { value: string; label: string }[] };

function ChoiceField({ value, onChange, options, ...field }: ChoiceProps) {
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
