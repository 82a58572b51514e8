import { WORK_TYPES, type WorkType } from "../reputation/WorkType.ts";
import type { CertificationParameters } from "./CertificationParameters.ts";
import type { Counted } from "./countedOf.ts";

/** What figures are about: one type of work, or all of it. */
export type Topic = WorkType | "overall";

export const TOPICS: readonly Topic[] = ["overall", ...WORK_TYPES];

/** What one attestation says about a topic. */
export type Observation = {
  readonly counted: Counted;
  /** The mean of its marks about the topic, in 24ths of the best. */
  readonly value: bigint;
  /** Whether it counts towards a level, as far as its attester has standing. */
  readonly isGood: boolean;
};

const SIXTHS = 6n;

/**
 * What one attestation says about a topic.
 * @returns Null when it says nothing
 */
export function observationOf(
  counted: Counted,
  topic: Topic,
  { goodMark }: Pick<CertificationParameters, "goodMark">,
): Observation | null {
  const { work } = counted.attestation;
  const marks = (topic === "overall" ? work : work.filter((each) => each.work === topic)).map(({ mark }) => mark);
  if (marks.length === 0) return null;
  const sum = marks.reduce<number>((total, mark) => total + mark, 0);
  return {
    counted,
    value: (SIXTHS / BigInt(marks.length)) * BigInt(sum),
    isGood: sum >= goodMark * marks.length,
  };
}
