import type { Mark } from "./WorkType.ts";

/** A mark in words: what it's called, and what it says of the work. */
export type MarkWords = { readonly mark: Mark; readonly name: string; readonly line: string };

/** The marks in their order, so that `MARKS[2]` is the mark 2. */
export const MARKS = [
  { mark: 0, name: "Not done", line: "It was agreed, and it isn’t there." },
  { mark: 1, name: "Below what was agreed", line: "It’s there, and lacks something that was agreed." },
  { mark: 2, name: "As agreed", line: "It’s what was agreed, no less and no more." },
  { mark: 3, name: "Better than agreed", line: "It’s more than was agreed, or easier to go on with." },
  { mark: 4, name: "Outstanding", line: "It’s so good that you’d show it to others as an example." },
] as const satisfies readonly MarkWords[];
