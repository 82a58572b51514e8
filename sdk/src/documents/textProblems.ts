import { HIDDEN_IN_LINES, HIDDEN_IN_TEXT, partProblem } from "./partProblem.ts";
import { partsOf } from "./partsOf.ts";
import type { TextLimits, TextPart, WrittenText } from "./WrittenDocument.ts";

/** A sentence for each part that can't stay as it is; null where all is well. */
export type TextProblems<Part extends TextPart = TextPart> = { readonly [P in Part]: string | null };

const EMPTY: { readonly [Part in TextPart]: string } = {
  title: "Give it a title.",
  summary: "Say it in a sentence or two.",
  body: "Write the text.",
};

/** The body keeps its ends here: what is too long with them isn't made to fit in silence. */
const CHECKS: { readonly [Part in TextPart]: (text: string, most: number) => string | null } = {
  title: (text, most) => partProblem("The title", text.trim(), most, HIDDEN_IN_LINES),
  summary: (text, most) => partProblem("The summary", text.trim(), most, HIDDEN_IN_LINES),
  body: (text, most) => partProblem("The text", text.replace(/\r\n?/g, "\n"), most, HIDDEN_IN_TEXT),
};

/**
 * Says what is wrong with what somebody wrote, part by part.
 * @param limits Those of the kind: `PROPOSAL_LIMITS`, `CHARTER_LIMITS`, `BRIEF_LIMITS`, `EVIDENCE_LIMITS` or `REASON_LIMITS`
 * @returns Sentences for a form's fields
 * @example
 * const { title } = textProblems({ title: "", summary: "", body: "" }, PROPOSAL_LIMITS); // "Give it a title."
 */
export function textProblems<Part extends TextPart>(
  text: Pick<WrittenText, Part>,
  limits: TextLimits<Part>,
): TextProblems<Part> {
  const problemOf = (part: Part): string | null => {
    const isNeeded = part === "title" || (limits.required ?? []).includes(part);
    return isNeeded && text[part].trim() === "" ? EMPTY[part] : CHECKS[part](text[part], limits[part]);
  };
  const problems = partsOf(limits).map((part) => [part, problemOf(part)]);
  return Object.fromEntries(problems) as TextProblems<Part>; // One for each part, which fromEntries can't say.
}
