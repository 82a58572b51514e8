import { DocumentError } from "./DocumentError.ts";
import { textProblems } from "./textProblems.ts";
import type { TextLimits, WrittenText } from "./WrittenDocument.ts";

/**
 * Brings what somebody wrote into the form in which it's kept: trimmed, and with one kind of line end.
 * @throws {DocumentError} with a sentence when a part is too long, missing or broken
 * @example
 * const { title } = cleanText({ title: " Pay the printer ", summary: "", body: "" }, PROPOSAL_LIMITS);
 */
export function cleanText(text: WrittenText, limits: TextLimits): WrittenText {
  const problems = textProblems(text, limits);
  for (const part of ["title", "summary", "body"] as const) {
    const problem = problems[part];
    if (problem !== null) throw new DocumentError(part, problem);
  }
  const { title, summary, body } = text;
  return { title: title.trim(), summary: summary.trim(), body: body.replace(/\r\n?/g, "\n").trim() };
}
