import { before, describe, it } from "node:test";
import type { CertificationInputs } from "@rizom/sdk";
import { expect } from "chai";
import { randomHistory } from "./histories.ts";
import { certifyInSdk, deployReference, type Member } from "./reference.ts";

// More with `npm run test:deep`; other histories with RIZOM_SEED=anything.
const HISTORIES = process.env.RIZOM_DEEP === "1" ? 10_000 : 1_000;
const SEED = process.env.RIZOM_SEED ?? "2026-11-29";
describe(`the certification in Solidity and in the SDK: ${HISTORIES} random histories of seed ${SEED}`, () => {
  let inSolidity: Awaited<ReturnType<typeof deployReference>>;
  const seen: { inputs: CertificationInputs; members: Member[] }[] = [];

  before(async () => {
    inSolidity = await deployReference();
  });

  it("gives the same numbers for everybody to the last bit, and the same order", async () => {
    for (let i = 0; i < HISTORIES; ++i) {
      const inputs = randomHistory(`${SEED}/certification/${i}`);
      const expected = inSolidity(inputs); // the chain works on it meanwhile
      const members = certifyInSdk(inputs);
      expect(members, `history ${i}`).to.deep.equal(await expected);
      seen.push({ inputs, members });
    }
  });

  it("has in these histories what an implementation could get wrong", () => {
    const count = (isSo: (history: (typeof seen)[number]) => boolean) => seen.filter(isSo).length;
    const ages = ({ now, outcomes }: CertificationInputs) => outcomes.map(({ acceptedAt }) => now - acceptedAt);
    const marks = ({ attestations }: CertificationInputs) =>
      attestations.flatMap(({ work }) => work.map(({ mark }) => mark));
    const some = {
      empty: count(({ members }) => members.length === 0),
      large: count(({ inputs }) => inputs.attestations.length >= 30),
      withoutSeeds: count(({ inputs }) => inputs.seeds.length === 0 && inputs.attestations.length > 0),
      seedsAlone: count(({ inputs }) => inputs.seeds.length > 0 && inputs.attestations.length === 0),
      unreached: count(({ members }) => members.some(({ standing, overall }) => standing === 0n && overall.n > 0n)),
      fresh: count(({ inputs }) => ages(inputs).includes(0n)),
      exactHalfLives: count(({ inputs }) =>
        ages(inputs).some((age) => age > 0n && age % inputs.parameters.halfLife === 0n),
      ),
      worn: count(({ inputs }) => ages(inputs).some((age) => age >= 21n * inputs.parameters.halfLife)),
      allZero: count(({ inputs }) => marks(inputs).length > 0 && marks(inputs).every((mark) => mark === 0)),
      allFour: count(({ inputs }) => marks(inputs).length > 0 && marks(inputs).every((mark) => mark === 4)),
      threeTypes: count(({ inputs }) => inputs.attestations.some(({ work }) => work.length === 3)),
      capped: count(isCapped),
      sharedRanks: count(({ members }) => new Set(members.map(({ overall }) => overall.rank)).size < members.length),
      distinctScores: count(({ members }) => new Set(members.map(({ overall }) => overall.score)).size > 3),
      levelOne: count(({ members }) => members.some(({ overall }) => overall.level === 1n)),
      levelTwo: count(({ members }) => members.some(({ overall }) => overall.level === 2n)),
      levelThree: count(({ members }) => members.some(({ overall }) => overall.level === 3n)),
    };
    for (const [name, found] of Object.entries(some)) expect(found, name).to.be.at.least(HISTORIES / 100);
  });
});

/** Whether an attester says more of a subject than a pair may weigh. */
function isCapped({ inputs: { attestations, outcomes, now, parameters } }: { inputs: CertificationInputs }): boolean {
  const said = new Map<string, number>();
  for (const { attester, subject, engagementId, outcome } of attestations) {
    const about = outcomes.find((each) => each.engagementId === engagementId && each.outcome === outcome);
    // Straight lines between half-lives lie above this curve.
    const weight = about ? 2 ** -(Number(now - about.acceptedAt) / Number(parameters.halfLife)) : 0;
    said.set(attester + subject, (said.get(attester + subject) ?? 0) + weight);
  }
  return Math.max(0, ...said.values()) > Number(parameters.pairCap);
}
