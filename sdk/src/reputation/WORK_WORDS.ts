import type { WorkType } from "./WorkType.ts";

/** What a type of work is called, and what it is, in one line of our own. */
export type WorkWords = { readonly name: string; readonly line: string };

/** The types of work in words; `WORK_TYPES` has their order. */
export const WORK_WORDS: Readonly<Record<WorkType, WorkWords>> = {
  advising: { name: "Advising", line: "Finding out and passing on what others need to know." },
  innovating: { name: "Innovating", line: "Having ideas, and trying them." },
  promoting: { name: "Promoting", line: "Winning people for something." },
  developing: { name: "Developing", line: "Making an idea fit for use." },
  organising: { name: "Organising", line: "Deciding how and by when, and with whom." },
  producing: { name: "Producing", line: "Making the thing, again and again and well." },
  inspecting: { name: "Inspecting", line: "Checking that it’s right." },
  maintaining: { name: "Maintaining", line: "Keeping up what is there, and those who work on it." },
  linking: { name: "Linking", line: "Bringing people and their work together." },
};
