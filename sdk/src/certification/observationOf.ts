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
  let [sum, count] = [0, 0];
  for (const { work, mark } of counted.attestation.work) {
    if (topic === "overall" || work === topic) [sum, count] = [sum + mark, count + 1];
  }
  if (count === 0) return null;
  return { counted, value: (SIXTHS / BigInt(count)) * BigInt(sum), isGood: sum >= goodMark * count };
}
