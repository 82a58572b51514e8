import { Field } from "../../components/Field.tsx";
import type { GrantStake } from "./stakes.ts";

/** Stands for all of them together. */
export const ALL_GRANTS = "all";

/** More than these don't fit side by side. */
const SIDE_BY_SIDE = 6;

type Props = { grants: readonly GrantStake[]; chosen: string; onChoose: (chosen: string) => void };

/** Which of several grants are shown: all, or one by its number. */
export function GrantChoice({ grants, chosen, onChoose }: Props) {
  const options = [
    { value: ALL_GRANTS, label: "All grants" },
    ...grants.map(({ id }) => ({ value: String(id), label: `Grant ${id}` })),
  ];
  if (grants.length > SIDE_BY_SIDE) return <FromList options={options} chosen={chosen} onChoose={onChoose} />;
  return <SideBySide options={options} chosen={chosen} onChoose={onChoose} />;
}

type OptionsProps = Pick<Props, "chosen" | "onChoose"> & { options: readonly { value: string; label: string }[] };

function FromList({ options, chosen, onChoose }: OptionsProps) {
  return (
    <Field label="Which grants are shown">
      {(control) => (
        <select
          {...control}
          className="input vesting__select"
          value={chosen}
          onChange={({ target }) => onChoose(target.value)}
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function SideBySide({ options, chosen, onChoose }: OptionsProps) {
  return (
    <fieldset className="segmented vesting__choice">
      <legend className="visually-hidden">Which grants are shown</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="segmented__option">
          <input
            type="radio"
            name="vesting"
            className="visually-hidden"
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
