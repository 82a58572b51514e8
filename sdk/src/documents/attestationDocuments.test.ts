import { describe, expect, test } from "vitest";
import { type Mark, WORK_TYPES } from "../reputation/WorkType.ts";
import { random } from "../testing/random.ts";
import { ATTESTER, DOCUMENT, REGISTRY, UID, WRITTEN } from "../testing/writtenAttestation.ts";
import { attestationProblems } from "./attestationProblems.ts";
import { buildAttestationDocument } from "./buildAttestationDocument.ts";
import { canonicalBytes } from "./canonicalBytes.ts";
import { DocumentError } from "./DocumentError.ts";
import { digestOf } from "./digestOf.ts";
import { disagreementOf } from "./disagreementOf.ts";
import { parseAttestationDocument } from "./parseAttestationDocument.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const failureOf = (act: () => unknown): DocumentError => {
  try {
    act();
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
  throw new Error("It was taken.");
};
const withSubject = (change: object) => ({
  ...DOCUMENT,
  credentialSubject: { ...DOCUMENT.credentialSubject, ...change },
});
const withWork = (...work: unknown[]) => withSubject({ work });
const marks = (...types: string[]) => types.map((type) => ({ type, mark: 3 }));

describe("buildAttestationDocument", () => {
  test("default: a credential with all that the chain says, in order", () => {
    const { document, bytes } = buildAttestationDocument(WRITTEN);
    expect(document).toEqual(DOCUMENT);
    expect(parseAttestationDocument(bytes)).toEqual(DOCUMENT);
  });

  test("behavior: one attestation has one digest, however it was typed", async () => {
    const { bytes } = buildAttestationDocument(WRITTEN);
    const typed = buildAttestationDocument({
      ...WRITTEN,
      attester: ATTESTER.toLowerCase() as typeof ATTESTER,
      registry: REGISTRY.toLowerCase() as typeof REGISTRY,
      outcome: 2n,
      work: [...WRITTEN.work].reverse(),
      comment: ` ${WRITTEN.comment}\r\n`,
    });
    expect(await digestOf(typed.bytes)).toBe(await digestOf(bytes));
  });

  test("behavior: what was written is read again, and agrees (300 of chance)", () => {
    const { below, pick } = random(6);
    const letters = ["a", "é", "😀", "<script>", '"', "&amp;", "漢", " ", "\n", "__proto__"];
    for (let run = 0; run < 300; run += 1) {
      const start = below(9);
      const work = Array.from({ length: 1 + below(3) }, (_, index) => ({
        work: WORK_TYPES[(start + index * 2) % 9] ?? "linking",
        mark: below(5) as Mark,
      }));
      const comment = Array.from({ length: below(99) }, () => pick(letters)).join("");
      const written = { ...WRITTEN, work, comment, engagementId: BigInt(1 + below(99)), outcome: 1 + below(99) };
      const { document, bytes } = buildAttestationDocument(written);
      const read = parseAttestationDocument(bytes);
      expect(read).toEqual(document);
      expect(disagreementOf(read, { chainId: 31337, registry: REGISTRY, attestation: written })).toBeNull();
    }
  });

  test("behavior: no comment, and the longest one of four bytes a character", () => {
    expect(buildAttestationDocument({ ...WRITTEN, comment: " " }).document.credentialSubject.comment).toBe("");
    const { bytes } = buildAttestationDocument({ ...WRITTEN, comment: "😀".repeat(4_000) });
    expect(parseAttestationDocument(bytes).credentialSubject.comment).toHaveLength(8_000);
  });

  test.each([
    ["work", { work: [] }, "Choose a type of work, and give it a mark."],
    [
      "work",
      { work: WORK_TYPES.slice(0, 4).map((work) => ({ work, mark: 1 as const })) },
      "4 types of work have a mark",
    ],
    ["work", { work: [WRITTEN.work[0], WRITTEN.work[0]] }, "“producing” is there twice"],
    ["comment", { comment: "é".repeat(4_001) }, "The comment has 4001 characters and may have 4000."],
    ["comment", { comment: "a\u202eb" }, "invisible control characters"],
    ["comment", { comment: "\ud83d" }, "half a character"],
    ["credential", { subject: ATTESTER.toLowerCase() as typeof ATTESTER }, "Nobody attests their own work."],
    ["credential", { validFrom: 253_402_300_800n }, "1970 to 9999"],
  ])("error: %s that can't be: %#", (problem, change, sentence) => {
    const failure = failureOf(() => buildAttestationDocument({ ...WRITTEN, ...change }));
    expect(failure.problem).toBe(problem);
    expect(failure.message).toContain(sentence);
  });
});

