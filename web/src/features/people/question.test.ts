import { describe, expect, test } from "vitest";
import { EVERYBODY, isNarrowed, type Question, readQuestion, writeQuestion } from "./question.ts";

const read = (query: string) => readQuestion(new URLSearchParams(query));
const write = (question: Partial<Question>, before = "") =>
  writeQuestion({ ...EVERYBODY, ...question }, new URLSearchParams(before)).toString();

describe("readQuestion", () => {
  test("default", () => {
    expect(read("q=luc%C3%ADa&work=developing&level=2&franchise=7&sort=newest")).toEqual({
      ...{ search: "lucía", work: "developing", level: 2, franchiseId: 7n, order: "newest" },
    });
  });

  test("behavior: an address without parameters asks for everybody, the highest score first", () => {
    expect(read("")).toEqual(EVERYBODY);
  });

  test("behavior: what can't be read is left out", () => {
    expect(read("work=selling&level=9&franchise=-1&sort=rank")).toEqual(EVERYBODY);
    expect(read("level=two&franchise=1e3")).toEqual(EVERYBODY);
    expect(read(`franchise=${"9".repeat(30)}`)).toEqual(EVERYBODY);
  });

  test("behavior: a search longer than any name is cut", () => {
    expect(read(`q=${"🦀".repeat(100_000)}`).search.length).toBe(100);
  });
});

describe("writeQuestion", () => {
  test("default: what was written is read again", () => {
    const question: Question = { search: "boats", work: "linking", level: 1, franchiseId: 3n, order: "newest" };
    expect(read(write(question))).toEqual(question);
  });

  test("behavior: everybody leaves nothing in the address", () => {
    expect(write({}, "q=boats&work=linking&level=1&franchise=3&sort=newest")).toBe("");
  });

  test("behavior: the chain that a link names stays", () => {
    expect(write({ level: 2 }, "chain=31337")).toBe("chain=31337&level=2");
  });
});

describe("isNarrowed", () => {
  test("default", () => {
    expect(isNarrowed(EVERYBODY)).toBe(false);
    expect(isNarrowed({ ...EVERYBODY, order: "newest", search: "  " })).toBe(false);
    expect(isNarrowed({ ...EVERYBODY, franchiseId: 1n })).toBe(true);
  });
});
