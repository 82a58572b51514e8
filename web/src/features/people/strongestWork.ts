import type { MemberCertification, Person, WorkType } from "@rizom/sdk";

const MOST = 3;

export type StrongWork = {
  readonly work: WorkType;
  /** Parts per million; null while it isn't computed. */
  readonly score: bigint | null;
  /** Standing attestations that mark it. */
  readonly count: number;
};

/** The types of work that somebody is best certified in; before that is known, those that are attested most often. */
export function strongestWork(
  { demonstrations }: Pick<Person, "demonstrations">,
  certified: Pick<MemberCertification, "work"> | null | undefined,
): StrongWork[] {
  return demonstrations
    .filter(({ attestationCount }) => attestationCount > 0)
    .map(({ work, attestationCount }) => ({
      work,
      score: certified?.work.find((one) => one.work === work)?.score ?? null,
      count: attestationCount,
    }))
    .sort((a, b) => Number((b.score ?? 0n) - (a.score ?? 0n)) || b.count - a.count)
    .slice(0, MOST);
}
