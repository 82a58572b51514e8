import type { InputHTMLAttributes } from "react";
import { Field, type FieldProps } from "./Field.tsx";

type Props = Omit<FieldProps, "children"> &
  Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value" | "id"> & {
    value: string;
    onChange: (value: string) => void;
  };

export function TextField({ label, hint, error, outcome, onChange, className = "", ...input }: Props) {
  return (
    <Field label={label} hint={hint} error={error} outcome={outcome}>
      {(control) => (
        <input
          autoComplete="off"
          {...input}
          {...control}
          className={`input ${className}`.trim()}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
