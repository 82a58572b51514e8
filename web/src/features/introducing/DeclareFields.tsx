import { MARKS, type Profile, WORK_TYPES, WORK_WORDS } from "@rizom/sdk";
import { useId } from "react";
import { PREFERENCES } from "../wording/PREFERENCES.ts";
import { declare } from "./ProfileDraft.ts";

type Props = { work: Profile["work"]; onChange: (work: Profile["work"]) => void };

/** Which types of work somebody likes, as they say themselves. */
export function DeclareFields({ work, onChange }: Props) {
  const id = useId();
  return (
    <fieldset className="declare">
      <legend className="field__label">Which work you like</legend>
      <p className="field__hint">
        This is what you declare. What you have demonstrated is shown apart from it, and comes from those who worked
        with you. Say nothing about a type if you like.
      </p>
      {WORK_TYPES.map((type) => {
        const preference = work.find((one) => one.type === type)?.preference;
        return (
          <div key={type} className="declare__one">
            <div className="declare__label">
              <label htmlFor={`${id}-${type}`} className="declare__name">
                {WORK_WORDS[type].name}
              </label>
              <span className="soft small" id={`${id}-${type}-line`}>
                {WORK_WORDS[type].line}
              </span>
            </div>
            <select
              id={`${id}-${type}`}
              aria-describedby={`${id}-${type}-line`}
              className="input declare__select"
              value={preference ?? ""}
              onChange={({ target: { value } }) =>
                onChange(declare(work, type, MARKS.find(({ mark }) => String(mark) === value)?.mark ?? null))
              }
            >
              <option value="">I say nothing</option>
              {PREFERENCES.map((words, mark) => (
                <option key={words} value={mark}>
                  {words}
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </fieldset>
  );
}
