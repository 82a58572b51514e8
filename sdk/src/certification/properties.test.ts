import { type Address, getAddress } from "viem";
import { describe, expect, it } from "vitest";
import { random } from "../testing/random.ts";
import { attestationOf, randomHistory, randomWork } from "../testing/randomHistory.ts";
import type { MemberCertification, WorkFigures } from "./Certification.ts";
import type { CertificationInputs } from "./CertificationInputs.ts";
import { certificationDigest } from "./certificationDigest.ts";
import { certify } from "./certify.ts";
import { strengthOf } from "./strengthOf.ts";

const HISTORIES = Array.from({ length: 150 }, (_, seed) => seed);

const membersOf = (inputs: CertificationInputs) =>
  new Map<Address, MemberCertification>(certify(inputs).members.map((member) => [member.account, member]));

const figuresOf = ({ overall, work }: MemberCertification): WorkFigures[] => [overall, ...work];

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const chance = random(seed);
  const left = [...items];
  return Array.from({ length: items.length }, () => left.splice(chance.below(left.length), 1)).flat();
}

/** One attestation more, of nothing but 0, where there's room for one. */
function withZeros(inputs: CertificationInputs, seed: number) {
  const chance = random(seed);
  const people = [...new Set(inputs.attestations.flatMap(({ attester, subject }) => [attester, subject]))];
  if (people.length < 2) return null;
  const [attester, subject] = [chance.pick(people), chance.pick(people)];
  const added = attestationOf(
    chance.pick(inputs.outcomes),
    attester,
    subject,
    randomWork(chance, () => 0),
  );
  const isThere = inputs.attestations.some(({ uid }) => uid === added.uid);
  return attester === subject || isThere
    ? null
    : { added, inputs: { ...inputs, attestations: [...inputs.attestations, added] } };
}

