export { type Mark, WORK_TYPES, type WorkMark, type WorkType } from "./WorkType.ts";
