import type { Mark, WorkType } from "../reputation/WorkType.ts";
import { DocumentError } from "./DocumentError.ts";
import { inOrder } from "./inOrder.ts";
import { type WorkRules, type WrittenWork, workProblem } from "./workProblem.ts";

/**
 * Brings types of work with their numbers into the form in which they're kept: checked, and in their order.
 * @throws {DocumentError} with a sentence when there are too many, one is twice, or a number can't be
 * @example
 * cleanWork([{ type: "linking", mark: 2 }, { type: "advising", mark: 3 }], rules); // advising first
 */
export function cleanWork(work: readonly WrittenWork[], rules: WorkRules): { type: WorkType; mark: Mark }[] {
  const problem = workProblem(work, rules);
  if (problem !== null) throw new DocumentError("work", problem);
  // As workProblem has just seen.
  return inOrder(work.map(({ type, mark }) => ({ type: type as WorkType, mark: mark as Mark })));
}
