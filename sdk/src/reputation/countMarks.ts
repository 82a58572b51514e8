import type { Demonstration } from "./Person.ts";
import { WORK_TYPES, type WorkMark } from "./WorkType.ts";

const numberOf = ({ work }: Demonstration) => WORK_TYPES.indexOf(work);

function counted({ work, attestationCount, markSum, markCounts }: Demonstration, mark: number, change: 1 | -1) {
  return {
    work,
    attestationCount: attestationCount + change,
    markSum: markSum + change * mark,
    markCounts: markCounts.map((count, i) => (i === mark ? count + change : count)),
  };
}

/**
 * What attestations say about types of work, once another one stands (+1) or one doesn't any more (−1).
 * @returns Only types that standing attestations mark, in the order of their numbers
 * @example
 * const after = countMarks(person.demonstrations, attestation.work, 1);
 */
export function countMarks(
  demonstrations: readonly Demonstration[],
  work: readonly WorkMark[],
  change: 1 | -1,
): Demonstration[] {
  const after = new Map(demonstrations.map((one) => [one.work, one]));
  for (const { work: type, mark } of work) {
    const none: Demonstration = { work: type, attestationCount: 0, markSum: 0, markCounts: [0, 0, 0, 0, 0] };
    after.set(type, counted(after.get(type) ?? none, mark, change));
  }
  const left = [...after.values()].filter(({ attestationCount }) => attestationCount > 0);
  return left.sort((a, b) => numberOf(a) - numberOf(b));
}
