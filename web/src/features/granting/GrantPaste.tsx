import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Field } from "../../components/Field.tsx";
import type { GrantRow } from "./grantForm.ts";
import { readPastedGrants } from "./pastedGrants.ts";

/** Adds many accounts at once from a list. */
export function GrantPaste({ onPaste }: { onPaste: (rows: readonly GrantRow[]) => void }) {
  const [text, setText] = useState("");
  const { rows, problems } = readPastedGrants(text);
  const [first] = problems;
  const more = problems.length > 1 ? ` ${problems.length - 1} more lines can’t be read either.` : "";
  return (
    <Disclosure summary="Paste a list">
      <div className="stack">
        <Field
          label="One account a line: address, amount"
          hint="From a spreadsheet or a file. All get the same dates. A first line with headings is passed over."
          error={first ? `Line ${first.line}, “${first.text}”: ${first.sentence}${more}` : null}
          outcome={
            rows.length > 0 ? `${rows.length} ${rows.length === 1 ? "account" : "accounts"} can be added.` : null
          }
        >
          {(control) => (
            <textarea
              {...control}
              className="input grant-rows__paste mono"
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
            Add these accounts
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
