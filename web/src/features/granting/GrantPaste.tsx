import { PasteList } from "../pasting/PasteList.tsx";
import type { GrantRow } from "./grantForm.ts";
import { readPastedGrants } from "./pastedGrants.ts";

/** Adds many accounts at once from a list. */
export function GrantPaste({ onPaste }: { onPaste: (rows: readonly GrantRow[]) => void }) {
  return (
    <PasteList
      label="One account a line: address, amount"
      hint="From a spreadsheet or a file. All get the same dates. A first line with headings is passed over."
      nouns={["account", "accounts"]}
      read={readPastedGrants}
      onPaste={onPaste}
    />
  );
}
