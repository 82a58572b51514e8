import type { ReactNode } from "react";
import { AddressLabel } from "./AddressLabel.tsx";
import { Field } from "./Field.tsx";
import { readAddress } from "./readAddress.ts";

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  /** What was typed, as typed. Read it with `readAddress`. */
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
};

/** A field for an address: the checksum is checked, and who is behind it is shown when the app knows. */
export function AddressField({ label, hint, value, onChange, error }: Props) {
  const reading = readAddress(value);
  return (
    <Field
      label={label}
      hint={hint}
      error={error ?? reading.error}
      outcome={reading.address ? <AddressLabel address={reading.address} copy={false} /> : null}
    >
      {(control) => (
        <input
          {...control}
          className="input mono"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="0x…"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
