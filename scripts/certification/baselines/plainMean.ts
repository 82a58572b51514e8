import type { CertificationAttestation } from "../../../sdk/src/index.ts";

/** What many places show: the mean of all marks, whoever gave them. */
export function plainMean(attestations: readonly CertificationAttestation[]): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { subject, work } of attestations) {
    const { sum, count } = sums.get(subject) ?? { sum: 0, count: 0 };
    sums.set(subject, { sum: sum + work.reduce((all, { mark }) => all + mark, 0), count: count + work.length });
  }
  return new Map([...sums].map(([subject, { sum, count }]) => [subject, sum / count]));
}
