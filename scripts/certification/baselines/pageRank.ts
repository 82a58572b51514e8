import type { CertificationAttestation } from "../../../sdk/src/index.ts";

const DAMPING = 0.85;
const STEPS = 40;

/** Trust without seeds (PageRank): it begins at everybody alike and flows along marks, as many as there are. */
export function pageRank(attestations: readonly CertificationAttestation[]): Map<string, number> {
  const given = new Map<string, number>();
  const edges = new Map<string, Map<string, number>>();
  const accounts = new Set<string>();
  for (const { attester, subject, work } of attestations) {
    const mean = work.reduce((sum, { mark }) => sum + mark, 0) / work.length;
    const to = edges.get(attester) ?? new Map<string, number>();
    edges.set(attester, to.set(subject, (to.get(subject) ?? 0) + mean));
    given.set(attester, (given.get(attester) ?? 0) + mean);
    accounts.add(attester).add(subject);
  }
  const begin = 1 / accounts.size;
  let ranks = new Map([...accounts].map((account) => [account, begin]));
  for (let step = 0; step < STEPS; step++) {
    const next = new Map([...accounts].map((account) => [account, (1 - DAMPING) * begin]));
    for (const [attester, to] of edges) {
      const total = given.get(attester) ?? 0;
      if (total === 0) continue;
      for (const [subject, mark] of to) {
        const flow = (DAMPING * (ranks.get(attester) ?? 0) * mark) / total;
        next.set(subject, (next.get(subject) ?? 0) + flow);
      }
    }
    ranks = next;
  }
  return ranks;
}
