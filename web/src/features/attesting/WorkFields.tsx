import { MOST_MARKED, WORK_TYPES, WORK_WORDS, type WorkType } from "@rizom/sdk";
import { useId } from "react";
import type { EntryDraft } from "./AttestingDraft.ts";
import { markWork, toggleWork } from "./changeEntries.ts";
import { MarkField } from "./MarkField.tsx";
import type { EntryProblems } from "./readEntry.ts";

type Props = {
  entry: EntryDraft;
  problems: EntryProblems;
  onChange: (entry: EntryDraft) => void;
};

/** Which types of work it was, one to three, and how each of them was. */
export function WorkFields({ entry, problems, onChange }: Props) {
  return (
    <>
      <TypeFields entry={entry} problems={problems} onChange={onChange} />
      {entry.work.map(({ work, mark }) => (
        <MarkField
          key={work}
          work={work}
          mark={mark}
          error={problems.marks[work] ?? null}
          onChange={(next) => onChange(markWork(entry, work, next))}
        />
      ))}
    </>
  );
}

function TypeFields({ entry, problems, onChange }: Props) {
  const id = useId();
  const isFull = entry.work.length >= MOST_MARKED;
  const isChosen = (work: WorkType) => entry.work.some((one) => one.work === work);
  return (
    <fieldset className="attest-types">
      <legend className="field__label">What kind of work was it?</legend>
      <p className="field__hint" id={`${id}-hint`} aria-live="polite">
        {isFull
          ? "Three are chosen, which is the most. To choose another one, take one away first."
          : "Choose one to three: what stood out, rather than everything."}
      </p>
      <div className="attest-types__all">
        {WORK_TYPES.map((work) => {
          const isOut = isFull && !isChosen(work);
          return (
            <label key={work} className={`attest-type${isOut ? " attest-type--out" : ""}`}>
              <input
                type="checkbox"
                checked={isChosen(work)}
                disabled={isOut}
                aria-labelledby={`${id}-${work}-name`}
                aria-describedby={`${id}-${work}${isOut ? ` ${id}-hint` : ""}`}
                onChange={() => onChange(toggleWork(entry, work))}
              />
              <span className="attest-type__text">
                <span className="attest-type__name" id={`${id}-${work}-name`}>
                  {WORK_WORDS[work].name}
                </span>
                <span className="soft small" id={`${id}-${work}`}>
                  {WORK_WORDS[work].line}
                </span>
              </span>
            </label>
          );
        })}
      </div>
      {problems.work ? <p className="field__error">{problems.work}</p> : null}
    </fieldset>
  );
}
