import { describe, expect, test } from "vitest";
import { random } from "../testing/random.ts";
import { buildEvidenceDocument } from "./buildEvidenceDocument.ts";
import { canonicalBytes } from "./canonicalBytes.ts";
import { DocumentError } from "./DocumentError.ts";
import { digestOf } from "./digestOf.ts";
import type { EvidenceFile } from "./EvidenceDocument.ts";
import { fileProblem } from "./fileProblem.ts";
import { parseEvidenceDocument } from "./parseEvidenceDocument.ts";

const FILE: EvidenceFile = {
  name: "Final cut.mp4",
  type: "video/mp4",
  size: 1_048_576,
  digest: `0x${"ab".repeat(32)}`,
};
const WRITTEN = { summary: "The final cut, in three parts.", body: "Each is **ten** minutes.", files: [FILE] };
const EVIDENCE = { schema: "rizom/evidence", version: 1, ...WRITTEN } as const;

const files = (count: number, change: object = {}) =>
  Array.from({ length: count }, (_, index) => ({ ...FILE, name: `${index}.mp4`, ...change }));
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

describe("buildEvidenceDocument", () => {
  test("default: one evidence has one digest, however it was typed", async () => {
    const { document, bytes } = buildEvidenceDocument(WRITTEN);
    expect(document).toEqual(EVIDENCE);
    const typed = { ...WRITTEN, summary: ` ${WRITTEN.summary}\n`, files: [{ ...FILE, name: " Final cut.mp4 " }] };
    expect(await digestOf(buildEvidenceDocument(typed).bytes)).toBe(await digestOf(bytes));
  });

  test("behavior: a text may be all there is, and so may files", () => {
    expect(buildEvidenceDocument({ ...WRITTEN, files: [] }).document.files).toEqual([]);
    expect(buildEvidenceDocument({ ...WRITTEN, body: "" }).document.body).toBe("");
  });

  test("behavior: what was written is read again (300 of chance)", () => {
    const { below, pick } = random(9);
    const letters = ["a", "é", "😀", "<script>", '"', "\u202f", "&amp;", "漢", " ", ".", "__proto__"];
    const text = (most: number) => `T${Array.from({ length: below(most) }, () => pick(letters)).join("")}`;
    for (let run = 0; run < 300; run += 1) {
      const some = files(below(11), { size: 1 + below(1_048_576) });
      const named = some.map((file, index) => ({ ...file, name: `${index}${text(12)}` }));
      const { document, bytes } = buildEvidenceDocument({ summary: text(30), body: text(200), files: named });
      expect(parseEvidenceDocument(bytes)).toEqual(document);
    }
  });

  test("behavior: the longest evidence of four bytes a character still fits into a block", () => {
    const longest = Array.from({ length: 10 }, (_, index) => ({
      ...FILE,
      name: `${"😀".repeat(119)}${index}`,
      type: `a/${"b".repeat(98)}`,
    }));
    const { bytes } = buildEvidenceDocument({ summary: "😀".repeat(300), body: "😀".repeat(60_000), files: longest });
    expect(bytes.length).toBeLessThan(256 * 1024);
    expect(parseEvidenceDocument(bytes).files).toHaveLength(10);
  });

  test("behavior: what isn't part of a file stays out of it", () => {
    const [file] = buildEvidenceDocument({ ...WRITTEN, files: [{ ...FILE, path: "/home/lucia" } as EvidenceFile] })
      .document.files;
    expect(file).toEqual(FILE);
  });

  test.each([
    ["summary", { ...WRITTEN, summary: " " }, "Say it in a sentence or two."],
    ["summary", { ...WRITTEN, summary: "é".repeat(301) }, "The summary has 301 characters and may have 300."],
    ["body", { ...WRITTEN, body: "😀".repeat(60_001) }, "The text has 60001 characters and may have 60000."],
    ["files", { ...WRITTEN, files: files(11) }, "There are 11 files, and an evidence has at most 10. Remove some."],
    [
      "files",
      { ...WRITTEN, files: [FILE, { ...FILE, name: "Final cut.mp4 " }] },
      "File 2: Another file has the same name.",
    ],
    ["files", { ...WRITTEN, files: [{ ...FILE, digest: `0x${"AB".repeat(32)}` as const }] }, "lower case"],
  ])("error: %s that can't be: %#", (problem, evidence, sentence) => {
    const failure = failureOf(() => buildEvidenceDocument(evidence));
    expect(failure.problem).toBe(problem);
    expect(failure.message).toContain(sentence);
  });
});

