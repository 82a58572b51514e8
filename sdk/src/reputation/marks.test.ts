import { describe, expect, test } from "vitest";
import { MARKS } from "./MARKS.ts";
import { MarksError } from "./MarksError.ts";
import { marksProblem } from "./marksProblem.ts";
import { packMarks } from "./packMarks.ts";
import { unpackMarks } from "./unpackMarks.ts";
import { WORK_WORDS } from "./WORK_WORDS.ts";
import { type Mark, WORK_TYPES, type WorkMark, type WorkType } from "./WorkType.ts";

const marked = (work: WorkType, mark: Mark = 2): WorkMark => ({ work, mark });

describe("packMarks, unpackMarks", () => {
  test("default: three bits for each type, 0 where it isn't marked, otherwise the mark plus 1", () => {
    expect(packMarks([marked("advising", 0)])).toBe(1);
    expect(packMarks([marked("innovating", 4)])).toBe(0b101_000);
    expect(packMarks([marked("linking", 4), marked("advising", 1)])).toBe(0b101 * 2 ** 24 + 0b010);
  });
  test("behavior: unpacked they are in the order of the types, whatever order they came in", () => {
    const work = [marked("linking", 0), marked("producing", 4), marked("innovating", 3)];
    expect(unpackMarks(packMarks(work))).toEqual(work.toReversed());
  });
  test("behavior: every one, two or three types with every mark come back as they were", () => {
    for (const [i, first] of WORK_TYPES.entries()) {
      for (const second of WORK_TYPES.slice(i + 1)) {
        for (const { mark } of MARKS) {
          const both = [marked(first, mark), marked(second, (4 - mark) as Mark)];
          expect(unpackMarks(packMarks(both))).toEqual(both);
        }
      }
    }
  });
  test.each([0, 6, 7, 0b001_001_001_001, 2 ** 27, 2 ** 32 - 1, -1, 1.5, Number.NaN])(
    "error: %s are no marks that the contract takes",
    (packed) => {
      expect(() => unpackMarks(packed)).toThrow(MarksError);
    },
  );
});

describe("marksProblem", () => {
  const [one, two, three] = [marked("advising"), marked("promoting"), marked("producing")];

  test("default: one to three types are fine", () => {
    expect(marksProblem([one])).toBeNull();
    expect(marksProblem([three, one, two])).toBeNull();
  });
  const NO_SUCH_MARK = "Marks go from 0 to 4, without fractions. Choose another one for producing.";
  type Chosen = readonly { readonly work: string; readonly mark: number }[];
  test.each<readonly [Chosen, string]>([
    [[], "Choose at least one type of work and mark it."],
    [[one, two, three, marked("linking")], "Mark at most three types of work: 4 are marked. Take some out."],
    [[one, one], "Advising is marked twice. Take one of both out."],
    [
      [{ work: "coffee", mark: 4 }],
      "One of the types of work isn’t among the nine that there are. Choose another one.",
    ],
    [[marked("linking"), { work: "producing", mark: 5 }], NO_SUCH_MARK],
    [[{ work: "producing", mark: -1 }], NO_SUCH_MARK],
    [[{ work: "producing", mark: 1.5 }], NO_SUCH_MARK],
    [[{ work: "producing", mark: Number.NaN }], NO_SUCH_MARK],
  ])("error: %j", (work, sentence) => {
    expect(marksProblem(work)).toBe(sentence);
    // What a form or a document gives isn't of these types.
    expect(() => packMarks(work as readonly WorkMark[])).toThrow(new MarksError(sentence));
  });
});

test("default: every type and every mark has words, and marks are where their numbers say", () => {
  expect(Object.keys(WORK_WORDS)).toEqual([...WORK_TYPES]);
  expect(MARKS.map(({ mark }) => mark)).toEqual([0, 1, 2, 3, 4]);
});