test("attestationProblems: a sentence for each field that can't stay", () => {
  expect(attestationProblems(WRITTEN)).toEqual({ work: null, comment: null });
  const { work, comment } = attestationProblems({ work: [], comment: "x".repeat(4_001) });
  expect([work, comment]).toEqual([expect.stringContaining("Choose"), expect.stringContaining("4001")]);
});

describe("parseAttestationDocument", () => {
  test("behavior: HTML is text, and fields that nobody knows are passed over", () => {
    const comment = "<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1))";
    const read = parseAttestationDocument(
      canonicalBytes({ ...withSubject({ comment, evil: true }), proof: { type: "DataIntegrityProof" } }),
    );
    expect(read).toEqual(withSubject({ comment }));
  });

  test("behavior: a __proto__ is a field that nobody knows", () => {
    const proto = '"__proto__":{"evil":true,"comment":"x","mark":1}';
    const text = JSON.stringify(DOCUMENT)
      .replace('{"schema"', `{${proto},"schema"`)
      .replace('{"id":"did', `{${proto},"id":"did`)
      .replace('{"type":"developing"', `{${proto},"type":"developing"`);
    expect(text.match(/__proto__/g)).toHaveLength(3);
    const read = parseAttestationDocument(encode(text));
    expect(read).toEqual(DOCUMENT);
    expect("evil" in read || "evil" in read.credentialSubject || "evil" in {}).toBe(false);
    const hidden = JSON.stringify(withSubject({ comment: undefined })).replace('{"id":"did', `{${proto},"id":"did`);
    expect(failureOf(() => parseAttestationDocument(encode(hidden))).problem).toBe("credential");
  });

  test.each([
    ["another kind", { ...DOCUMENT, schema: "rizom/profile" }, "schema", "isn't “rizom/attestation”"],
    ["a newer version", { ...DOCUMENT, version: 2 }, "version", "has version 2"],
    ["a version in words", { ...DOCUMENT, version: "1" }, "schema", "another kind"],
    ["four types", withWork(...marks(...WORK_TYPES.slice(0, 4))), "work", "at most 3"],
    ["a thousand types", withWork(...Array(1_000).fill(marks("linking")[0])), "work", "at most 3"],
    ["no type", withWork(), "work", "Choose a type of work"],
    ["a type that there isn't", withWork(...marks("ruling")), "work", "isn't one of the 9"],
    ["a type in capitals", withWork(...marks("Developing")), "work", "isn't one of the 9"],
    ["one type twice", withWork(...marks("linking", "linking")), "work", "“linking” is there twice"],
    ["types out of order", withWork(...marks("linking", "advising")), "work", "aren't in their order"],
    ["the mark 5", withWork({ type: "linking", mark: 5 }), "work", "A mark isn't a whole number from 0 to 4."],
    ["the mark -1", withWork({ type: "linking", mark: -1 }), "work", "from 0 to 4"],
    ["the mark 1.5", withWork({ type: "linking", mark: 1.5 }), "work", "from 0 to 4"],
    ["the mark “4”", withWork({ type: "linking", mark: "4" }), "work", "from 0 to 4"],
    ["the mark null", withWork({ type: "linking", mark: null }), "work", "from 0 to 4"],
    ["no mark", withWork({ type: "linking" }), "credential", "something is missing"],
    ["null for a mark and its type", withWork(null), "credential", "broken"],
    [
      "work that isn't a list",
      withSubject({ work: { length: 1, 0: marks("linking")[0] } }),
      "credential",
      "list of types",
    ],
    ["a comment that is too long", withSubject({ comment: "x".repeat(4_001) }), "comment", "may have 4000"],
    ["a comment with hidden characters", withSubject({ comment: "a\u0000" }), "comment", "invisible"],
    ["a number for a comment", withSubject({ comment: 7 }), "credential", "its comment isn't a text"],
    ["a list for a subject", { ...DOCUMENT, credentialSubject: [DOCUMENT.credentialSubject] }, "credential", "broken"],
    ["another issuer's form", { ...DOCUMENT, issuer: ATTESTER }, "credential", "its issuer isn't an account"],
    ["a script for an issuer", { ...DOCUMENT, issuer: "javascript:alert(1)" }, "credential", "its issuer isn't"],
    ["an issuer without checksum", { ...DOCUMENT, issuer: DOCUMENT.issuer.toLowerCase() }, "credential", "its issuer"],
    ["an issuer and a line end", { ...DOCUMENT, issuer: `${DOCUMENT.issuer}\n` }, "credential", "its issuer isn't"],
    ["an engagement as number", withSubject({ engagement: 7 }), "credential", "it names no engagement"],
    ["engagement 0", withSubject({ engagement: "0" }), "credential", "it names no engagement"],
    ["engagement 07", withSubject({ engagement: "07" }), "credential", "it names no engagement"],
    ["an outcome in words", withSubject({ outcome: "2" }), "credential", "it names no outcome"],
    ["outcome 0", withSubject({ outcome: 0 }), "credential", "it names no outcome"],
    ["outcome 1.5", withSubject({ outcome: 1.5 }), "credential", "it names no outcome"],
    ["a day", { ...DOCUMENT, validFrom: "2026-11-29" }, "credential", "its time isn't one"],
    ["30 February", { ...DOCUMENT, validFrom: "2026-02-30T12:00:00Z" }, "credential", "its time isn't one"],
    ["another context", { ...DOCUMENT, "@context": ["https://evil.example"] }, "credential", "isn't the credential"],
    [
      "a context more",
      { ...DOCUMENT, "@context": [...DOCUMENT["@context"], {}] },
      "credential",
      "isn't the credential",
    ],
    ["another type", { ...DOCUMENT, type: ["VerifiableCredential"] }, "credential", "isn't the credential"],
    ["no status", { ...DOCUMENT, credentialStatus: null }, "credential", "it names no attestation on-chain"],
    [
      "a registry with capitals",
      {
        ...DOCUMENT,
        credentialStatus: { ...DOCUMENT.credentialStatus, id: `urn:rizom:attestation:1:${REGISTRY}:${UID}` },
      },
      "credential",
      "it names no attestation on-chain",
    ],
  ])("error: %s", (_, document, problem, sentence) => {
    const failure = failureOf(() => parseAttestationDocument(canonicalBytes(document)));
    expect(failure.message).toContain(sentence);
    expect(failure.problem).toBe(problem);
  });

  test.each([
    ["1 MB of emoji", encode(JSON.stringify(withSubject({ comment: "😀".repeat(262_144) }))), "too-large"],
    ["half a character", encode(JSON.stringify(withSubject({ comment: "\ud83d" }))), "comment"],
    ["no comment", encode(JSON.stringify(withSubject({ comment: undefined }))), "credential"],
    ["no JSON", encode("<html>"), "unreadable"],
    ["a depth that no parser likes", encode("[".repeat(200_000)), "unreadable"],
    [
      "a deep context",
      encode(`{"schema":"rizom/attestation","version":1,"@context":${"[".repeat(5_000)}${"]".repeat(5_000)}}`),
      "credential",
    ],
  ])("error: %s", (_, bytes, problem) => {
    expect(failureOf(() => parseAttestationDocument(bytes)).problem).toBe(problem);
  });
});
