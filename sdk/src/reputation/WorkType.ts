/** The nine types of work, in the order in which the contract numbers them, from 0. */
export const WORK_TYPES = [
  "advising",
  "innovating",
  "promoting",
  "developing",
  "organising",
  "producing",
  "inspecting",
  "maintaining",
  "linking",
] as const;

export type WorkType = (typeof WORK_TYPES)[number];

/** From 0, "Not done", to 4, "Outstanding". */
export type Mark = 0 | 1 | 2 | 3 | 4;

/** How one type of work was, in an attestation. */
export type WorkMark = { readonly work: WorkType; readonly mark: Mark };
