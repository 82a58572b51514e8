import { ATTESTATION_LIMITS } from "./AttestationDocument.ts";
import { HIDDEN_IN_TEXT, partProblem } from "./partProblem.ts";

/**
 * Says what is wrong with the comment of an attestation.
 * @returns A sentence; null when all is well
 * @example
 * commentProblem("x".repeat(5_000)); // "The comment has 5000 characters and may have 4000. Make it shorter."
 */
export function commentProblem(comment: string): string | null {
  return partProblem("The comment", comment.replace(/\r\n?/g, "\n"), ATTESTATION_LIMITS.comment, HIDDEN_IN_TEXT);
}
