import type { Asset } from "@rizom/sdk";
import { AddressField } from "../../components/AddressField.tsx";
import { Field } from "../../components/Field.tsx";

type Props = {
  label: string;
  hint?: string;
  value: string;
  error: string | null;
  assets: readonly Asset[];
  onChange: (value: string) => void;
};

const OTHER = "other";

/** A choice among the assets that the network knows, or any other token by its address. */
export function AssetField({ label, hint, value, error, assets, onChange }: Props) {
  const known = assets.find(({ address }) => address.toLowerCase() === value.trim().toLowerCase());
  return (
    <>
      <Field label={label} hint={hint} error={known ? error : null}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={known?.address ?? OTHER}
            onChange={(event) => onChange(event.target.value === OTHER ? "" : event.target.value)}
          >
            {assets.map(({ address, symbol, name }) => (
              <option key={address} value={address}>
                {symbol === name ? symbol : `${symbol} (${name})`}
              </option>
            ))}
            <option value={OTHER}>Another token</option>
          </select>
        )}
      </Field>
      {known ? null : <AddressField label="The token’s address" value={value} error={error} onChange={onChange} />}
    </>
  );
}
