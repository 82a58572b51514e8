import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Field } from "../../components/Field.tsx";
import { readPastedTeam } from "./pastedTeam.ts";
import type { TeamRow } from "./teamForm.ts";

/** Adds many members at once from a list. */
export function TeamPaste({ onPaste }: { onPaste: (rows: readonly TeamRow[]) => void }) {
  const [text, setText] = useState("");
  const { rows, problems } = readPastedTeam(text);
  const [first] = problems;
  const more = problems.length > 1 ? ` ${problems.length - 1} more lines can’t be read either.` : "";
  return (
    <Disclosure summary="Paste a list">
      <div className="stack">
        <Field
          label="One member a line: address, weight"
          hint="From a spreadsheet or a file. A first line with headings is passed over."
          error={first ? `Line ${first.line}, “${first.text}”: ${first.sentence}${more}` : null}
          outcome={rows.length > 0 ? `${rows.length} ${rows.length === 1 ? "member" : "members"} can be added.` : null}
        >
          {(control) => (
            <textarea
              {...control}
              className="textarea"
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <div className="row">
          <Button
            size="small"
            disabled={rows.length === 0 || problems.length > 0}
            onClick={() => {
              onPaste(rows);
              setText("");
            }}
          >
            Add these members
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
