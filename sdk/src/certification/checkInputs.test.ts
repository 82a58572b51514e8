import { pad, toHex } from "viem";
import { describe, expect, it } from "vitest";
import { attestationOf } from "../testing/randomHistory.ts";
import { CertificationError, type CertificationProblem } from "./CertificationError.ts";
import type { CertificationAttestation, CertificationInputs } from "./CertificationInputs.ts";
import { type CertificationParameters, DEFAULT_PARAMETERS } from "./CertificationParameters.ts";
import { checkInputs } from "./checkInputs.ts";

const address = (number: number) => pad(toHex(number), { size: 20 });
const outcome = { engagementId: 1n, outcome: 0, acceptedAt: 5n, asset: address(9), paid: 1n };
const attestation = attestationOf(outcome, address(1), address(2), [{ work: "linking", mark: 4 }]);

const inputs: CertificationInputs = {
  now: 10n,
  outcomes: [outcome],
  attestations: [attestation],
  seeds: [{ account: address(1), trust: 1n }],
  floors: [{ asset: address(9), minimum: 1n }],
  parameters: DEFAULT_PARAMETERS,
};

const marked = (...work: unknown[]) =>
  // Input as it comes from elsewhere, which needn't be what its type says.
  ({ ...attestation, work }) as CertificationAttestation;

const REFUSED: [string, CertificationProblem, Partial<CertificationInputs>][] = [
  ["a uid twice", "duplicate-uid", { attestations: [attestation, { ...attestation, subject: address(3) }] }],
  [
    "two attestations of one pair about one outcome",
    "duplicate-attestation",
    { attestations: [attestation, { ...attestation, uid: pad("0x1") }] },
  ],
  ["an outcome twice", "duplicate-outcome", { outcomes: [outcome, { ...outcome, paid: 2n }] }],
  ["a seed twice", "duplicate-seed", { seeds: [...inputs.seeds, ...inputs.seeds] }],
  ["a floor twice", "duplicate-floor", { floors: [...inputs.floors, ...inputs.floors] }],
  ["somebody who attests themselves", "self-attestation", { attestations: [{ ...attestation, subject: address(1) }] }],
  ["no marks", "marks", { attestations: [marked()] }],
  [
    "four types of work",
    "marks",
    { attestations: [marked(...["advising", "linking", "promoting", "producing"].map((work) => ({ work, mark: 1 })))] },
  ],
  ["a mark of 5", "marks", { attestations: [marked({ work: "linking", mark: 5 })] }],
  ["a mark below 0", "marks", { attestations: [marked({ work: "linking", mark: -1 })] }],
  ["half a mark", "marks", { attestations: [marked({ work: "linking", mark: 1.5 })] }],
  ["an unknown type of work", "marks", { attestations: [marked({ work: "resting", mark: 1 })] }],
  ["one type twice", "marks", { attestations: [marked({ work: "linking", mark: 1 }, { work: "linking", mark: 2 })] }],
  ["an attester who isn't an address", "address", { attestations: [{ ...attestation, attester: "0x12" }] }],
  ["a uid that is too short", "address", { attestations: [{ ...attestation, uid: "0x12" }] }],
  ["an amount below 0", "amount", { outcomes: [{ ...outcome, paid: -1n }] }],
  ["a seed below 0", "amount", { seeds: [{ account: address(1), trust: -1n }] }],
  ["a floor below 0", "amount", { floors: [{ asset: address(9), minimum: -1n }] }],
  ["an outcome of the future", "time", { outcomes: [{ ...outcome, acceptedAt: 11n }] }],
];

const BAD_PARAMETERS: Partial<CertificationParameters>[] = [
  { halfLife: 0n },
  { pairCap: 0n },
  { spread: 0n },
  { damping: 10_001n },
  { iterations: 1.5 },
  { iterations: -1 },
  { edgeTrust: -1n },
  { markTrust: [1n, 4n, 4n, 4n, 4n] },
  { markTrust: [0n, 4n, 4n, 4n, 5n] },
  { seedTrust: -1n },
  { halfTrust: 0n },
  { steepness: 0 },
  { steepness: 5 },
  { raterFloor: 1_000_001n },
  { zSquared: -1n },
  { goodMark: 0 },
  // As it may come from elsewhere.
  { goodMark: 5 as 4 },
  { damping: -1n },
  { iterations: 1_001 },
  { raterFloor: -1n },
  { spread: -1n },
];

/** The least and the most that each may be. */
const LIMITS: Partial<CertificationParameters>[] = [
  { halfLife: 1n, pairCap: 1n, spread: 1n, damping: 0n, iterations: 0, edgeTrust: 0n, seedTrust: 0n, halfTrust: 1n },
  { steepness: 1, raterFloor: 0n, zSquared: 0n, goodMark: 1, markTrust: [0n, 0n, 0n, 0n, 0n] },
  { damping: 10_000n, iterations: 1_000, steepness: 4, raterFloor: 1_000_000n, goodMark: 4 },
  { markTrust: [0n, 4n, 4n, 4n, 4n] },
];

describe("checkInputs", () => {
  it("takes what the chain can say, however addresses are written", () => {
    checkInputs(inputs);
    checkInputs({ ...inputs, outcomes: [], attestations: [], seeds: [], floors: [] });
  });

  it("takes what was paid nothing for, and floors and seeds of nothing", () => {
    checkInputs({
      ...inputs,
      outcomes: [{ ...outcome, paid: 0n, acceptedAt: inputs.now }],
      seeds: [{ account: address(1), trust: 0n }],
      floors: [{ asset: address(9), minimum: 0n }],
    });
  });

  it.each(LIMITS)("takes parameters at their limits, %o", (changed) => {
    checkInputs({ ...inputs, parameters: { ...DEFAULT_PARAMETERS, ...changed } });
  });

  it.each(REFUSED)("error: %s", (_, problem, changed) => {
    const check = () => checkInputs({ ...inputs, ...changed });
    expect(check).toThrow(CertificationError);
    expect(check).toThrow(expect.objectContaining({ problem, message: expect.stringMatching(/\.$/) }));
  });

  it.each(BAD_PARAMETERS)("error: a parameter without a meaning, %o", (changed) => {
    const [name = ""] = Object.keys(changed);
    expect(() => checkInputs({ ...inputs, parameters: { ...DEFAULT_PARAMETERS, ...changed } })).toThrow(
      expect.objectContaining({ problem: "parameters", message: expect.stringContaining(name) }),
    );
  });
});
