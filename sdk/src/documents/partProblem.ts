/** Half of a pair that makes one character in UTF-16, which UTF-8 can't write. */
const HALF = /\p{Cs}/u;
/** Control characters, and those that turn the direction of what follows, so that it reads as something else. */
export const HIDDEN_IN_LINES = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
/** Line ends and tabs belong into a text of several lines. */
export const HIDDEN_IN_TEXT = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u;

/**
 * Says what is wrong with one piece of text.
 * @param name As a sentence begins: "The title"
 * @param most Characters (code points)
 * @param hidden What it may not contain: `HIDDEN_IN_LINES` or `HIDDEN_IN_TEXT`
 * @returns A sentence; null when all is well
 * @example
 * partProblem("The title", "a\nb", 100, HIDDEN_IN_LINES); // "The title must stay on one line."
 */
export function partProblem(name: string, text: string, most: number, hidden: RegExp): string | null {
  if (HALF.test(text)) return `${name} has half a character in it. Delete it and write it again.`;
  const length = [...text].length;
  if (length > most) return `${name} has ${length} characters and may have ${most}. Make it shorter.`;
  if (!hidden.test(text)) return null;
  return hidden === HIDDEN_IN_LINES && /[\n\r]/.test(text)
    ? `${name} must stay on one line.`
    : `${name} has invisible control characters in it. Type it here instead of pasting it.`;
}
