import { WORK_TYPES, type WorkType } from "../reputation/WorkType.ts";
import { ATTESTATION_LIMITS } from "./AttestationDocument.ts";

/** As somebody else may have written it. */
export type WrittenWork = { readonly type: unknown; readonly mark: unknown };

export type WorkRules = {
  /** What the number is called: "mark" or "preference". */
  readonly name: string;
  readonly least: number;
  readonly most: number;
};

/** What an attestation marks. */
export const MARKED_WORK: WorkRules = {
  name: "mark",
  least: ATTESTATION_LIMITS.leastWork,
  most: ATTESTATION_LIMITS.mostWork,
};

/** What a profile declares. */
export const DECLARED_WORK: WorkRules = { name: "preference", least: 0, most: WORK_TYPES.length };

/** The place of a type of work in the order of all; -1 when it's none. */
const placeOf = (type: unknown) => WORK_TYPES.indexOf(type as WorkType); // Compared only.

function countProblem(count: number, { name, least, most }: WorkRules): string | null {
  if (count < least) return `Choose a type of work, and give it a ${name}.`;
  return count > most ? `${count} types of work have a ${name}, and at most ${most} can. Remove some.` : null;
}

/**
 * Says what is wrong with marks or preferences of types of work, whoever wrote them. Their order is none of its business.
 * @returns A sentence; null when all is well
 * @example
 * workProblem([{ type: "developing", mark: 5 }], { name: "mark", least: 1, most: 3 }); // "A mark isn't a whole …"
 */
export function workProblem(work: readonly WrittenWork[], rules: WorkRules): string | null {
  const problem = countProblem(work.length, rules);
  if (problem !== null) return problem;
  const places = work.map(({ type }) => placeOf(type));
  const twice = places.find((place, index) => places.indexOf(place) !== index && place !== -1);
  if (places.includes(-1)) return `A type of work isn't one of the ${WORK_TYPES.length} that there are.`;
  if (twice !== undefined) return `The type of work “${WORK_TYPES[twice]}” is there twice. Remove one.`;
  const isMark = (mark: unknown) => Number.isInteger(mark) && Number(mark) >= 0 && Number(mark) <= 4;
  return work.every(({ mark }) => isMark(mark)) ? null : `A ${rules.name} isn't a whole number from 0 to 4.`;
}
