import { MARKS, type Mark, WORK_WORDS, type WorkType } from "@rizom/sdk";
import { useId } from "react";

type Props = {
  work: WorkType;
  mark: Mark | null;
  error: string | null;
  onChange: (mark: Mark) => void;
};

/** How one type of work was: five marks, each with its words; arrow keys move between them. */
export function MarkField({ work, mark, error, onChange }: Props) {
  const id = useId();
  return (
    <fieldset className="attest-mark" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="field__label">{WORK_WORDS[work].name}: how was it?</legend>
      {MARKS.map(({ mark: each, name, line }) => (
        <label key={each} className="attest-mark__one">
          <input
            type="radio"
            name={id}
            checked={mark === each}
            aria-labelledby={`${id}-${each}-name`}
            aria-describedby={`${id}-${each}`}
            onChange={() => onChange(each)}
          />
          <span className="attest-mark__figure" aria-hidden="true">
            {each}
          </span>
          <span className="attest-mark__name" id={`${id}-${each}-name`}>
            {name}
          </span>
          <span className="attest-mark__line soft small" id={`${id}-${each}`}>
            {line}
          </span>
        </label>
      ))}
      {error ? (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
