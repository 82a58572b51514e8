import type { PickedFile } from "./PickedFile.ts";

const countOf = (count: number) => (count === 1 ? "1 file" : `${count} files`);

/** How far all files are, for those who can't see the list. */
export function sayProgress(files: readonly PickedFile[], refused: number): string {
  if (files.length === 0) return "";
  const stored = files.filter(({ state }) => state.kind === "stored").length;
  const failed = files.filter(({ state }) => state.kind === "failed").length;
  return [
    `${countOf(files.length)} chosen.`,
    refused > 0 ? `${refused} can’t go with the others.` : "",
    stored > 0 ? `${stored} on IPFS.` : "",
    failed > 0 ? `${failed} failed.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}
