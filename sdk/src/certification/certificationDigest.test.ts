import { describe, expect, it } from "vitest";
import { randomHistory } from "../testing/randomHistory.ts";
import { certificationDigest } from "./certificationDigest.ts";
import { certify } from "./certify.ts";
import { withDecimals } from "./withDecimals.ts";

const inputs = randomHistory(3);

describe("certificationDigest", () => {
  it("is another for any other input or result", async () => {
    const certification = certify(inputs);
    const [first, ...others] = inputs.outcomes;
    const [best, ...rest] = certification.members;
    if (!first || !best) throw new Error("This history has outcomes and members.");
    const digests = await Promise.all([
      certificationDigest(inputs, certification),
      certificationDigest({ ...inputs, now: inputs.now + 1n }, certification),
      certificationDigest({ ...inputs, outcomes: [{ ...first, paid: first.paid + 1n }, ...others] }, certification),
      certificationDigest({ ...inputs, attestations: inputs.attestations.slice(1) }, certification),
      certificationDigest({ ...inputs, seeds: [] }, certification),
      certificationDigest({ ...inputs, floors: [] }, certification),
      certificationDigest({ ...inputs, parameters: { ...inputs.parameters, zSquared: 1n } }, certification),
      certificationDigest(inputs, { ...certification, members: [{ ...best, trust: best.trust + 1n }, ...rest] }),
    ]);
    expect(new Set(digests).size).toBe(digests.length);
    expect(digests[0]).toMatch(/^0x[0-9a-f]{64}$/);
  });

  it("writes whole numbers as decimal strings, and nothing else", () => {
    expect(withDecimals({ big: 10n ** 20n, few: 2, text: "a", list: [1n], none: null })).toEqual({
      big: "100000000000000000000",
      few: "2",
      text: "a",
      list: ["1"],
      none: null,
    });
  });
});
