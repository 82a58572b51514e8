import { describe, expect, test } from "vitest";
import { JONAS, LUCIA, MIRA, WEN } from "../engagements/fixtures.ts";
import { draftIdOf, emptyDraft, newEntry, readAttestingDraft } from "./AttestingDraft.ts";
import { markWork, putEntry, toggleOutcome, toggleWork } from "./changeEntries.ts";
import { leftAfter, outcomesFor } from "./colleagues.ts";
import { aColleague, anEntry } from "./fixtures.ts";
import { readAttesting } from "./readAttesting.ts";
import { readEntry } from "./readEntry.ts";

describe("choosing", () => {
  test("default: up to three types of work, each of which can be taken away again", () => {
    const three = (["linking", "advising", "producing"] as const).reduce(toggleWork, newEntry(LUCIA, [1]));
    expect(three.work.map(({ work }) => work)).toEqual(["linking", "advising", "producing"]);
    expect(toggleWork(three, "advising").work.map(({ work }) => work)).toEqual(["linking", "producing"]);
  });

  test("error: a fourth type isn't chosen", () => {
    const three = (["linking", "advising", "producing"] as const).reduce(toggleWork, newEntry(LUCIA, [1]));
    expect(toggleWork(three, "developing")).toEqual(three);
  });

  test("behavior: taking a type away forgets its mark", () => {
    const marked = markWork(toggleWork(newEntry(LUCIA, [1]), "linking"), "linking", 4);
    expect(marked.work).toEqual([{ work: "linking", mark: 4 }]);
    expect(toggleWork(toggleWork(marked, "linking"), "linking").work).toEqual([{ work: "linking", mark: null }]);
  });

  test("behavior: outcomes stay in their order", () => {
    expect(toggleOutcome(anEntry({ outcomes: [2] }), 1).outcomes).toEqual([1, 2]);
    expect(toggleOutcome(anEntry({ outcomes: [1, 2] }), 1).outcomes).toEqual([2]);
  });

  test("behavior: an entry takes the place of the one that it was", () => {
    const [one, two] = [anEntry(), anEntry({ subject: JONAS })];
    expect(putEntry([one, two], { ...one, comment: "Thanks" })).toEqual([{ ...one, comment: "Thanks" }, two]);
    expect(putEntry([one], two)).toEqual([one, two]);
  });
});

describe("who is left", () => {
  test("default: an outcome belongs to one entry only", () => {
    const [lucia, jonas] = [aColleague(), aColleague({ account: JONAS })];
    const entry = anEntry();
    expect(outcomesFor(lucia, [entry])).toEqual([2]);
    expect(outcomesFor(lucia, [entry], entry.id)).toEqual([1, 2]);
    expect(leftAfter([lucia, jonas], [entry]).map(({ outcomes }) => outcomes)).toEqual([[2], [1, 2]]);
    expect(leftAfter([lucia], [entry, anEntry({ outcomes: [2] })])).toEqual([]);
  });
});

describe("readEntry", () => {
  test("default: the same is said of each outcome that was chosen", () => {
    const { words } = readEntry(anEntry({ outcomes: [1, 2], comment: " Thank you. " }), [1, 2]);
    const work = [{ work: "developing", mark: 3 }];
    expect(words).toEqual([1, 2].map((outcome) => ({ subject: LUCIA, outcome, work, comment: "Thank you." })));
  });

  test("error: what is missing is a sentence at its place, and nothing is said", () => {
    const { missing, words } = readEntry(anEntry({ outcomes: [], work: [] }), [1]);
    expect(missing).toMatchObject({
      outcomes: "Choose at least one outcome.",
      work: "Choose at least one type of work.",
    });
    expect(words).toEqual([]);
  });

  test("error: a type without a mark isn't a mark of 0", () => {
    const { missing, words } = readEntry(anEntry({ work: [{ work: "linking", mark: null }] }), [1]);
    expect(missing.marks).toEqual({ linking: "Choose how it was." });
    expect(words).toEqual([]);
  });

  test("error: a comment that is too long is said at once, and stays as it was written", () => {
    const { wrong, words } = readEntry(anEntry({ comment: "😀".repeat(4_001) }), [1]);
    expect(wrong.comment).toBe("The comment has 4001 characters and may have 4000. Make it shorter.");
    expect(words).toEqual([]);
    expect(readEntry(anEntry({ comment: "😀".repeat(4_000) }), [1]).words).toHaveLength(1);
  });

  test("behavior: what was said meanwhile, from elsewhere, isn't said twice", () => {
    expect(readEntry(anEntry({ outcomes: [1, 2] }), [2]).words.map(({ outcome }) => outcome)).toEqual([2]);
  });
});

describe("readAttesting", () => {
  const draftOf = (...entries: ReturnType<typeof anEntry>[]) => ({ ...emptyDraft("1.0x0"), entries });

  test("default: all entries together", () => {
    const colleagues = [aColleague(), aColleague({ account: WEN })];
    const { words, unready } = readAttesting(
      draftOf(anEntry(), anEntry({ subject: WEN, outcomes: [1, 2] })),
      colleagues,
    );
    expect(words.map(({ subject, outcome }) => [subject, outcome])).toEqual([
      [LUCIA, 1],
      [WEN, 1],
      [WEN, 2],
    ]);
    expect(unready).toBeNull();
  });

  test("error: nobody chosen, and entries that aren't finished", () => {
    expect(readAttesting(draftOf(), [aColleague()]).unready).toBe("Choose somebody first.");
    const { unready } = readAttesting(draftOf(anEntry({ work: [] })), [aColleague()]);
    expect(unready).toBe("One entry isn’t finished: finish it, or leave it out.");
  });

  test("error: more than one signature takes", () => {
    const outcomes = Array.from({ length: 101 }, (_, index) => index + 1);
    const { unready } = readAttesting(draftOf(anEntry({ outcomes })), [aColleague({ open: outcomes })]);
    expect(unready).toMatch(/^One signature takes at most 100, and these are 101 attestations/);
  });

  test("behavior: who has no open outcome any more isn't on the screen", () => {
    expect(readAttesting(draftOf(anEntry()), [aColleague({ open: [] })]).entries).toEqual([]);
    expect(readAttesting(draftOf(anEntry()), []).entries).toEqual([]);
  });
});

describe("readAttestingDraft", () => {
  test("default: what was kept comes back", () => {
    const draft = { ...emptyDraft(draftIdOf(12n, MIRA)), savedAt: 5, entries: [anEntry()], validFrom: 7 };
    expect(readAttestingDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  test("behavior: somebody else's draft isn't one's own", () => {
    expect(draftIdOf(12n, MIRA)).not.toBe(draftIdOf(12n, JONAS));
  });

  test("error: what an older version or somebody's hand wrote is left out", () => {
    const entries = [
      { subject: "nobody", work: [], outcomes: [] },
      {
        id: "a",
        subject: LUCIA,
        outcomes: ["1", 2, null],
        work: [
          { work: "flying", mark: 2 },
          { work: "linking", mark: 9 },
        ],
      },
      7,
    ];
    const read = readAttestingDraft({ id: "x", entries, savedAt: "now", validFrom: "1" });
    expect(read).toMatchObject({ id: "x", savedAt: 0, validFrom: null });
    expect(read?.entries).toEqual([
      { id: "a", subject: LUCIA, outcomes: [2], work: [{ work: "linking", mark: null }], comment: "" },
    ]);
    expect(readAttestingDraft(null)).toBeNull();
  });
});
