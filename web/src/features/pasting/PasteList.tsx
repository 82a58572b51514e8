import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Field } from "../../components/Field.tsx";
import type { Pasted } from "./readPastedLines.ts";

type Props<Row> = {
  label: string;
  hint: string;
  /** What a line stands for: one and many. */
  nouns: readonly [one: string, many: string];
  read: (text: string) => Pasted<Row>;
  onPaste: (rows: readonly Row[]) => void;
};

/** Adds many rows to a form at once, from a list. */
export function PasteList<Row>({ label, hint, nouns: [one, many], read, onPaste }: Props<Row>) {
  const [text, setText] = useState("");
  const { rows, problems } = read(text);
  const [first] = problems;
  const more = problems.length > 1 ? ` ${problems.length - 1} more lines can’t be read either.` : "";
  return (
    <Disclosure summary="Paste a list">
      <div className="stack">
        <Field
          label={label}
          hint={hint}
          error={first ? `Line ${first.line}, “${first.text}”: ${first.sentence}${more}` : null}
          outcome={rows.length > 0 ? `${rows.length} ${rows.length === 1 ? one : many} can be added.` : null}
        >
          {(control) => (
            <textarea
              {...control}
              className="input mono"
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
            Add these {many}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
