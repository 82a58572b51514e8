import type { WorkMark } from "../reputation/WorkType.ts";
import { commentProblem } from "./commentProblem.ts";
import { MARKED_WORK, workProblem } from "./workProblem.ts";

/** A sentence for each part that can't stay as it is; null where all is well. */
export type AttestationProblems = { readonly work: string | null; readonly comment: string | null };

/**
 * Says what is wrong with what somebody wants to attest, part by part.
 * @returns Sentences for a form's fields
 * @example
 * const { work } = attestationProblems({ work: [], comment: "" }); // "Choose a type of work, and give it a mark."
 */
export function attestationProblems({
  work,
  comment,
}: {
  readonly work: readonly WorkMark[];
  readonly comment: string;
}): AttestationProblems {
  const marks = work.map(({ work: type, mark }) => ({ type, mark }));
  return { work: workProblem(marks, MARKED_WORK), comment: commentProblem(comment) };
}
