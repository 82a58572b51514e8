import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { nameOf } from "../../lib/names.ts";
import { capTableCsv, csvName } from "./capTableCsv.ts";
import { readWholeCapTable } from "./readWholeCapTable.ts";
import { saveFile } from "./saveFile.ts";

type State = { status: "idle" } | { status: "reading" } | { status: "done" | "failed"; sentence: string };

/** Saves the whole cap table as a file, however many pages it has. */
export function ExportButton() {
  const queryClient = useQueryClient();
  const [state, setState] = useState<State>({ status: "idle" });

  async function save(): Promise<void> {
    setState({ status: "reading" });
    try {
      const table = await readWholeCapTable(queryClient);
      saveFile(csvName(table.block), capTableCsv({ ...table, nameOf }));
      setState({ status: "done", sentence: `Saved, as of block ${table.block}.` });
    } catch {
      setState({ status: "failed", sentence: "The cap table couldn’t be read. Nothing was saved; try again." });
    }
  }

  return (
    <div className="holders__right">
      <span className="soft small" aria-live="polite">
        {"sentence" in state ? state.sentence : ""}
      </span>
      <Button size="small" busy={state.status === "reading"} onClick={() => void save()}>
        Export as CSV
      </Button>
    </div>
  );
}
