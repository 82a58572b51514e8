import type { TextLimits, WrittenText } from "./WrittenDocument.ts";

/** A sentence for each part that can't stay as it is; null where all is well. */
export type TextProblems = { readonly [Part in keyof WrittenText]: string | null };

/** Half of a pair that makes one character in UTF-16, which UTF-8 can't write. */
const HALF = /\p{Cs}/u;
/** Control characters, and those that turn the direction of what follows, so that it reads as something else. */
const HIDDEN_IN_LINES = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
/** Line ends and tabs belong into a text of several lines. */
const HIDDEN_IN_TEXT = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u;

function partProblem(name: string, text: string, most: number, hidden: RegExp): string | null {
  if (HALF.test(text)) return `${name} has half a character in it. Delete it and write it again.`;
  const length = [...text].length;
  if (length > most) return `${name} has ${length} characters and may have ${most}. Make it shorter.`;
  if (!hidden.test(text)) return null;
  return hidden === HIDDEN_IN_LINES && /[\n\r]/.test(text)
    ? `${name} must stay on one line.`
    : `${name} has invisible control characters in it. Type it here instead of pasting it.`;
}

/**
 * Says what is wrong with what somebody wrote, part by part.
 * @param limits `PROPOSAL_LIMITS` or `CHARTER_LIMITS`
 * @returns Sentences for a form's fields
 * @example
 * const { title } = textProblems({ title: "", summary: "", body: "" }, PROPOSAL_LIMITS); // "Give it a title."
 */
export function textProblems({ title, summary, body }: WrittenText, limits: TextLimits): TextProblems {
  return {
    title:
      title.trim() === "" ? "Give it a title." : partProblem("The title", title.trim(), limits.title, HIDDEN_IN_LINES),
    summary: partProblem("The summary", summary.trim(), limits.summary, HIDDEN_IN_LINES),
    body: partProblem("The text", body.replace(/\r\n?/g, "\n"), limits.body, HIDDEN_IN_TEXT),
  };
}
