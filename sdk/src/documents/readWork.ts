import type { Mark, WorkType } from "../reputation/WorkType.ts";
import { cleanWork } from "./cleanWork.ts";
import { DocumentError } from "./DocumentError.ts";
import type { WorkRules, WrittenWork } from "./workProblem.ts";

/**
 * Reads types of work with their numbers that somebody else wrote: they're in order already, so that equal content has
 * one digest.
 * @throws {DocumentError} with a sentence when there are too many, one is twice or out of order, or a number can't be
 * @example
 * const work = readWork([{ type: "advising", mark: 3 }], MARKED_WORK);
 */
export function readWork(work: readonly WrittenWork[], rules: WorkRules): { type: WorkType; mark: Mark }[] {
  const clean = cleanWork(work, rules);
  if (clean.every(({ type }, index) => type === work[index]?.type)) return clean;
  throw new DocumentError("work", "The document is broken: its types of work aren't in their order.");
}
