import { type MemberCertification, type Person, WORK_TYPES, type WorkFigures, type WorkType } from "@rizom/sdk";
import type { Address } from "viem";

/** For tests. */
export const accountOf = (n: number): Address => `0x${n.toString(16).padStart(40, "0")}`;

export const attestedFor = (work: WorkType, attestationCount = 1): Person["demonstrations"][number] => ({
  ...{ work, attestationCount, markSum: 3 * attestationCount, markCounts: [0, 0, 0, attestationCount, 0] },
});

export function aPerson(n: number, change: Partial<Person> = {}): Person {
  return {
    ...{ account: accountOf(n), since: 1_000 + n, profileDigest: null, profile: null },
    ...{ outcomeCount: 0, receivedCount: 0, givenCount: 0, demonstrations: [], franchises: [] },
    ...change,
  };
}

const NOTHING: WorkFigures = { quality: 0n, score: 0n, rank: 9, raters: 0, outcomes: 0, level: 0 };

/** Somebody's certification: what isn't given is nothing. */
export function aCertification(
  n: number,
  overall: Partial<WorkFigures>,
  work: Partial<Record<WorkType, Partial<WorkFigures>>> = {},
): MemberCertification {
  return {
    ...{ account: accountOf(n), trust: 50_000_000_000n, standing: 500_000n, overall: { ...NOTHING, ...overall } },
    work: WORK_TYPES.map((one) => ({ work: one, ...NOTHING, ...work[one] })),
  };
}
