import { PasteList } from "../pasting/PasteList.tsx";
import { readPastedTeam } from "./pastedTeam.ts";
import type { TeamRow } from "./teamForm.ts";

/** Adds many members at once from a list. */
export function TeamPaste({ onPaste }: { onPaste: (rows: readonly TeamRow[]) => void }) {
  return (
    <PasteList
      label="One member a line: address, weight"
      hint="From a spreadsheet or a file. A first line with headings is passed over."
      nouns={["member", "members"]}
      read={readPastedTeam}
      onPaste={onPaste}
    />
  );
}
