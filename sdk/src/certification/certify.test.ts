import { type Address, getAddress, pad, toHex } from "viem";
import { describe, expect, it } from "vitest";
import type { WorkMark } from "../reputation/WorkType.ts";
import { attestationOf } from "../testing/randomHistory.ts";
import type { MemberCertification } from "./Certification.ts";
import type { CertificationInputs } from "./CertificationInputs.ts";
import type { CertificationParameters } from "./CertificationParameters.ts";
import { certify } from "./certify.ts";

const address = (number: number): Address => pad(toHex(number), { size: 20 });
const [OWNER, ANA, BEN, CLEO] = [address(1), address(2), address(3), address(4)];
const [USD, OTHER] = [address(5), address(6)];
const NOW = 1_000_000_000n;
const YEAR = 365n * 86_400n;

/** Round numbers, chosen so that everything can be calculated by hand. */
const PARAMETERS: CertificationParameters = {
  halfLife: YEAR,
  pairCap: 2n,
  spread: 4n,
  damping: 5_000n,
  iterations: 2,
  edgeTrust: 10n ** 15n,
  markTrust: [0n, 1n, 2n, 3n, 4n],
  seedTrust: 1_000n,
  halfTrust: 100n,
  steepness: 1,
  raterFloor: 100_000n,
  zSquared: 300n,
  goodMark: 2,
  levels: [
    { score: 1n, raters: 1, outcomes: 1 },
    { score: 50_000n, raters: 1, outcomes: 2 },
    { score: 900_000n, raters: 1, outcomes: 1 },
  ],
};

const best: WorkMark[] = [{ work: "developing", mark: 4 }];
const about = (engagementId: bigint) => ({ engagementId, outcome: 0 });
const outcomeOf = (engagementId: bigint, age = 0n, asset = USD, paid = 10n) => ({
  ...about(engagementId),
  acceptedAt: NOW - age,
  asset,
  paid,
});

function inputsOf(changed: Partial<CertificationInputs>): CertificationInputs {
  return {
    now: NOW,
    outcomes: [outcomeOf(1n), outcomeOf(2n), outcomeOf(3n, YEAR)],
    attestations: [],
    seeds: [{ account: OWNER, trust: 1_000n }],
    floors: [{ asset: USD, minimum: 10n }],
    parameters: PARAMETERS,
    ...changed,
  };
}

function memberIn(inputs: CertificationInputs, account: Address): MemberCertification {
  const found = certify(inputs).members.find((member) => member.account === getAddress(account));
  if (!found) throw new Error(`${account} isn't certified.`);
  return found;
}

