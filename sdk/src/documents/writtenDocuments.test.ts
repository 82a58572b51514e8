import { describe, expect, test } from "vitest";
import { random } from "../testing/random.ts";
import { buildBriefDocument } from "./buildBriefDocument.ts";
import { buildCharterDocument } from "./buildCharterDocument.ts";
import { buildProposalDocument } from "./buildProposalDocument.ts";
import { buildReasonDocument } from "./buildReasonDocument.ts";
import { canonicalBytes } from "./canonicalBytes.ts";
import { DocumentError } from "./DocumentError.ts";
import { digestOf } from "./digestOf.ts";
import { parseBriefDocument } from "./parseBriefDocument.ts";
import { parseCharterDocument } from "./parseCharterDocument.ts";
import { parseProposalDocument } from "./parseProposalDocument.ts";
import { parseReasonDocument } from "./parseReasonDocument.ts";
import { textProblems } from "./textProblems.ts";
import { REASON_LIMITS } from "./WrittenDocument.ts";

const TEXT = { title: "Pay the printer", summary: "Two hundred posters.", body: "# Why\n\nBecause **posters** work." };
const PROPOSAL = { schema: "rizom/proposal", version: 1, ...TEXT };

const failureOf = (act: () => unknown): DocumentError => {
  try {
    act();
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
  throw new Error("It was taken.");
};

describe("buildProposalDocument", () => {
  test("default: one text has one digest, however it was typed", async () => {
    const { document, bytes } = buildProposalDocument(TEXT);
    expect(document).toEqual(PROPOSAL);
    const typed = { title: ` ${TEXT.title}`, summary: `${TEXT.summary}\n`, body: TEXT.body.replaceAll("\n", "\r\n") };
    expect(await digestOf(buildProposalDocument(typed).bytes)).toBe(await digestOf(bytes));
  });

  test("behavior: what was written is read again (300 of chance)", () => {
    const { below, pick } = random(7);
    const letters = ["a", "é", "😀", "<script>", '"', "\\", "\t", "\n", "&amp;", "\u2028", "漢", " "];
    const text = (most: number) => Array.from({ length: below(most) }, () => pick(letters)).join("");
    for (let run = 0; run < 300; run += 1) {
      const title = `T${text(20).replace(/[\n\t\u2028]/g, " ")}`;
      const { document, bytes } = buildProposalDocument({ title, summary: "", body: text(200) });
      expect(parseProposalDocument(bytes)).toEqual(document);
    }
  });

  test.each([
    ["title", { ...TEXT, title: "" }, "Give it a title."],
    ["summary", { ...TEXT, summary: "a\nb" }, "The summary must stay on one line."],
    [
      "summary",
      { ...TEXT, summary: "é".repeat(301) },
      "The summary has 301 characters and may have 300. Make it shorter.",
    ],
    [
      "body",
      { ...TEXT, body: "😀".repeat(60_001) },
      "The text has 60001 characters and may have 60000. Make it shorter.",
    ],
    ["body", { ...TEXT, body: "a\u0000b" }, /invisible control characters/],
  ])("error: a %s that can't be", (problem, text, sentence) => {
    const failure = failureOf(() => buildProposalDocument(text));
    expect(failure.problem).toBe(problem);
    expect(failure.message).toMatch(sentence);
  });

  test("behavior: the longest text of four bytes a character still fits into a block", () => {
    expect(buildProposalDocument({ ...TEXT, body: "😀".repeat(60_000) }).bytes.length).toBeLessThan(256 * 1024);
  });
});

describe("parseProposalDocument", () => {
  test("behavior: HTML is text, and fields that nobody knows are passed over", () => {
    const body = "<img src=x onerror=alert(1)>";
    expect(parseProposalDocument(canonicalBytes({ ...PROPOSAL, body, author: { evil: true } }))).toEqual({
      ...PROPOSAL,
      body,
    });
  });

  const encode = (text: string) => new TextEncoder().encode(text);
  test.each([
    ["another kind", canonicalBytes({ ...PROPOSAL, schema: "rizom/charter" }), "schema"],
    ["no kind", canonicalBytes(TEXT), "schema"],
    ["a list", canonicalBytes([PROPOSAL]), "schema"],
    ["a newer version", canonicalBytes({ ...PROPOSAL, version: 2 }), "version"],
    ["a missing field", canonicalBytes({ schema: "rizom/proposal", version: 1, title: "T", body: "" }), "schema"],
    ["a number for a title", canonicalBytes({ ...PROPOSAL, title: 7 }), "schema"],
    ["null for a body", canonicalBytes({ ...PROPOSAL, body: null }), "schema"],
    ["an empty title", canonicalBytes({ ...PROPOSAL, title: " " }), "title"],
    ["a title of two lines", canonicalBytes({ ...PROPOSAL, title: "a\nb" }), "title"],
    ["half a character", encode(JSON.stringify({ ...PROPOSAL, body: "\ud83d" })), "body"],
    ["1 MB of emoji", encode(JSON.stringify({ ...PROPOSAL, body: "😀".repeat(262_144) })), "too-large"],
    ["a body that is too long", canonicalBytes({ ...PROPOSAL, body: "a".repeat(60_001) }), "body"],
    ["no JSON", encode("<html>"), "unreadable"],
    ["nothing", encode(""), "unreadable"],
    ["bytes that aren't text", new Uint8Array([0xff, 0xfe, 0x00]), "unreadable"],
    ["a depth that no parser likes", encode("[".repeat(200_000)), "unreadable"],
  ])("error: %s", (_, bytes, problem) => {
    expect(failureOf(() => parseProposalDocument(bytes)).problem).toBe(problem);
  });
});

describe("charters", () => {
  test("default: what was written is read again", () => {
    const { document, bytes } = buildCharterDocument({ ...TEXT, title: "Northlight" });
    expect(parseCharterDocument(bytes)).toEqual(document);
  });

  test("error: a name longer than 100 characters, and a proposal in the place of a charter", () => {
    expect(failureOf(() => buildCharterDocument({ ...TEXT, title: "x".repeat(101) })).problem).toBe("title");
    expect(failureOf(() => parseCharterDocument(canonicalBytes(PROPOSAL))).problem).toBe("schema");
  });
});

describe("briefs", () => {
  test("default: what was written is read again, and the body may be empty", () => {
    const { document, bytes } = buildBriefDocument({ ...TEXT, body: "" });
    expect(document).toEqual({ schema: "rizom/brief", version: 1, ...TEXT, body: "" });
    expect(parseBriefDocument(bytes)).toEqual(document);
  });

  test("error: a title longer than 100 characters, and a charter in the place of a brief", () => {
    expect(failureOf(() => buildBriefDocument({ ...TEXT, title: "x".repeat(101) })).problem).toBe("title");
    const charter = buildCharterDocument(TEXT);
    expect(failureOf(() => parseBriefDocument(charter.bytes)).problem).toBe("schema");
  });
});

describe("reasons", () => {
  const REASON = { title: "The sound is missing", body: "Part two is **silent**." };

  test("default: what was written is read again, title and text and nothing else", () => {
    const { document, bytes } = buildReasonDocument({ ...REASON, summary: "Not of this kind" } as typeof REASON);
    expect(document).toEqual({ schema: "rizom/reason", version: 1, ...REASON });
    expect(parseReasonDocument(bytes)).toEqual(document);
    expect(parseReasonDocument(canonicalBytes({ ...document, summary: { evil: true } }))).toEqual(document);
  });

  test("error: a reason that gives none", () => {
    expect(textProblems({ title: "T", body: " \n" }, REASON_LIMITS)).toEqual({ title: null, body: "Write the text." });
    expect(failureOf(() => buildReasonDocument({ ...REASON, body: " \n " })).problem).toBe("body");
    const empty = canonicalBytes({ schema: "rizom/reason", version: 1, title: "T", body: "" });
    expect(failureOf(() => parseReasonDocument(empty)).problem).toBe("body");
    expect(failureOf(() => parseReasonDocument(canonicalBytes({ ...PROPOSAL, version: 2 }))).problem).toBe("schema");
  });
});