describe("fileProblem", () => {
  test.each([
    [FILE, null],
    [{ ...FILE, size: 1 }, null],
    [{ ...FILE, name: "é".repeat(120) }, null],
    [{ ...FILE, name: "Screenshot 9.41\u202fAM.png", type: "image/svg+xml" }, null],
    [{ ...FILE, size: 0 }, "It's empty."],
    [{ ...FILE, size: 1_048_577 }, "It has 1048577 bytes and may have 1048576 (1 MiB)."],
    [{ ...FILE, size: -1 }, "isn't a number of bytes"],
    [{ ...FILE, size: 1.5 }, "isn't a number of bytes"],
    [{ ...FILE, size: Number.NaN }, "isn't a number of bytes"],
    [{ ...FILE, size: Number.POSITIVE_INFINITY }, "isn't a number of bytes"],
    [{ ...FILE, name: "  " }, "It has no name."],
    [{ ...FILE, name: "../etc/passwd" }, "slash"],
    [{ ...FILE, name: "a\\b" }, "slash"],
    [{ ...FILE, name: ".." }, "only dots"],
    [{ ...FILE, name: "a\nb" }, "one line"],
    [{ ...FILE, name: "cod\u202egpj.exe" }, "invisible control characters"],
    [{ ...FILE, name: "a\u0000" }, "invisible control characters"],
    [{ ...FILE, name: "\ud83d" }, "half a character"],
    [{ ...FILE, name: "é".repeat(121) }, "121 characters and may have 120"],
    [{ ...FILE, type: "" }, "type"],
    [{ ...FILE, type: "video" }, "type"],
    [{ ...FILE, type: "Video/MP4" }, "lower case"],
    [{ ...FILE, type: "text/html; charset=utf-8" }, "type"],
    [{ ...FILE, type: "text/html\n" }, "type"],
    [{ ...FILE, type: `a/${"b".repeat(99)}` }, "more than 100 characters"],
  ])("behavior: %# says what is wrong", (file, sentence) => {
    const problem = fileProblem(file);
    if (sentence === null) expect(problem).toBeNull();
    else expect(problem).toContain(sentence);
  });
});

describe("parseEvidenceDocument", () => {
  test("behavior: HTML is text, and fields that nobody knows are passed over", () => {
    const name = "<img src=x onerror=alert(1)>.png";
    const read = parseEvidenceDocument(
      canonicalBytes({ ...EVIDENCE, files: [{ ...FILE, name, evil: true }], title: "T" }),
    );
    expect(read).toEqual({ ...EVIDENCE, files: [{ ...FILE, name }] });
  });

  test("behavior: a __proto__ is a field that nobody knows", () => {
    const proto = '"__proto__":{"evil":true,"files":[]}';
    const text = JSON.stringify(EVIDENCE)
      .replace('{"schema"', `{${proto},"schema"`)
      .replace('{"name"', `{${proto},"name"`);
    expect(text.match(/__proto__/g)).toHaveLength(2);
    const read = parseEvidenceDocument(encode(text));
    expect(read).toEqual(EVIDENCE);
    expect("evil" in read || "evil" in (read.files[0] ?? {}) || "evil" in {}).toBe(false);
    const only = { ...EVIDENCE, files: undefined };
    expect(
      failureOf(() => parseEvidenceDocument(encode(JSON.stringify(only).replace("{", `{${proto},`)))).problem,
    ).toBe("files");
  });

  const withFile = (change: object) => canonicalBytes({ ...EVIDENCE, files: [{ ...FILE, ...change }] });
  test.each([
    ["another kind", canonicalBytes({ ...EVIDENCE, schema: "rizom/brief" }), "schema"],
    ["no kind", canonicalBytes(WRITTEN), "schema"],
    ["a list", canonicalBytes([EVIDENCE]), "schema"],
    ["null", encode("null"), "schema"],
    ["a newer version", canonicalBytes({ ...EVIDENCE, version: 2 }), "version"],
    ["a version in words", canonicalBytes({ ...EVIDENCE, version: "1" }), "schema"],
    ["no summary", canonicalBytes({ ...EVIDENCE, summary: "" }), "summary"],
    ["a number for a summary", canonicalBytes({ ...EVIDENCE, summary: 7 }), "schema"],
    ["a missing body", encode(JSON.stringify({ ...EVIDENCE, body: undefined })), "schema"],
    ["missing files", encode(JSON.stringify({ ...EVIDENCE, files: undefined })), "files"],
    ["files that aren't a list", canonicalBytes({ ...EVIDENCE, files: { length: 1, 0: FILE } }), "files"],
    ["null for a file", canonicalBytes({ ...EVIDENCE, files: [null] }), "files"],
    ["too many files", canonicalBytes({ ...EVIDENCE, files: files(11) }), "files"],
    ["a thousand files", canonicalBytes({ ...EVIDENCE, files: files(1_000) }), "files"],
    ["two files with one name", canonicalBytes({ ...EVIDENCE, files: [FILE, FILE] }), "files"],
    ["a digest in upper case", withFile({ digest: `0x${"AB".repeat(32)}` }), "files"],
    ["a digest without 0x", withFile({ digest: "ab".repeat(32) }), "files"],
    ["a digest of 31 bytes", withFile({ digest: `0x${"ab".repeat(31)}` }), "files"],
    ["a digest and a line end", withFile({ digest: `${FILE.digest}\n` }), "files"],
    ["a negative size", withFile({ size: -1 }), "files"],
    ["a size in words", withFile({ size: "9" }), "files"],
    ["a file of 1 MiB and a byte", withFile({ size: 1_048_577 }), "files"],
    ["an empty file", withFile({ size: 0 }), "files"],
    ["a name that leads elsewhere", withFile({ name: "../../x" }), "files"],
    ["a type that isn't one", withFile({ type: "text/html;<script>" }), "files"],
    [
      "half a character in a name",
      encode(JSON.stringify({ ...EVIDENCE, files: [{ ...FILE, name: "\ud83d" }] })),
      "files",
    ],
    ["1 MB of emoji", encode(JSON.stringify({ ...EVIDENCE, body: "😀".repeat(262_144) })), "too-large"],
    ["no JSON", encode("<html>"), "unreadable"],
    ["a depth that no parser likes", encode("[".repeat(200_000)), "unreadable"],
  ])("error: %s", (_, bytes, problem) => {
    expect(failureOf(() => parseEvidenceDocument(bytes)).problem).toBe(problem);
  });
});
