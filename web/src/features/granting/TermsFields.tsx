import { TextField } from "../../components/TextField.tsx";
import { fromPreset, PRESETS, type Schedule, type TermsProblems, type TypedTerms } from "./terms.ts";
import "./granting.css";

type Props = {
  terms: TypedTerms;
  problems: TermsProblems;
  onChange: (terms: TypedTerms) => void;
  /** Seconds since 1970. */
  now: bigint;
};

/** When it vests, and whether it can be stopped. */
export function TermsFields({ terms, problems, onChange, now }: Props) {
  // Own dates begin with those of the preset, so that there is something to change.
  const choose = (schedule: Schedule) => onChange({ ...fromPreset(terms, now), schedule });
  return (
    <div className="stack">
      <fieldset className="terms__choice">
        <legend className="terms__legend">How long it vests</legend>
        <div className="segmented segmented--large terms__options">
          {[...PRESETS, { value: "own" as const, label: "Other dates" }].map(({ value, label }) => (
            <label key={value} className="segmented__option">
              <input
                type="radio"
                name="schedule"
                className="visually-hidden"
                checked={terms.schedule === value}
                onChange={() => choose(value)}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Dates terms={terms} problems={problems} onChange={onChange} />
      <label className="check">
        <input
          type="checkbox"
          checked={terms.revocable}
          onChange={(event) => onChange({ ...terms, revocable: event.target.checked })}
        />
        The network can stop it; what has vested by then stays
      </label>
    </div>
  );
}

function Dates({ terms, problems, onChange }: Pick<Props, "terms" | "problems" | "onChange">) {
  const own = terms.schedule === "own";
  return (
    <div className="terms__dates">
      <TextField
        type="date"
        label="Vesting begins"
        hint="In UTC; may be past"
        value={terms.start}
        error={problems.start}
        onChange={(start) => onChange({ ...terms, start })}
      />
      {own ? (
        <>
          <TextField
            type="date"
            label="Cliff"
            hint="Nothing before; empty for none"
            value={terms.cliff}
            error={problems.cliff}
            onChange={(cliff) => onChange({ ...terms, cliff })}
          />
          <TextField
            type="date"
            label="All is vested"
            hint="The end"
            value={terms.end}
            error={problems.end}
            onChange={(end) => onChange({ ...terms, end })}
          />
        </>
      ) : null}
    </div>
  );
}
