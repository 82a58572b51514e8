import { describe, expect, test } from "vitest";
import { WORK_TYPES } from "../reputation/WorkType.ts";
import { random } from "../testing/random.ts";
import { buildProfileDocument } from "./buildProfileDocument.ts";
import { canonicalBytes } from "./canonicalBytes.ts";
import { DocumentError } from "./DocumentError.ts";
import { digestOf } from "./digestOf.ts";
import type { Profile } from "./ProfileDocument.ts";
import { parseProfileDocument } from "./parseProfileDocument.ts";
import { profileProblems } from "./profileProblems.ts";

const LINK = { name: "Showreel", url: "https://example.org/reel?of=2026#cut" };
const WRITTEN: Profile = {
  name: "Lucía Prieto",
  summary: "Films about the sea.",
  body: "I **film**.",
  work: [
    { type: "innovating", preference: 0 },
    { type: "producing", preference: 4 },
  ],
  links: [LINK],
};
const PROFILE = { schema: "rizom/profile", version: 1, ...WRITTEN } as const;
const EMPTY: Profile = { name: "", summary: "", body: "", work: [], links: [] };

const encode = (text: string) => new TextEncoder().encode(text);
const links = (count: number) => Array.from({ length: count }, () => LINK);
const likes = (...types: string[]) => types.map((type) => ({ type, preference: 2 }));
const failureOf = (act: () => unknown): DocumentError => {
  try {
    act();
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
  throw new Error("It was taken.");
};

describe("buildProfileDocument", () => {
  test("default: one profile has one digest, however it was typed", async () => {
    const { document, bytes } = buildProfileDocument(WRITTEN);
    expect(document).toEqual(PROFILE);
    const typed = buildProfileDocument({
      name: " Lucía Prieto ",
      summary: `${WRITTEN.summary}\n`,
      body: ` ${WRITTEN.body}\r\n`,
      work: [...WRITTEN.work].reverse(),
      links: [{ name: " Showreel", url: ` ${LINK.url} ` }],
    });
    expect(await digestOf(typed.bytes)).toBe(await digestOf(bytes));
  });

  test("behavior: a name is all that is needed", () => {
    const { document } = buildProfileDocument({ ...EMPTY, name: "漢" });
    expect(document).toEqual({ schema: "rizom/profile", version: 1, ...EMPTY, name: "漢" });
  });

  test("behavior: what was written is read again (300 of chance)", () => {
    const { below, pick } = random(8);
    const letters = ["a", "é", "😀", "<script>", '"', "&amp;", "漢", " ", "__proto__"];
    const text = (most: number) => `T${Array.from({ length: below(most) }, () => pick(letters)).join("")}`;
    for (let run = 0; run < 300; run += 1) {
      const work = WORK_TYPES.filter(() => below(2) === 0).map((type) => ({ type, preference: below(5) as 0 | 4 }));
      const some = Array.from({ length: below(6) }, () => ({ ...LINK, name: text(6) }));
      const { document, bytes } = buildProfileDocument({
        name: text(8),
        summary: text(30),
        body: text(200),
        work,
        links: some,
      });
      expect(parseProfileDocument(bytes)).toEqual(document);
    }
  });

  test("behavior: the longest profile of four bytes a character fits into a block", () => {
    const { bytes } = buildProfileDocument({
      name: "😀".repeat(80),
      summary: "😀".repeat(300),
      body: "😀".repeat(20_000),
      work: WORK_TYPES.map((type) => ({ type, preference: 4 })),
      links: Array.from({ length: 5 }, () => ({ name: "😀".repeat(60), url: `https://a.b/${"😀".repeat(288)}` })),
    });
    expect(bytes.length).toBeLessThan(100_000);
    expect(parseProfileDocument(bytes).links).toHaveLength(5);
  });

  test.each([
    ["name", { name: " " }, "Write your name"],
    ["name", { name: "é".repeat(81) }, "The name has 81 characters and may have 80."],
    ["name", { name: "a\nb" }, "The name must stay on one line."],
    ["name", { name: "evil\u202egpj" }, "invisible control characters"],
    ["summary", { summary: "é".repeat(301) }, "301 characters"],
    ["body", { body: "😀".repeat(20_001) }, "20001 characters"],
    ["links", { links: links(6) }, "There are 6 links"],
    [
      "links",
      { links: [LINK, { ...LINK, url: "http://example.org" }] },
      "Link 2: The address must begin with https://.",
    ],
  ])("error: %s that can't be: %#", (problem, change, sentence) => {
    const failure = failureOf(() => buildProfileDocument({ ...WRITTEN, ...change }));
    expect(failure.problem).toBe(problem);
    expect(failure.message).toContain(sentence);
  });
});

describe("profileProblems", () => {
  test("default: nothing to say", () => {
    const nothing = { name: null, summary: null, body: null, work: null, links: null };
    expect(profileProblems(WRITTEN)).toEqual({ ...nothing, eachLink: [{ name: null, url: null }] });
  });

  test.each([
    ["https://example.org", null],
    ["https://例え.jp/道?a=b", null],
    [" https://example.org ", null],
    ["", "Write the address, or remove the link."],
    ["javascript:alert(1)", "must begin with https://"],
    ["JavaScript:alert(1)", "must begin with https://"],
    ["java\nscript:alert(1)", "must stay on one line"],
    ["http://example.org", "must begin with https://"],
    ["HTTPS://example.org", "must begin with https://"],
    ["data:text/html,<script>alert(1)</script>", "must begin with https://"],
    ["//example.org", "must begin with https://"],
    ["ipfs://bafkrei", "must begin with https://"],
    ["https:example.org", "must begin with https://"],
    ["https://", "isn't one that a browser can open"],
    ["https://a b.example", "isn't one that a browser can open"],
    ["https://a.example\\@b.example", "isn't one that a browser can open"],
    ["https://bank.example@evil.example/", "user's name or password"],
    ["https://:secret@evil.example/", "user's name or password"],
    ["https://a.example/\u202ecod", "invisible control characters"],
    [`https://a.example/${"b".repeat(300)}`, "318 characters and may have 300"],
  ])("behavior: the address %j", (url, sentence) => {
    const [link] = profileProblems({ ...WRITTEN, links: [{ name: "x", url }] }).eachLink;
    if (sentence === null) expect(link?.url).toBeNull();
    else expect(link?.url).toContain(sentence);
  });

  test("behavior: each link's own sentences, and those of the list", () => {
    const { links: all, eachLink } = profileProblems({ ...WRITTEN, links: [...links(5), { name: "", url: "x" }] });
    expect(all).toContain("6 links");
    expect(eachLink).toHaveLength(6);
    expect(eachLink[5]).toEqual({
      name: "Give the link a name, or remove it.",
      url: "The address must begin with https://.",
    });
  });
});

describe("parseProfileDocument", () => {
  test("behavior: HTML is text, and fields that nobody knows are passed over", () => {
    const name = "<img src=x onerror=alert(1)>";
    const body = "<script>alert(1)</script>";
    const changed = { ...PROFILE, name, body, links: [{ ...LINK, name, evil: 1 }], title: "T" };
    expect(parseProfileDocument(canonicalBytes(changed))).toEqual({
      ...PROFILE,
      name,
      body,
      links: [{ ...LINK, name }],
    });
  });

  test("behavior: a __proto__ is a field that nobody knows", () => {
    const proto = '"__proto__":{"evil":true,"name":"x","links":[]}';
    const text = JSON.stringify(PROFILE)
      .replace('{"schema"', `{${proto},"schema"`)
      .replace('{"name":"S', `{${proto},"name":"S`);
    expect(text.match(/__proto__/g)).toHaveLength(2);
    const read = parseProfileDocument(encode(text));
    expect(read).toEqual(PROFILE);
    expect("evil" in read || "evil" in (read.links[0] ?? {}) || "evil" in {}).toBe(false);
    const only = JSON.stringify({ ...PROFILE, name: undefined }).replace("{", `{${proto},`);
    expect(failureOf(() => parseProfileDocument(encode(only))).problem).toBe("name");
  });

  const withLink = (change: object) => ({ ...PROFILE, links: [{ ...LINK, ...change }] });
  const withWork = (...work: unknown[]) => ({ ...PROFILE, work });
  test.each([
    ["another kind", { ...PROFILE, schema: "rizom/attestation" }, "schema", "isn't “rizom/profile”"],
    ["a newer version", { ...PROFILE, version: 2 }, "version", "has version 2"],
    ["a number for a name", { ...PROFILE, name: 7 }, "name", "its name isn't a text"],
    ["no name", { ...PROFILE, name: "" }, "name", "Write your name"],
    ["a number for a body", { ...PROFILE, body: 7 }, "schema", "its body isn't a text"],
    [
      "a script for a link",
      withLink({ url: "javascript:alert(1)" }),
      "links",
      "Link 1: The address must begin with https://.",
    ],
    ["http", withLink({ url: "http://example.org" }), "links", "must begin with https://"],
    ["a password in a link", withLink({ url: "https://a:b@example.org" }), "links", "password"],
    ["a link's name with a line end", withLink({ name: "a\nb" }), "links", "must stay on one line"],
    ["a link without name", withLink({ name: "" }), "links", "Give the link a name"],
    ["a number for an address", withLink({ url: 7 }), "links", "aren't a list of names and addresses"],
    ["six links", { ...PROFILE, links: links(6) }, "links", "6 links"],
    ["links that aren't a list", { ...PROFILE, links: { length: 1, 0: LINK } }, "links", "aren't a list"],
    ["null for a link", { ...PROFILE, links: [null] }, "links", "aren't a list"],
    ["work that isn't a list", { ...PROFILE, work: "producing" }, "work", "aren't a list of types and preferences"],
    ["a type that there isn't", withWork(...likes("ruling")), "work", "isn't one of the 9"],
    ["one type twice", withWork(...likes("linking", "linking")), "work", "“linking” is there twice"],
    ["ten types", withWork(...likes(...WORK_TYPES, "linking")), "work", "at most 9"],
    ["types out of order", withWork(...likes("linking", "advising")), "work", "aren't in their order"],
    ["the preference 5", withWork({ type: "linking", preference: 5 }), "work", "A preference isn't a whole number"],
    ["the preference 1.5", withWork({ type: "linking", preference: 1.5 }), "work", "from 0 to 4"],
    ["the preference “4”", withWork({ type: "linking", preference: "4" }), "work", "from 0 to 4"],
    ["a mark in its place", withWork({ type: "linking", mark: 4 }), "work", "aren't a list"],
  ])("error: %s", (_, document, problem, sentence) => {
    const failure = failureOf(() => parseProfileDocument(canonicalBytes(document)));
    expect(failure.message).toContain(sentence);
    expect(failure.problem).toBe(problem);
  });

  test.each([
    ["1 MB of emoji", encode(JSON.stringify({ ...PROFILE, body: "😀".repeat(262_144) })), "too-large"],
    ["half a character", encode(JSON.stringify({ ...PROFILE, name: "\ud83d" })), "name"],
    ["no links", encode(JSON.stringify({ ...PROFILE, links: undefined })), "links"],
    ["no JSON", encode("<html>"), "unreadable"],
    ["a list", encode(JSON.stringify([PROFILE])), "schema"],
  ])("error: %s", (_, bytes, problem) => {
    expect(failureOf(() => parseProfileDocument(bytes)).problem).toBe(problem);
  });
});
