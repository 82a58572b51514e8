import { describe, expect, test } from "vitest";
import { attestationRegistryAbi as abi } from "../../generated/attestationRegistryAbi.ts";
import { packMarks } from "../../reputation/packMarks.ts";
import { call, decode, deployment, PRIYA, STRANGER } from "../../testing/actionWorld.ts";

const DIGEST = `0x${"ab".repeat(32)}` as const;
const NONE = `0x${"00".repeat(32)}` as const;
const marks = packMarks([
  { work: "linking", mark: 0 },
  { work: "developing", mark: 4 },
]);
const attestation = { engagementId: 7n, outcome: 2n, subject: PRIYA, marks, digest: DIGEST };
const key = { engagementId: 7n, outcome: 2n, subject: PRIYA };
const target = deployment.attestationRegistry;
const attest = (more: Partial<typeof attestation> = {}) =>
  decode(call(target, { abi, functionName: "attest", args: [{ ...attestation, ...more }] }));

describe("words of the registry of attestations", () => {
  test("default: an attestation says whose work, on what, and how good", () => {
    expect(attest().sentence).toBe(
      "Attests the work of Priya Raman on outcome 2 of engagement 7 (1\u202f200 tUSD): developing 4 (outstanding) and linking 0 (not done).",
    );
  });
  test("default: the treasury can attest where it took part, and what it says is public", () => {
    expect(attest().warnings).toEqual([
      "Only participants of an accepted outcome can attest each other’s work: unless the treasury is one of them, it fails.",
      "It’s public, and stays in the chain’s history even when it’s revoked.",
    ]);
  });
  test("behavior: what can't be valid is said", () => {
    expect(attest({ marks: 7 }).sentence).toContain("no valid marks");
    expect(attest({ marks: 7 }).warnings).toContain(
      "An attestation marks one to three types of work, each 0 to 4: this fails.",
    );
    expect(attest({ digest: NONE as typeof DIGEST }).warnings).toContain("A document is missing: this fails.");
    expect(decode(call(target, { abi, functionName: "attestMany", args: [[]] })).warnings).toContain(
      "There’s none among them: this fails.",
    );
  });
  test("behavior: several, and those that somebody signed", () => {
    const args = [STRANGER, [attestation, attestation], 1n, 2n, "0x12"] as const;
    const signed = decode(call(target, { abi, functionName: "attestBySig", args }));
    expect(signed.sentence).toMatch(/^Hands in 2 attestations that 0x5555…5555 signed: the work of Priya Raman on /);
    expect(signed.warnings[0]).toBe("Anybody can hand this in: it takes no proposal.");
  });
  test("behavior: revoking says whose and what about", () => {
    expect(decode(call(target, { abi, functionName: "revoke", args: [key] })).sentence).toBe(
      "Revokes an attestation of the treasury, that of the work of Priya Raman on outcome 2 of engagement 7 (1\u202f200 tUSD).",
    );
    const many = call(target, { abi, functionName: "revokeMany", args: [[key, { ...key, engagementId: 8n }]] });
    expect(decode(many).sentence).toContain("Revokes 2 attestations of the treasury: that of");
  });
  test("behavior: a profile is named or taken away", () => {
    const set = (digest: `0x${string}`) => decode(call(target, { abi, functionName: "setProfile", args: [digest] }));
    expect(set(DIGEST).sentence).toBe("Names a document as the profile of the treasury.");
    expect(set(NONE).sentence).toBe("Takes the profile of the treasury away.");
    expect(set(NONE).warnings).toEqual([]);
  });
});
