import { describe, expect, test } from "vitest";
import { MIRA, NOW } from "../engagements/fixtures.ts";
import { ATTESTED, changed, REVOKED } from "./fixtures.ts";
import { MOST_CHARACTERS, readSigned, writeSigned } from "./SignedFile.ts";
import { sayUnusable } from "./sayUnusable.ts";

const [said] = ATTESTED.about;
const saying = (part: object) => changed(ATTESTED, { about: [{ ...said, engagementId: "12", ...part }] });

describe("readSigned", () => {
  test.each([ATTESTED, REVOKED])("default: what is written is read again, to the last bit: $kind", (signed) => {
    expect(readSigned(writeSigned(signed))).toEqual({ signed, problem: null });
  });

  test("behavior: a file of the first version, which names no kind, still opens", () => {
    const { kind: _, about, ...rest } = JSON.parse(writeSigned(ATTESTED));
    const former = { ...rest, version: 1, attestations: about };
    expect(readSigned(JSON.stringify(former)).signed).toEqual(ATTESTED);
  });

  test.each([
    ["no JSON", "<script>alert(1)</script>"],
    ["JSON that is no file", "null"],
    ["another schema", changed(ATTESTED, { schema: "rizom/profile" })],
    ["no version", changed(ATTESTED, { version: "2" })],
    ["a kind that there isn't", changed(ATTESTED, { kind: "transfer" })],
    ["a kind that its lines don't fit", changed(REVOKED, { kind: "attest" })],
    ["nothing in it", changed(REVOKED, { about: [] })],
    ["lines that aren't a list", changed(REVOKED, { about: "all" })],
    [
      "one line of two that can't be read",
      changed(REVOKED, { about: [{ ...REVOKED.about[0], engagementId: "12" }, 5] }),
    ],
    ["a nonce that is a number", changed(ATTESTED, { nonce: 5 })],
    ["a signature that is text", changed(ATTESTED, { signature: "sign here" })],
    ["half a byte of signature", changed(ATTESTED, { signature: "0x123" })],
    ["an attester who is nobody", changed(ATTESTED, { attester: "0x12" })],
    ["a subject who is nobody", saying({ subject: 1 })],
    ["an outcome that isn't whole", saying({ outcome: 1.5 })],
    [
      "four types",
      saying({ work: ["linking", "advising", "producing", "developing"].map((work) => ({ work, mark: 1 })) }),
    ],
    ["a mark of 5", saying({ work: [{ work: "linking", mark: 5 }] })],
    ["a mark that isn't whole", saying({ work: [{ work: "linking", mark: 1.5 }] })],
    ["a type that there isn't", saying({ work: [{ work: "flying", mark: 1 }] })],
    ["marks that aren't a list", saying({ work: "linking" })],
  ])("error: %s isn't one", (_, text) => {
    expect(readSigned(text)).toEqual({ signed: null, problem: expect.stringMatching(/^This isn’t a signed file/) });
  });

  // 2026-11-30: numbers that no contract takes, and moments that no calendar has, were opened, and failed on the way.
  test.each([
    ["nonce", { nonce: String(2n ** 256n) }],
    ["deadline", { deadline: String(2n ** 255n) }],
    ["engagement", { about: [{ ...said, engagementId: "9".repeat(78) }] }],
  ])("error: a %s that is too large is no file, either", (_, part) => {
    expect(readSigned(changed(ATTESTED, part)).problem).toMatch(/^This isn’t a signed file/);
  });

  test("error: one that is longer than any, and one of a newer version, are told apart", () => {
    expect(readSigned(writeSigned(ATTESTED).padEnd(MOST_CHARACTERS + 1)).problem).toMatch(/^It’s longer/);
    expect(readSigned(changed(ATTESTED, { version: 3 })).problem).toMatch(/^It was made by a newer version/);
  });
});

describe("sayUnusable", () => {
  test("default: one that is about this engagement, here and now, to its last second", () => {
    expect(sayUnusable(ATTESTED, 12n, ATTESTED.deadline)).toBeNull();
    expect(sayUnusable(REVOKED, 12n, NOW)).toBeNull();
  });

  test("error: another network, another registry, another engagement, too late", () => {
    expect(sayUnusable({ ...ATTESTED, chainId: 1 }, 12n, NOW)).toMatch(/^It was signed for another network/);
    expect(sayUnusable({ ...REVOKED, registry: MIRA }, 12n, NOW)).toMatch(/^It was signed for another registry/);
    expect(sayUnusable(REVOKED, 13n, NOW)).toBe("It’s about engagement 12: open it on that one’s page.");
    expect(sayUnusable(ATTESTED, 12n, NOW + 61n)).toMatch(/^Its time has passed/);
  });
});
