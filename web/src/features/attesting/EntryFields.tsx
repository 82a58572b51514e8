import { MarkdownField } from "../proposing/MarkdownField.tsx";
import type { EntryDraft } from "./AttestingDraft.ts";
import type { AttestScene } from "./AttestScene.ts";
import { toggleOutcome } from "./changeEntries.ts";
import type { EntryProblems } from "./readEntry.ts";
import { WorkFields } from "./WorkFields.tsx";

type Props = Pick<AttestScene, "nameOf"> & {
  entry: EntryDraft;
  /** Outcomes that it can be about. */
  offered: readonly number[];
  problems: EntryProblems;
  onChange: (entry: EntryDraft) => void;
};

/** About which outcomes it is, what kind of work it was and how, and a comment. */
export function EntryFields({ entry, offered, problems, nameOf, onChange }: Props) {
  return (
    <div className="stack attest__fields">
      <OutcomeChoice entry={entry} offered={offered} problems={problems} nameOf={nameOf} onChange={onChange} />
      <WorkFields entry={entry} problems={problems} onChange={onChange} />
      <MarkdownField
        label="Comment, if you like"
        hint="What they did and what came of it, for those who weren’t there. Markdown works; HTML stays text."
        rows={4}
        value={entry.comment}
        error={problems.comment}
        onChange={(comment) => onChange({ ...entry, comment })}
      />
    </div>
  );
}

function OutcomeChoice({ entry, offered, problems, nameOf, onChange }: Props) {
  const [only] = offered;
  if (offered.length === 1 && only !== undefined && entry.outcomes.includes(only)) {
    return <p className="break">About {nameOf(only)}.</p>;
  }
  return (
    <fieldset className="attest-outcomes">
      <legend className="field__label">About which outcomes?</legend>
      <p className="field__hint">
        Those that you choose get the same marks and the same comment. To say something else about another one, leave it
        out here and add the person again.
      </p>
      {offered.map((outcome) => (
        <label key={outcome} className="check">
          <input
            type="checkbox"
            checked={entry.outcomes.includes(outcome)}
            onChange={() => onChange(toggleOutcome(entry, outcome))}
          />
          <span className="break">{nameOf(outcome)}</span>
        </label>
      ))}
      {problems.outcomes ? <p className="field__error">{problems.outcomes}</p> : null}
    </fieldset>
  );
}
