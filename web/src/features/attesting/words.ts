import { MARKS, type Mark, WORK_WORDS, type WorkMark } from "@rizom/sdk";

/** "Developing: better than agreed (3)". */
export const sayWorkMark = ({ work, mark }: WorkMark): string => `${WORK_WORDS[work].name}: ${sayMark(mark)} (${mark})`;

/** "Developing: better than agreed (3); Advising: as agreed (2)". */
export const sayWork = (work: readonly WorkMark[]): string => work.map(sayWorkMark).join("; ");

/** "better than agreed". */
export function sayMark(mark: Mark): string {
  const { name } = MARKS[mark];
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** "1 attestation", "3 attestations". */
export const sayCount = (count: number): string => (count === 1 ? "1 attestation" : `${count} attestations`);
