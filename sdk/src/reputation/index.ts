export { type AttestationRegistryOption, attestationRegistryOf } from "./attestationRegistryOf.ts";
export { MARKS, type MarkWords } from "./MARKS.ts";
export { MarksError } from "./MarksError.ts";
export { MOST_MARKED, marksProblem } from "./marksProblem.ts";
export { packMarks } from "./packMarks.ts";
export { unpackMarks } from "./unpackMarks.ts";
export { WORK_WORDS, type WorkWords } from "./WORK_WORDS.ts";
export { type Mark, WORK_TYPES, type WorkMark, type WorkType } from "./WorkType.ts";