describe("certify", () => {
  it("given nothing: certifies nobody", () => {
    const nothing = inputsOf({ outcomes: [], seeds: [], floors: [] });
    expect(certify(nothing)).toEqual({ now: NOW, members: [], counted: 0, notCounted: [] });
  });

  it("given a seed alone: it has standing and no score", () => {
    const { overall, ...member } = memberIn(inputsOf({}), OWNER);
    expect(member.trust).toBe(1_000n);
    // 1,000 of 1,100, rounded down.
    expect(member.standing).toBe(909_090n);
    expect(overall).toEqual({ quality: 0n, score: 0n, rank: 1, raters: 0, outcomes: 0, level: 0 });
    expect(member.work).toHaveLength(9);
  });

  it("passes trust on by the part of the spread that an edge is", () => {
    const inputs = inputsOf({
      attestations: [attestationOf(about(1n), OWNER, ANA, best), attestationOf(about(1n), ANA, BEN, best)],
    });
    // Half of 1,000 is passed on in four parts, of which one goes to Ana: 125. Of that, half of a quarter goes to Ben.
    expect(memberIn(inputs, ANA).trust).toBe(125n);
    expect(memberIn(inputs, ANA).standing).toBe(555_555n);
    expect(memberIn(inputs, BEN).trust).toBe(15n);
  });

  it("whom no trust reaches passes none on, and the least trust is passed on as any other", () => {
    const outcomes = [1n, 2n].map((engagementId) => outcomeOf(engagementId));
    // All of one's trust, along one edge.
    const parameters = { ...PARAMETERS, damping: 10_000n, spread: 1n };
    const attestations = outcomes.map((outcome) => attestationOf(outcome, BEN, ANA, best));
    const trustOf = (seeds: CertificationInputs["seeds"]) =>
      memberIn(inputsOf({ outcomes, parameters, attestations, seeds }), ANA).trust;
    expect(trustOf([])).toBe(0n);
    expect(trustOf([{ account: BEN, trust: 1n }])).toBe(1n);
  });

  it("lets trust flow only so many steps", () => {
    const chain = [
      attestationOf(about(1n), OWNER, ANA, best),
      attestationOf(about(1n), ANA, BEN, best),
      attestationOf(about(1n), BEN, CLEO, best),
    ];
    expect(memberIn(inputsOf({ attestations: chain }), CLEO).trust).toBe(0n);
    const further = { ...PARAMETERS, iterations: 3 };
    expect(memberIn(inputsOf({ attestations: chain, parameters: further }), CLEO).trust).toBe(1n);
  });

  it("never lets more flow along one edge than its cap", () => {
    const attestations = [attestationOf(about(1n), OWNER, ANA, best)];
    const parameters = { ...PARAMETERS, edgeTrust: 7n };
    expect(memberIn(inputsOf({ attestations, parameters }), ANA).trust).toBe(7n);
  });

  it("counts an outcome half when it's as old as the half-life", () => {
    const attestations = [attestationOf(about(3n), OWNER, ANA, best)];
    expect(memberIn(inputsOf({ attestations }), ANA).trust).toBe(62n);
  });

  it("a pair weighs at most as much as its cap, however often one attests the other", () => {
    const outcomes = [1n, 2n, 3n, 4n, 5n].map((engagementId) => outcomeOf(engagementId));
    const often = (count: number) =>
      memberIn(
        inputsOf({
          outcomes,
          attestations: outcomes.slice(0, count).map((outcome) => attestationOf(outcome, OWNER, ANA, best)),
        }),
        ANA,
      );
    expect(often(1).trust).toBe(125n);
    expect(often(2).trust).toBe(250n);
    expect(often(5).trust).toBe(250n);
    expect(often(1).overall.quality).toBeLessThan(often(2).overall.quality);
    expect(often(5).overall.quality).toBe(often(2).overall.quality);
    expect(often(5).overall.outcomes).toBe(5);
  });

  it("what one passes on is divided by exactly what was attested", () => {
    const seeds = [{ account: OWNER, trust: 12_000_000_000_000n }];
    const subjects = [ANA, BEN, CLEO].flatMap((subject) =>
      [1n, 2n].map((id) => attestationOf(about(id), OWNER, subject, best)),
    );
    // A third of half: to the last unit, so that a part more or less of any edge would show.
    expect(memberIn(inputsOf({ attestations: subjects, seeds }), ANA).trust).toBe(2_000_000_000_000n);
  });

  it("passes on all of one's trust at most, however much one attests", () => {
    const subjects = [ANA, BEN, CLEO].flatMap((subject) =>
      [1n, 2n].map((id) => attestationOf(about(id), OWNER, subject, best)),
    );
    // Six fresh outcomes are more than the spread of four: each of three gets a third of 500.
    expect(memberIn(inputsOf({ attestations: subjects }), ANA).trust).toBe(166n);
  });

  it("quality is the lower bound of what was seen, weighted by who says so", () => {
    const attestations = [attestationOf(about(1n), OWNER, ANA, best)];
    // Weight 0.1 + 0.9 · 0.90909 = 0.918181 of one perfect observation: n / (n + 3), at the lower end.
    expect(memberIn(inputsOf({ attestations }), ANA).overall.quality).toBe(234_338n);
    const { work, overall, standing } = memberIn(inputsOf({ attestations }), ANA);
    expect(work.find((each) => each.work === "developing")?.quality).toBe(overall.quality);
    expect(work.find((each) => each.work === "linking")?.quality).toBe(0n);
    expect(overall.score).toBe((overall.quality * standing) / 1_000_000n);
  });

  it("ranks by score, and equal scores share a rank", () => {
    const { members } = certify(
      inputsOf({
        attestations: [
          attestationOf(about(1n), OWNER, ANA, best),
          attestationOf(about(1n), OWNER, BEN, best),
          attestationOf(about(1n), OWNER, CLEO, [{ work: "developing", mark: 3 }]),
        ],
      }),
    );
    expect(members.map(({ account, overall }) => [account, overall.rank])).toEqual([
      [getAddress(ANA), 1],
      [getAddress(BEN), 1],
      [getAddress(CLEO), 3],
      [getAddress(OWNER), 4],
    ]);
  });

  it("a level needs score, raters with standing and outcomes, all three", () => {
    const two = inputsOf({ attestations: [1n, 2n].map((id) => attestationOf(about(id), OWNER, ANA, best)) });
    expect(memberIn(two, ANA).overall).toMatchObject({ raters: 1, outcomes: 2, level: 2 });
    const one = inputsOf({ attestations: [attestationOf(about(1n), OWNER, ANA, best)] });
    expect(memberIn(one, ANA).overall).toMatchObject({ raters: 1, outcomes: 1, level: 1 });
    const byNobody = inputsOf({ attestations: [attestationOf(about(1n), CLEO, ANA, best)] });
    expect(memberIn(byNobody, ANA).overall).toMatchObject({ raters: 0, outcomes: 0, level: 0 });
  });

  it("the least standing makes a rater, and none doesn't", () => {
    const ratersWith = (halfTrust: bigint) => {
      const seeds = [{ account: OWNER, trust: 1n }];
      const attestations = [attestationOf(about(1n), OWNER, ANA, best)];
      return memberIn(inputsOf({ seeds, attestations, parameters: { ...PARAMETERS, halfTrust } }), ANA).overall.raters;
    };
    // 1 of 1,000,000 is one part per million; 1 of 1,000,001 is none.
    expect(ratersWith(999_999n)).toBe(1);
    expect(ratersWith(1_000_000n)).toBe(0);
  });

  it("overall, marks are good when their mean is", () => {
    const mixed: WorkMark[] = [
      { work: "developing", mark: 4 },
      { work: "linking", mark: 1 },
      { work: "advising", mark: 0 },
    ];
    const member = memberIn(inputsOf({ attestations: [attestationOf(about(1n), OWNER, ANA, mixed)] }), ANA);
    expect(member.overall.raters).toBe(0);
    expect(member.work.filter(({ raters }) => raters > 0).map(({ work }) => work)).toEqual(["developing"]);
    // A strength of (6 / 3) · (4 + 1 + 0) = 10 of 24.
    expect(member.trust).toBe(52n);
  });

  it("says which attestations don't count, and why", () => {
    const outcomes = [outcomeOf(1n), outcomeOf(2n, 0n, OTHER), outcomeOf(3n, 0n, USD, 9n)];
    const attestations = [1n, 2n, 3n, 4n].map((id) => attestationOf(about(id), OWNER, ANA, best));
    const { counted, notCounted } = certify(inputsOf({ outcomes, attestations }));
    expect(counted).toBe(1);
    const reasons = new Map(notCounted.map(({ uid, reason }) => [uid, reason]));
    expect(attestations.map(({ uid }) => reasons.get(uid))).toEqual([
      undefined,
      "unpriced-asset",
      "below-floor",
      "unknown-outcome",
    ]);
  });
});
