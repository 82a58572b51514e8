import { getAddress, pad } from "viem";
import { describe, expect, it } from "vitest";
import { randomHistory } from "../testing/randomHistory.ts";
import { certify } from "./certify.ts";
import type { ExplainedFigures } from "./Explanation.ts";
import { explainCertification } from "./explainCertification.ts";

const ONE = 1_000_000n;
const W = 1n << 20n;

const sum = (values: readonly bigint[]) => values.reduce((all, value) => all + value, 0n);

/** Adds every figure of a topic up again from what it's said to come from. */
function expectToAddUp({
  figures,
  ratings,
  weight,
  sum: total,
  holds,
  fails,
  next,
  raters,
  outcomes,
}: ExplainedFigures) {
  expect(weight).toBe(sum(ratings.map((rating) => rating.weight * rating.n)));
  expect(total).toBe(sum(ratings.map((rating) => rating.weight * rating.x)));
  for (const { observations, n, x, isCapped } of ratings) {
    const [whole, worth] = [
      sum(observations.map(({ decay }) => decay)),
      sum(observations.map(({ decay, value }) => decay * value)),
    ];
    expect(isCapped).toBe(n < whole);
    expect(x).toBe(isCapped ? (worth * n) / whole : worth);
  }
  if (figures.quality > 0n) expect(holds.distance > 0n && holds.left >= holds.right).toBe(true);
  if (figures.quality < ONE - 1n) expect(fails.distance > 0n && fails.left >= fails.right).toBe(false);
  expect(raters).toHaveLength(figures.raters);
  expect(raters).toEqual(ratings.filter(({ isCounted }) => isCounted).map(({ attester }) => attester));
  expect(outcomes).toHaveLength(figures.outcomes);
  expect(next === null).toBe(figures.level === 3);
  if (next) {
    const { score, raters: missingRaters, outcomes: missingOutcomes } = next.missing;
    expect(score > 0n || missingRaters > 0 || missingOutcomes > 0).toBe(true);
  }
}

describe("explainCertification", () => {
  it("opens every number of everybody to what adds up to it", () => {
    let opened = 0;
    for (let seed = 0; seed < 25; seed++) {
      const inputs = randomHistory(seed);
      for (const member of certify(inputs).members) {
        const explained = explainCertification(inputs, member.account);
        const { received, given, overall, work } = explained;
        expect(explained).toMatchObject({ trust: member.trust, standing: member.standing });
        if (inputs.parameters.iterations > 0) {
          expect(explained.seed + sum(received.map(({ flow }) => flow))).toBe(member.trust);
        }
        for (const { uncapped, edge, attestations } of [...received, ...given]) {
          expect(uncapped).toBe(sum(attestations.map(({ decay, strength }) => decay * strength)));
          expect(edge <= uncapped && edge <= inputs.parameters.pairCap * W * 24n).toBe(true);
        }
        expect(overall.figures).toEqual(member.overall);
        expect(work.map(({ topic, figures }) => ({ work: topic, ...figures }))).toEqual(member.work);
        [overall, ...work].forEach(expectToAddUp);
        opened += received.length;
      }
    }
    expect(opened).toBeGreaterThan(100);
  });

  it("given somebody of whom nothing is known: zeros, and what the first level needs", () => {
    const inputs = randomHistory(1);
    const stranger = getAddress(pad("0xdead", { size: 20 }));
    const { seed, trust, standing, received, given, overall } = explainCertification(inputs, stranger);
    expect({ seed, trust, standing, received, given }).toEqual({
      seed: 0n,
      trust: 0n,
      standing: 0n,
      received: [],
      given: [],
    });
    expect(overall.figures).toMatchObject({ quality: 0n, score: 0n, level: 0 });
    expect(overall.next?.missing).toEqual(inputs.parameters.levels[0]);
  });
});
