import { type CertificationInputs, certify, DEFAULT_PARAMETERS, type WorkMark } from "@rizom/sdk";
import type { Address, Hex } from "viem";
import type { Certified } from "./readCertified.ts";

/** For tests: an owner of a franchise and two others, who worked together. */
export const INES: Address = "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720";
export const PRIYA: Address = "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc";
export const TOMAS: Address = "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65";
const ETH: Address = "0x0000000000000000000000000000000000000000";
const NOW = 1_800_000_000n;
const DAY = 86_400n;

type Said = { by: Address; of: Address; outcome: number; work: readonly WorkMark[] };

const SAID: readonly Said[] = [
  { by: INES, of: PRIYA, outcome: 1, work: [{ work: "developing", mark: 4 }] },
  { by: INES, of: PRIYA, outcome: 2, work: [{ work: "developing", mark: 3 }] },
  { by: TOMAS, of: PRIYA, outcome: 1, work: [{ work: "linking", mark: 2 }] },
  { by: INES, of: TOMAS, outcome: 1, work: [{ work: "producing", mark: 3 }] },
];

const hash = (n: number): Hex => `0x${n.toString(16).padStart(64, "0")}`;

export const INPUTS: CertificationInputs = {
  now: NOW,
  outcomes: [1, 2].map((outcome) => ({
    ...{ engagementId: 3n, outcome, acceptedAt: NOW - BigInt(outcome) * 10n * DAY, asset: ETH, paid: 10n ** 18n },
  })),
  attestations: SAID.map(({ by, of, outcome, work }, n) => ({
    ...{ uid: hash(n + 1), engagementId: 3n, outcome, attester: by, subject: of, work },
  })),
  seeds: [{ account: INES, trust: DEFAULT_PARAMETERS.seedTrust }],
  floors: [{ asset: ETH, minimum: 1n }],
  parameters: DEFAULT_PARAMETERS,
};

export const CERTIFIED: Certified = { inputs: INPUTS, certification: certify(INPUTS), block: 1_234n };
