import { WORK_TYPES, type WorkType } from "../reputation/WorkType.ts";

/**
 * Sorts types of work into the one order in which documents have them.
 * @example
 * inOrder([{ type: "linking" }, { type: "advising" }]); // advising first
 */
export function inOrder<Entry extends { readonly type: WorkType }>(work: readonly Entry[]): Entry[] {
  return [...work].sort((a, b) => WORK_TYPES.indexOf(a.type) - WORK_TYPES.indexOf(b.type));
}
