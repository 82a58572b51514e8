import * as v from "valibot";
import { MARKS } from "../reputation/MARKS.ts";
import { type Mark, WORK_TYPES, type WorkMark } from "../reputation/WorkType.ts";
import { count } from "./fields.ts";
import { wordOf } from "./outcomeFields.ts";

/** The form of a type of work. */
export const workType = wordOf(WORK_TYPES);

/** The form of a mark, or of how much somebody likes a type of work: both go from 0 to 4. */
export const mark: v.GenericSchema<unknown, Mark> = v.pipe(
  count,
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    const known = MARKS[value];
    if (known !== undefined) return known.mark;
    addIssue({ message: `Expected 0 to ${MARKS.length - 1}` });
    return NEVER;
  }),
);

/** Types of work and their marks, which the index keeps in two lists. */
export const markedEntries = { work: v.array(workType), marks: v.array(mark) };

/**
 * Puts together what the index keeps in two lists; a type without a mark isn't marked.
 * @returns Types of work with their marks
 * @example
 * toWorkMarks({ work: ["developing"], marks: [4] });
 */
export function toWorkMarks({
  work,
  marks,
}: v.InferOutput<v.ObjectSchema<typeof markedEntries, undefined>>): WorkMark[] {
  return work.flatMap((type, i) => {
    const given = marks[i];
    return given === undefined ? [] : [{ work: type, mark: given }];
  });
}
