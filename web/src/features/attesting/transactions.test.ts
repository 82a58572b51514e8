import { deploymentOf, packMarks } from "@rizom/sdk";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { environment } from "../../lib/environment.ts";
import { keys } from "../../lib/keys.ts";
import * as publishing from "../documents/publishDocuments.ts";
import { hash, JONAS, LUCIA, MIRA, WEN } from "../engagements/fixtures.ts";
import { anAcceptedEngagement, anAttestation } from "./fixtures.ts";
import { prepareAttesting } from "./prepareAttesting.ts";
import type { NewWord } from "./readEntry.ts";
import { attest } from "./transactions/attest.ts";
import { revoke } from "./transactions/revoke.ts";

const scene = { engagement: anAcceptedEngagement(), nameOf: (outcome: number) => `“O${outcome}”` };
const address = deploymentOf(environment.chainId).attestationRegistry;
const work = [{ work: "developing", mark: 3 }] as const;
const word = (change: Partial<NewWord> = {}): NewWord => ({ subject: LUCIA, outcome: 1, work, comment: "", ...change });

describe("attest", () => {
  test("default: one attestation is one call of its own", () => {
    const action = attest({ ...scene, attester: MIRA, attestations: [{ ...word(), digest: hash(5) }] });
    const tuple = { engagementId: 12n, outcome: 1n, subject: LUCIA, marks: packMarks(work), digest: hash(5) };
    expect(action.steps[0]).toMatchObject({ request: { address, functionName: "attest", args: [tuple] } });
    expect(action.label).toBe("Sign 1 attestation");
    expect(action.changes).toEqual([{ label: "0x90F7…b906, “O1”", after: "Developing: better than agreed (3)" }]);
  });

  test("behavior: a whole team is one transaction", () => {
    const attestations = [word(), word({ outcome: 2 }), word({ subject: WEN })].map((one, index) => ({
      ...one,
      digest: hash(index + 1),
    }));
    const action = attest({ ...scene, attester: MIRA, attestations });
    expect(action.steps).toHaveLength(1);
    const args = [
      [LUCIA, LUCIA, WEN].map((subject, index) => expect.objectContaining({ subject, digest: hash(index + 1) })),
    ];
    expect(action.steps[0]).toMatchObject({ request: { functionName: "attestMany", args } });
    expect(action.describe).toMatch(
      /work of 0x90F7…b906 and 0x976E…0aa9 was, in 3 attestations\. It’s public and permanent/,
    );
  });

  test("behavior: pages of all who are concerned are read again", () => {
    const { invalidates } = attest({ ...scene, attester: MIRA, attestations: [{ ...word(), digest: hash(5) }] });
    expect(invalidates).toEqual([keys.reputation, keys.account(MIRA), keys.account(LUCIA)]);
  });

  test("behavior: many people are named only in part", () => {
    const people = [LUCIA, WEN, JONAS, hash(9).slice(0, 42) as typeof LUCIA];
    const attestations = people.map((subject) => ({ ...word({ subject }), digest: hash(5) }));
    expect(attest({ ...scene, attester: MIRA, attestations }).done.sentence).toContain("0x976E…0aa9 and 2 others was");
  });
});

describe("revoke", () => {
  test("default: one, and several at once; what stays public is said", () => {
    const [one, two] = [anAttestation(), anAttestation({ outcome: 2 })];
    expect(revoke({ attestations: [one] }).steps[0]).toMatchObject({ request: { functionName: "revoke" } });
    const action = revoke({ attestations: [one, two] });
    expect(action.steps).toHaveLength(1);
    const key = { engagementId: 12n, outcome: 2n, subject: LUCIA };
    expect(action.steps[0]).toMatchObject({
      request: { functionName: "revokeMany", args: [[{ ...key, outcome: 1n }, key]] },
    });
    expect(action.describe).toBe(
      "You take back 2 attestations. What you said doesn’t count any more; that you said it, and took it back, stays public.",
    );
  });
});

describe("prepareAttesting", () => {
  beforeEach(() => {
    vi.spyOn(publishing, "publishDocuments").mockImplementation(async (documents) =>
      documents.map((_, index) => hash(index)),
    );
  });
  const order = { ...scene, attester: MIRA, validFrom: 1_795_000_000n, onStep: () => {} };
  const written = () =>
    vi
      .mocked(publishing.publishDocuments)
      .mock.calls.map(([documents]) => documents.map((bytes) => JSON.parse(new TextDecoder().decode(bytes))));

  test("default: each attestation has a document that says what the chain will say", async () => {
    await prepareAttesting({ ...order, words: [word({ comment: "**Well** done." })] });
    expect(written()[0]?.[0]).toMatchObject({
      schema: "rizom/attestation",
      issuer: `did:pkh:eip155:${environment.chainId}:${MIRA}`,
      validFrom: "2026-11-18T11:06:40Z",
      credentialSubject: {
        engagement: "12",
        outcome: 1,
        work: [{ type: "developing", mark: 3 }],
        comment: "**Well** done.",
      },
    });
  });

  test("behavior: a second try makes the same documents", async () => {
    const words = [word(), word({ outcome: 2 })];
    await prepareAttesting({ ...order, words });
    await prepareAttesting({ ...order, words });
    const [first, second] = written();
    expect(second).toEqual(first);
  });

  test("error: what can't be a document is said before anything is sent", async () => {
    await expect(prepareAttesting({ ...order, words: [word({ subject: MIRA })] })).rejects.toThrow(
      "Nobody attests their own work.",
    );
    expect(publishing.publishDocuments).not.toHaveBeenCalled();
  });
});
