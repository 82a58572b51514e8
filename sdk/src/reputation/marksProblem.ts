import { MARKS } from "./MARKS.ts";
import { WORK_WORDS } from "./WORK_WORDS.ts";
import { WORK_TYPES } from "./WorkType.ts";

/** The most types that one attestation marks. */
export const MOST_MARKED = 3;

const HIGHEST = MARKS.length - 1;

/**
 * What keeps marks from being an attestation's: it marks one to three types of work, each once, with 0 to 4.
 * @param work Marks as somebody chose them, or as a document tells them
 * @returns A sentence to show, or null when there's nothing wrong
 * @example
 * marksProblem([]); // "Choose at least one type of work and mark it."
 */
export function marksProblem(work: readonly { readonly work: string; readonly mark: number }[]): string | null {
  if (work.length === 0) return "Choose at least one type of work and mark it.";
  if (work.length > MOST_MARKED) return `Mark at most three types of work: ${work.length} are marked. Take some out.`;
  for (const [i, { work: type, mark }] of work.entries()) {
    const known = WORK_TYPES.find((one) => one === type);
    if (!known) return "One of the types of work isn’t among the nine that there are. Choose another one.";
    if (work.findIndex((one) => one.work === type) !== i)
      return `${WORK_WORDS[known].name} is marked twice. Take one of both out.`;
    if (!Number.isInteger(mark) || mark < 0 || mark > HIGHEST) {
      return `Marks go from 0 to ${HIGHEST}, without fractions. Choose another one for ${known}.`;
    }
  }
  return null;
}