describe("certify, over random histories", () => {
  it("another attestation of 0 never raises anything of anybody", () => {
    let tried = 0;
    for (const seed of HISTORIES) {
      const before = randomHistory(seed);
      const more = withZeros(before, seed + 1_000);
      if (!more) continue;
      tried++;
      const [old, now] = [membersOf(before), membersOf(more.inputs)];
      for (const [account, member] of now) {
        const earlier = old.get(account);
        expect(member.trust).toBe(earlier?.trust ?? 0n);
        figuresOf(member).forEach((figure, index) => {
          const was = earlier && figuresOf(earlier)[index];
          expect(figure.quality <= (was?.quality ?? 0n)).toBe(true);
          expect(figure.score <= (was?.score ?? 0n)).toBe(true);
          expect(figure.level).toBeLessThanOrEqual(was?.level ?? 0);
          expect(figure.raters).toBe(was?.raters ?? 0);
          if (was && account === getAddress(more.added.subject)) expect(figure.rank).toBeGreaterThanOrEqual(was.rank);
        });
      }
    }
    expect(tried).toBeGreaterThan(50);
  });

  it("neither order of inputs nor how addresses are written matters", async () => {
    for (const seed of HISTORIES.slice(0, 40)) {
      const inputs = randomHistory(seed);
      const other: CertificationInputs = {
        ...inputs,
        outcomes: shuffled(inputs.outcomes, seed),
        attestations: shuffled(inputs.attestations, seed).map((each) => ({
          ...each,
          attester: getAddress(each.attester),
          work: shuffled(each.work, seed),
        })),
        seeds: shuffled(inputs.seeds, seed).map(({ account, trust }) => ({ account: getAddress(account), trust })),
      };
      const [one, two] = [certify(inputs), certify(other)];
      expect(two).toEqual(one);
      expect(await certificationDigest(other, two)).toBe(await certificationDigest(inputs, one));
    }
  });

  it("what doesn't count changes no figure", () => {
    let left = 0;
    for (const seed of HISTORIES) {
      const inputs = randomHistory(seed);
      const all = certify(inputs);
      const without = new Set(all.notCounted.map(({ uid }) => uid));
      left += without.size;
      const counting = inputs.attestations.filter(({ uid }) => !without.has(uid));
      expect(certify({ ...inputs, attestations: counting }).members).toEqual(all.members);
      expect(all.counted).toBe(counting.length);
    }
    expect(left).toBeGreaterThan(50);
  });

  it("whoever no path from a seed reaches has neither standing nor score", () => {
    let unreached = 0;
    for (const seed of HISTORIES) {
      const inputs = randomHistory(seed);
      const reached = reachedFrom(inputs);
      for (const member of certify(inputs).members) {
        if (reached.has(member.account.toLowerCase())) continue;
        unreached++;
        expect(member.trust).toBe(0n);
        for (const { score, level } of figuresOf(member)) expect([score, level]).toEqual([0n, 0]);
      }
    }
    expect(unreached).toBeGreaterThan(50);
  });

  it("trust is never more than what seeds and damping allow", () => {
    for (const seed of HISTORIES) {
      const inputs = randomHistory(seed);
      const { damping, iterations } = inputs.parameters;
      const scale = 10_000n ** BigInt(iterations);
      // 1 + d + d² + …, over the common denominator.
      let [series, power] = [0n, scale];
      for (let step = 0; step <= iterations; step++) [series, power] = [series + power, (power * damping) / 10_000n];
      const begun = inputs.seeds.reduce((sum, { trust }) => sum + trust, 0n);
      const total = certify(inputs).members.reduce((sum, { trust }) => sum + trust, 0n);
      expect(total * scale <= begun * series).toBe(true);
    }
  });

  it("units of trust don't matter, and neither does the date", () => {
    for (const seed of HISTORIES.slice(0, 60)) {
      const inputs = {
        ...randomHistory(seed),
        parameters: { ...randomHistory(seed).parameters, halfTrust: 10n ** 10n, edgeTrust: 10n ** 11n },
      };
      const scaled = {
        ...inputs,
        seeds: inputs.seeds.map(({ account, trust }) => ({ account, trust: trust * 1_000n })),
        parameters: { ...inputs.parameters, halfTrust: 10n ** 13n, edgeTrust: 10n ** 14n },
      };
      const [one, many] = [membersOf(inputs), membersOf(scaled)];
      for (const [account, { standing }] of one) {
        expect(Math.abs(Number(standing - (many.get(account)?.standing ?? 0n)))).toBeLessThanOrEqual(1);
      }
      const later = {
        ...inputs,
        now: inputs.now + 12_345n,
        outcomes: inputs.outcomes.map((each) => ({ ...each, acceptedAt: each.acceptedAt + 12_345n })),
      };
      expect(certify(later).members).toEqual(certify(inputs).members);
    }
  });

  it("every figure is within its bounds, and ranks follow scores", () => {
    for (const seed of HISTORIES) {
      const { members } = certify(randomHistory(seed));
      for (const member of members) {
        for (const { quality, score, rank } of figuresOf(member)) {
          expect(quality >= 0n && quality < 1_000_000n && score <= quality && score <= member.standing).toBe(true);
          expect(rank).toBeGreaterThanOrEqual(1);
        }
        const higher = members.filter(({ overall }) => overall.score > member.overall.score).length;
        expect(member.overall.rank).toBe(higher + 1);
      }
    }
  });
});

/** Whoever counted attestations that pass on trust lead to, from seeds that have any. */
function reachedFrom(inputs: CertificationInputs): Set<string> {
  const uncounted = new Set(certify(inputs).notCounted.map(({ uid }) => uid));
  const edges = inputs.attestations.filter(
    ({ uid, work }) => !uncounted.has(uid) && strengthOf(work, inputs.parameters.markTrust) > 0n,
  );
  const reached = new Set<string>(
    inputs.seeds.filter(({ trust }) => trust > 0n).map(({ account }) => account.toLowerCase()),
  );
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const { attester, subject } of edges) if (reached.has(attester)) reached.add(subject);
  }
  return reached;
}
