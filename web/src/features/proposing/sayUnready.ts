import { PROPOSAL_LIMITS, textProblems } from "@rizom/sdk";
import type { Draft } from "./Draft.ts";
import type { Reading } from "./Template.ts";

/** Where something is wrong or missing: fields may be far from the button. Null when all is well. */
export function sayUnready(draft: Draft, readings: readonly Reading[]): string | null {
  const { title, summary, body } = textProblems(draft, PROPOSAL_LIMITS);
  const text = title ?? summary ?? body;
  if (text !== null) return text;
  if (draft.steps.length === 0) return "Add at least one action: a proposal does something.";
  const unfinished = readings.flatMap(({ build }, index) => (build === null ? [index + 1] : []));
  if (unfinished.length === 0) return null;
  return unfinished.length === 1
    ? `Action ${unfinished[0]} isn’t finished. Look at its fields.`
    : `Actions ${unfinished.join(", ")} aren’t finished. Look at their fields.`;
}
