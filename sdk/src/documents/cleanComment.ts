import { commentProblem } from "./commentProblem.ts";
import { DocumentError } from "./DocumentError.ts";

/**
 * Brings a comment into the form in which it's kept: trimmed, and with one kind of line end.
 * @throws {DocumentError} when it's too long or broken
 * @example
 * cleanComment("Thank you.\r\n"); // "Thank you."
 */
export function cleanComment(comment: string): string {
  const problem = commentProblem(comment);
  if (problem !== null) throw new DocumentError("comment", problem);
  return comment.replace(/\r\n?/g, "\n").trim();
}
