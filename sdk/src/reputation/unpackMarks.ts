import { MARKS } from "./MARKS.ts";
import { MarksError } from "./MarksError.ts";
import { marksProblem } from "./marksProblem.ts";
import { WORK_TYPES, type WorkMark } from "./WorkType.ts";

const TYPE_VALUES = 8;

/**
 * Marks as people read them, from the number that the chain keeps.
 * @returns One to three, in the order of the types' numbers
 * @throws {MarksError} when the chain's contract would refuse this number
 * @example
 * unpackMarks(40); // [{ work: "innovating", mark: 4 }]
 */
export function unpackMarks(packed: number): WorkMark[] {
  let left = packed;
  const work: WorkMark[] = [];
  for (const type of WORK_TYPES) {
    const value = left % TYPE_VALUES;
    const marked = MARKS[value - 1];
    if (value !== 0 && !marked) throw new MarksError(`There’s no mark ${value - 1}, as this number has for ${type}.`);
    if (marked) work.push({ work: type, mark: marked.mark });
    left = Math.floor(left / TYPE_VALUES);
  }
  const problem = left === 0 ? marksProblem(work) : "This number marks more than the nine types of work.";
  if (problem !== null) throw new MarksError(problem);
  return work;
}
