import { describe, expect, test } from "vitest";
import { ATTESTER, DOCUMENT, REGISTRY, SUBJECT, WRITTEN } from "../testing/writtenAttestation.ts";
import { type AttestedOnChain, disagreementOf } from "./disagreementOf.ts";

describe("disagreementOf", () => {
  const place = { chainId: 31337, registry: REGISTRY } as const;

  test("default: none, whatever the case of addresses and the order of marks", () => {
    const attestation = { ...WRITTEN, attester: ATTESTER.toLowerCase() as typeof ATTESTER, outcome: 2n };
    expect(disagreementOf(DOCUMENT, { ...place, attestation })).toBeNull();
  });

  test.each<[string, Partial<AttestedOnChain>, string]>([
    [
      "another mark",
      { work: [{ ...WRITTEN.work[0], mark: 1 as const }, WRITTEN.work[1]] },
      "marks: it says developing 4, producing 0",
    ],
    ["another type", { work: [WRITTEN.work[0], { work: "linking" as const, mark: 4 as const }] }, "the marks"],
    ["a mark more than on-chain", { work: [WRITTEN.work[1]] }, "the chain developing 4"],
    ["another attester", { attester: REGISTRY }, "the attester"],
    ["another subject", { subject: REGISTRY }, "the subject"],
    ["another engagement", { engagementId: 8n }, "engagement: it says 7, and the chain 8"],
    ["another outcome", { outcome: 1 }, "outcome: it says 2, and the chain 1"],
    ["another uid", { uid: `0x${"cd".repeat(32)}` as const }, "the attestation"],
  ])("error: %s", (_, change, sentence) => {
    expect(disagreementOf(DOCUMENT, { ...place, attestation: { ...WRITTEN, ...change } })).toContain(sentence);
  });

  test("error: another chain, another registry", () => {
    expect(disagreementOf(DOCUMENT, { ...place, chainId: 1, attestation: WRITTEN })).toContain("the attestation");
    expect(disagreementOf(DOCUMENT, { ...place, registry: SUBJECT, attestation: WRITTEN })).toContain(
      "Believe the chain",
    );
  });
});
