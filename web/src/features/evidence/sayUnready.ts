import { EVIDENCE_LIMITS, textProblems } from "@rizom/sdk";
import type { PickedFile } from "./PickedFile.ts";
import { isUnderWay, problemsOf } from "./PickedFile.ts";

export type EvidenceText = { readonly summary: string; readonly body: string };

/** Why an evidence can't be published yet, in one sentence; null when it can. */
export function sayUnready(text: EvidenceText, files: readonly PickedFile[]): string | null {
  const { summary, body } = textProblems(text, EVIDENCE_LIMITS);
  if (summary !== null) return text.summary.trim() === "" ? "Sum up what you deliver first." : summary;
  if (body !== null) return body;
  if (problemsOf(files).size > 0) return "A file can’t go with the others: its line says why. Remove it first.";
  return files.some(isUnderWay) ? "A file is still on its way. Wait until its line says how it went." : null;
}
