import type { Asset } from "@rizom/sdk";
import { AddressField } from "../../components/AddressField.tsx";
import { Field } from "../../components/Field.tsx";
import { TextField } from "../../components/TextField.tsx";
import type { OpeningDraft } from "./OpeningDraft.ts";
import type { Sentences } from "./readOutcome.ts";

type Props = {
  draft: Pick<OpeningDraft, "arbiter" | "review">;
  problems: Sentences;
  onChange: (part: Partial<Pick<OpeningDraft, "arbiter" | "review">>) => void;
};

/** How long the client looks, and who decides when the two don't agree. */
export function RulesFields({ draft, problems, onChange }: Props) {
  return (
    <>
      <TextField
        label="Days to look at a delivery"
        hint="From 1 to 90. When the client says nothing until then, anybody can accept for them."
        inputMode="numeric"
        value={draft.review}
        error={problems.review ?? null}
        onChange={(review) => onChange({ review })}
      />
      <AddressField
        label="Arbiter"
        hint="Divides what is disputed. Empty means the network: both houses vote on it, which takes a week or two. Somebody whom client and team trust is quicker."
        value={draft.arbiter}
        error={problems.arbiter ?? null}
        onChange={(arbiter) => onChange({ arbiter })}
      />
    </>
  );
}

type AssetProps = { asset: Asset; assets: readonly Asset[]; onChange: (asset: string) => void };

/** What the client pays in: one asset for the whole engagement. */
export function PaidInField({ asset, assets, onChange }: AssetProps) {
  return (
    <Field label="Paid in" hint="ETH, or a token that the split knows. It can’t be changed later.">
      {(control) => (
        <select {...control} className="input" value={asset.address} onChange={(event) => onChange(event.target.value)}>
          {assets.map(({ address, symbol, name }) => (
            <option key={address} value={address}>
              {symbol === name ? symbol : `${symbol} (${name})`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
