/** What the marks of an attestation mean: three bits for each type of work, lowest first: 0 where it isn't marked, else the mark plus 1. */

const WORK_TYPES = [
  "ADVISING",
  "INNOVATING",
  "PROMOTING",
  "DEVELOPING",
  "ORGANISING",
  "PRODUCING",
  "INSPECTING",
  "MAINTAINING",
  "LINKING",
];
const BITS = 3;
const NONE = 0;

/** Marks are 0 to 4. */
export const HIGHEST_MARK = 4;

/** The name of a type of work as it's in the schema. */
export function workTypeOf(work: i32): string {
  return WORK_TYPES[work];
}

/** The number of a type of work by its name in documents, which is the schema's in small letters; -1 where there is none. */
export function workNumberOf(name: string): i32 {
  for (let work = 0; work < WORK_TYPES.length; work++) {
    if (WORK_TYPES[work].toLowerCase() == name) return work;
  }
  return -1;
}

/** Numbers of the types of work that are marked, lowest first. */
export function worksIn(marks: i32): Array<i32> {
  const works: Array<i32> = [];
  for (let work = 0; work < WORK_TYPES.length; work++) {
    if (valueOf(marks, work) != NONE) works.push(work);
  }
  return works;
}

/** The mark of a type of work that is marked. */
export function markOf(marks: i32, work: i32): i32 {
  return valueOf(marks, work) - 1;
}

/** One type's part of all marks. */
export function packed(work: i32, mark: i32): i32 {
  return (mark + 1) << (BITS * work);
}

function valueOf(marks: i32, work: i32): i32 {
  return (marks >> (BITS * work)) & 7;
}
