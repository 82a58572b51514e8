import { saveBlob } from "../../lib/saveBlob.ts";

/** Lets the browser save a table under a name. */
export const saveFile = (name: string, text: string): void =>
  saveBlob(name, new Blob([text], { type: "text/csv;charset=utf-8" }));
