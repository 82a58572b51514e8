import { DocumentError } from "./DocumentError.ts";
import { partsOf } from "./partsOf.ts";
import { textProblems } from "./textProblems.ts";
import type { TextLimits, TextPart, WrittenText } from "./WrittenDocument.ts";

/**
 * Brings what somebody wrote into the form in which it's kept: trimmed, and with one kind of line end.
 * @returns The parts that the kind has, and no others
 * @throws {DocumentError} with a sentence when a part is too long, missing or broken
 * @example
 * const { title } = cleanText({ title: " Pay the printer ", summary: "", body: "" }, PROPOSAL_LIMITS);
 */
export function cleanText<Part extends TextPart>(
  text: Pick<WrittenText, Part>,
  limits: TextLimits<Part>,
): Pick<WrittenText, Part> {
  const parts = partsOf(limits);
  const problems = textProblems(text, limits);
  for (const part of parts) {
    const problem = problems[part];
    if (problem !== null) throw new DocumentError(part, problem);
  }
  const clean = parts.map((part) => [part, text[part].replace(/\r\n?/g, "\n").trim()]);
  return Object.fromEntries(clean) as Pick<WrittenText, Part>; // One for each part, which fromEntries can't say.
}
