import { useId } from "react";
import { Field } from "../../../components/Field.tsx";
import { sayAmount } from "../../wording/sayAmount.ts";
import type { OutcomeScene } from "../Scene.ts";
import { divide, readShare } from "../shareOf.ts";

type Props = Pick<OutcomeScene, "asset" | "outcome"> & {
  /** As typed, in per cent. */
  typed: string;
  /** Basis points. */
  limits: { readonly least: number; readonly most: number };
  error: string | null;
  onChange: (typed: string) => void;
};

/** Which part flows into the split: with a slider or as a number, both amounts under it. */
export function ShareField({ asset, outcome, typed, limits, error, onChange }: Props) {
  const id = useId();
  const { share } = readShare(typed, limits);
  const divided = share === null ? null : divide(outcome.amount, share);
  return (
    <Field
      label="Part for the team, in per cent"
      hint="The rest goes back to the client."
      error={error}
      outcome={
        divided ? (
          <dl className="share-field__outcome" id={`${id}-outcome`}>
            <div>
              <dt>Into the split</dt>
              <dd>{sayAmount(divided.toSplit, asset)}</dd>
            </div>
            <div>
              <dt>Back to the client</dt>
              <dd>{sayAmount(divided.toClient, asset)}</dd>
            </div>
          </dl>
        ) : null
      }
    >
      {(control) => (
        <div className="share-field">
          <input
            type="range"
            className="share-field__range"
            aria-label="The same with a slider"
            min={Math.ceil(limits.least / 100)}
            max={Math.floor(limits.most / 100)}
            step={1}
            value={Math.round((share ?? 5_000) / 100)}
            onChange={(event) => onChange(event.target.value)}
          />
          <input
            {...control}
            className="input share-field__input"
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            onChange={(event) => onChange(event.target.value)}
          />
          <span aria-hidden="true">%</span>
        </div>
      )}
    </Field>
  );
}
