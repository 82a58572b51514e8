import { type Address, getAddress, numberToHex, zeroHash } from "viem";
import { describe, expect, test } from "vitest";
import type { Outcome, OutcomeState } from "../engagement/Engagement.ts";
import type { Attestation } from "./Attestation.ts";
import { attestationUidOf } from "./attestationUidOf.ts";
import { attestingRights } from "./attestingRights.ts";
import type { ParticipantRole, Participation } from "./Participation.ts";

const at = (n: number): Address => getAddress(numberToHex(n, { size: 20 }));
const [client, facilitator, maker, other] = [at(1), at(2), at(3), at(4)];

function outcome(number: number, state: OutcomeState): Outcome {
  return {
    ...{ number, state, amount: 1n, due: 1n, until: null, brief: zeroHash, briefDocument: null, evidence: null },
    ...{ evidenceDocument: null, fundedAt: 1, deliveredAt: 2, endedAt: 3, dispute: null, teamShare: null },
    ...{ toSplit: 1n, toClient: 0n, acceptedFacilitator: null, participants: [], payment: null },
  };
}
const took = (number: number, account: Address, role: ParticipantRole, engagementId = 7n): Participation => ({
  ...{ engagementId, outcome: number, account, role, acceptedAt: 3 },
});
const said = (subject: Address, more: Partial<Attestation> = {}): Attestation => {
  const key = { engagementId: 7n, outcome: 1, attester: client, subject, ...more };
  return {
    ...{ ...key, uid: attestationUidOf(key), work: [{ work: "linking", mark: 2 }], digest: zeroHash },
    ...{ attestedAt: 4, revokedAt: null, block: 1n, transaction: zeroHash, ...more },
  };
};
const engagement = {
  engagementId: 7n,
  outcomes: [outcome(1, "accepted"), outcome(2, "resolved"), outcome(3, "accepted")],
};
const participations = [
  ...[took(1, client, "client"), took(1, facilitator, "facilitator"), took(1, maker, "team")],
  took(3, client, "client"),
  // Of another engagement, and so of no matter here.
  took(3, other, "team", 8n),
];
const rightsOf = (account: Address | null, attestations: readonly Attestation[] = []) =>
  attestingRights({ account, engagement, participations, attestations });

describe("attestingRights", () => {
  test("default: everybody else who took part in an accepted outcome, never oneself", () => {
    expect(rightsOf(client)[0]).toEqual({
      outcome: 1,
      hindrance: null,
      rights: [
        { subject: facilitator, role: "facilitator", state: "may", attestation: null },
        { subject: maker, role: "team", state: "may", attestation: null },
      ],
    });
    expect(rightsOf(maker)[0]?.rights.map(({ subject }) => subject)).toEqual([client, facilitator]);
  });
  test("default: why nobody can be attested, outcome by outcome", () => {
    const why = (account: Address | null) => rightsOf(account).map(({ hindrance }) => hindrance);
    expect(why(client)).toEqual([null, "notAccepted", "alone"]);
    expect(why(maker)).toEqual([null, "notAccepted", "notParticipant"]);
    expect(why(other)).toEqual(["notParticipant", "notAccepted", "notParticipant"]);
    expect(why(null)).toEqual(["noAccount", "notAccepted", "noAccount"]);
    expect(rightsOf(other).flatMap(({ rights }) => rights)).toEqual([]);
  });
  test("behavior: what was attested is done, and what was revoked can be attested again", () => {
    const stateOf = (attestation: Attestation) => rightsOf(client, [attestation])[0]?.rights.map(({ state }) => state);
    expect(stateOf(said(maker))).toEqual(["may", "done"]);
    expect(stateOf(said(maker, { revokedAt: 5 }))).toEqual(["may", "again"]);
    const done = said(maker);
    expect(rightsOf(client, [done])[0]?.rights[1]?.attestation).toBe(done);
  });
  test("behavior: what others attest, or the same one about something else, doesn't matter", () => {
    const others = [
      said(maker, { attester: facilitator }),
      said(maker, { outcome: 3 }),
      said(maker, { engagementId: 8n }),
      said(client, { attester: maker }),
    ];
    expect(rightsOf(client, others)[0]?.rights.map(({ state }) => state)).toEqual(["may", "may"]);
  });
  test("behavior: addresses are the same in any case", () => {
    const lower = (account: Address) => account.toLowerCase() as Address; // The same account.
    const attestations = [said(lower(maker), { attester: lower(client) })];
    expect(rightsOf(lower(client), attestations)[0]?.rights.map(({ state }) => state)).toEqual(["may", "done"]);
  });
});
