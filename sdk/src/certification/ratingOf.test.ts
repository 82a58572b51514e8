import { pad } from "viem";
import { describe, expect, it } from "vitest";
import { attestationOf } from "../testing/randomHistory.ts";
import { keyOf } from "./keys.ts";
import type { Observation } from "./observationOf.ts";
import { ratingOf } from "./ratingOf.ts";
import { W } from "./units.ts";

const [attester, subject] = [keyOf(pad("0x1", { size: 20 })), keyOf(pad("0x2", { size: 20 }))];
const attestation = attestationOf({ engagementId: 1n, outcome: 0 }, attester, subject, [{ work: "linking", mark: 4 }]);

const seen = (value: bigint): Observation => ({
  counted: { attestation, attester, subject, age: 0n, decay: W, strength: 24n },
  ...{ value, isGood: true },
});
const rate = (...values: bigint[]) => ratingOf(attester, values.map(seen), 500_000n, { pairCap: 2n, raterFloor: 0n });

describe("ratingOf", () => {
  it("is the sum of all up to the cap of a pair, and the cap reduces nothing that reaches it exactly", () => {
    expect(rate(24n)).toMatchObject({ n: W, x: 24n * W, isCapped: false });
    expect(rate(24n, 6n)).toMatchObject({ n: 2n * W, x: 30n * W, isCapped: false });
  });

  it("beyond it each weighs less: the mean stays what it was", () => {
    expect(rate(24n, 6n, 6n)).toMatchObject({ n: 2n * W, x: 24n * W, isCapped: true, weight: 500_000n });
  });
});
