import { beforeEach, describe, expect, test, vi } from "vitest";
import { emptyDraft, newStep, readDraft } from "./Draft.ts";
import { draftStore } from "./draftStore.ts";
import { readDuration } from "./readDuration.ts";
import { joinRows, rowsOf } from "./rowsOf.ts";

const KEY = "rizom.drafts.31337";

beforeEach(() => localStorage.clear());

describe("drafts", () => {
  test("default: what is kept is found again, the latest first", () => {
    const first = { ...emptyDraft(), title: "One", steps: [newStep("pay", { payees: "a\tb" })] };
    const second = { ...emptyDraft(), title: "Two" };
    expect(draftStore.save(first) && draftStore.save(second)).toBe(true);
    expect(draftStore.load().map(({ title }) => title)).toEqual(["Two", "One"]);
    draftStore.save({ ...first, title: "One, changed" });
    expect(draftStore.load().map(({ title }) => title)).toEqual(["One, changed", "Two"]);
    draftStore.discard(first.id);
    expect(draftStore.load()).toEqual([second]);
  });

  test("error: what isn't a draft any more is passed over, and nothing breaks", () => {
    for (const text of ["{", "null", "7", '[null, {"id": 1}, "x"]']) {
      localStorage.setItem(KEY, text);
      expect(draftStore.load()).toEqual([]);
    }
    const broken = { id: "a", title: 7, steps: [{ id: "s", template: "pay", values: { a: "1", b: 2 } }, null, {}] };
    expect(readDraft(broken)).toEqual({
      ...{ id: "a", savedAt: 0, title: "", summary: "", body: "" },
      steps: [{ id: "s", template: "pay", values: { a: "1" } }],
    });
  });

  test("error: a browser that keeps nothing says so", () => {
    const setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    vi.stubGlobal("localStorage", { getItem: () => null, setItem });
    expect(draftStore.save(emptyDraft())).toBe(false);
  });
});

describe("rows", () => {
  test("default: they survive being kept", () => {
    const rows = [
      ["0x1", "2"],
      ["", ""],
      ["0x3", ""],
    ];
    expect(rowsOf(joinRows(rows))).toEqual(rows);
  });

  test("behavior: what would break a row can't get into it", () => {
    expect(rowsOf(joinRows([["a\tb\nc", "d"]]))).toEqual([["a b c", "d"]]);
  });
});

describe("readDuration", () => {
  test.each([
    ["7 days", 604_800n],
    ["36 hours", 129_600n],
    ["1 day and 12 hours", 129_600n],
    ["2 weeks, 1 day", 1_296_000n],
    [" 90 Minutes ", 5_400n],
  ])("default: %s", (typed, value) => expect(readDuration(typed)).toEqual({ value, error: null }));

  test.each(["7", "days", "-1 day", "1.5 days", "1 day 2", "1 fortnight", "5000 days"])("error: %s", (typed) =>
    expect(readDuration(typed)).toMatchObject({ value: null, error: expect.stringMatching(/\.$/) }),
  );
});
