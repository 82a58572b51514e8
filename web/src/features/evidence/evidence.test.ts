import type { EvidenceFile } from "@rizom/sdk";
import { describe, expect, test } from "vitest";
import { describeFile } from "./describeFile.ts";
import { formatSize } from "./formatSize.ts";
import { type PickedFile, problemsOf } from "./PickedFile.ts";
import { pictureOf } from "./pictureOf.ts";
import { reducePicked } from "./reducePicked.ts";
import { sayProgress } from "./sayProgress.ts";
import { sayUnready } from "./sayUnready.ts";

const BYTES = new Uint8Array([1, 2, 3]);
const DIGEST: EvidenceFile["digest"] = `0x${"ab".repeat(32)}`;
const picked = (id: string, change: Partial<PickedFile> = {}): PickedFile => ({
  id,
  name: `${id}.pdf`,
  type: "application/pdf",
  size: 3,
  content: { bytes: BYTES, digest: DIGEST },
  state: { kind: "waiting" },
  ...change,
});

describe("describeFile", () => {
  test.each([
    ["application/pdf", "application/pdf"],
    ["", "application/octet-stream"],
    ["Text/HTML; charset=UTF-8", "text/html"],
    ["nonsense", "application/octet-stream"],
    [`a/${"b".repeat(200)}`, "application/octet-stream"],
  ])("behavior: a browser that says “%s” means %s", (type, expected) => {
    expect(describeFile("1", new File(["a"], "a", { type })).type).toBe(expected);
  });

  test("behavior: what can't be one whatever is in it isn't read", () => {
    expect(describeFile("1", new File(["a"], "a.txt")).state.kind).toBe("reading");
    expect(describeFile("1", new File([], "a.txt")).state.kind).toBe("waiting");
    expect(describeFile("1", new File([new Uint8Array(1_048_577)], "a.txt")).state.kind).toBe("waiting");
  });
});

describe("problemsOf", () => {
  test("default: files that can go together", () => {
    expect(problemsOf([picked("a"), picked("b")]).size).toBe(0);
  });

  test("behavior: the second of two with one name can't; without the first it can", () => {
    const [first, second] = [picked("a"), picked("b", { name: " a.pdf " })];
    expect([...problemsOf([first, second])]).toEqual([["b", expect.stringContaining("the same name")]]);
    expect(problemsOf([second]).size).toBe(0);
  });

  test("behavior: there's room for ten that can go; those that can't take none of it", () => {
    const files = Array.from({ length: 11 }, (_, index) => picked(String(index)));
    expect([...problemsOf(files).keys()]).toEqual(["10"]);
    expect([...problemsOf([picked("empty", { size: 0 }), ...files.slice(0, 10)]).keys()]).toEqual(["empty"]);
  });

  test("behavior: a folder", () => {
    const folder = picked("a", { content: null, state: { kind: "unreadable" } });
    expect(problemsOf([folder]).get("a")).toContain("If it’s a folder");
  });
});

test("reducePicked: events about a file that was removed change nothing", () => {
  const files = reducePicked([picked("a"), picked("b")], { type: "removed", id: "a" });
  const late = reducePicked(files, { type: "read", id: "a", content: { bytes: BYTES, digest: DIGEST } });
  expect(reducePicked(late, { type: "moved", id: "a", state: { kind: "stored" } })).toEqual([picked("b")]);
});

test("sayUnready: one sentence, the first that matters", () => {
  const text = { summary: "Done.", body: "" };
  expect(sayUnready(text, [])).toBeNull();
  expect(sayUnready({ ...text, summary: " " }, [])).toBe("Sum up what you deliver first.");
  expect(sayUnready({ ...text, body: "a".repeat(60_001) }, [])).toContain("60001 characters");
  expect(sayUnready(text, [picked("a", { size: 0 })])).toContain("Remove it first");
  expect(sayUnready(text, [picked("a", { content: null, state: { kind: "reading" } })])).toContain("still on its way");
  expect(sayUnready(text, [picked("a", { state: { kind: "failed", why: "" } })])).toBeNull();
});

test("sayProgress: how many are where", () => {
  expect(sayProgress([], 0)).toBe("");
  const files = [
    picked("a"),
    picked("b", { state: { kind: "stored" } }),
    picked("c", { state: { kind: "failed", why: "" } }),
  ];
  expect(sayProgress(files, 1)).toBe("3 files chosen. 1 can’t go with the others. 1 on IPFS. 1 failed.");
});

test.each([
  [1, "1 byte"],
  [1_023, "1023 bytes"],
  [1_024, "1 KiB"],
  [1_572_864, "1.5 MiB"],
  [1_048_575, "1023 KiB"],
  [1_048_576, "1 MiB"],
  [5_000_000_000, "4.6 GiB"],
])("formatSize: %i bytes are %s, never more than they are", (bytes, words) => {
  expect(formatSize(bytes)).toBe(words);
});

test("pictureOf: four types are pictures, and all of the bytes are in them", () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => index % 256);
  const source = pictureOf("image/png", bytes) ?? "";
  expect(Uint8Array.from(atob(source.replace("data:image/png;base64,", "")), (letter) => letter.charCodeAt(0))).toEqual(
    bytes,
  );
  for (const type of ["image/svg+xml", "text/html", "application/pdf"]) expect(pictureOf(type, bytes)).toBeNull();
});
