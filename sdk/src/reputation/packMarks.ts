import { MarksError } from "./MarksError.ts";
import { marksProblem } from "./marksProblem.ts";
import { WORK_TYPES, type WorkMark } from "./WorkType.ts";

const BITS = 3;

/**
 * Marks as the chain keeps them: three bits for each type of work, 0 where it isn't marked, otherwise the mark plus 1.
 * @param work In any order
 * @returns A number of 27 bits
 * @throws {MarksError} with a sentence to show, when an attestation can't have these marks
 * @example
 * packMarks([{ work: "innovating", mark: 4 }]); // 40
 */
export function packMarks(work: readonly WorkMark[]): number {
  const problem = marksProblem(work);
  if (problem !== null) throw new MarksError(problem);
  return WORK_TYPES.reduce((packed, type, number) => {
    const marked = work.find((one) => one.work === type);
    return marked ? packed | ((marked.mark + 1) << (BITS * number)) : packed;
  }, 0);
}
