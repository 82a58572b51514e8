import { describe, expect, test } from "vitest";
import { choosePeople, type ListedPerson } from "./choosePeople.ts";
import { findPeople } from "./findPeople.ts";
import { aCertification, accountOf, aPerson, attestedFor } from "./fixtures.ts";
import { EVERYBODY, type Question } from "./question.ts";
import { strongestWork } from "./strongestWork.ts";

const tideline = { franchiseId: 1n, name: "Tideline", role: "owner" } as const;

/** The oldest has the lowest number; the second has the highest score, the fourth nothing at all. */
const PEOPLE: readonly ListedPerson[] = [
  {
    person: aPerson(1, { demonstrations: [attestedFor("developing")], franchises: [tideline] }),
    certified: aCertification(1, { score: 90_000n, level: 1 }, { developing: { score: 300_000n, level: 2 } }),
  },
  {
    person: aPerson(2, { demonstrations: [attestedFor("developing"), attestedFor("linking")] }),
    certified: aCertification(2, { score: 450_000n, level: 3 }, { developing: { score: 60_000n, level: 1 } }),
  },
  { person: aPerson(3), certified: aCertification(3, { score: 90_000n, level: 1 }) },
  { person: aPerson(4), certified: null },
];

const asked = (question: Partial<Question>, found: ReadonlySet<string> | null = null) =>
  choosePeople(PEOPLE, { ...EVERYBODY, ...question }, found).map(({ person }) => Number(person.account));

describe("choosePeople", () => {
  test("default: the highest score first; among equals who came first, and who has none last", () => {
    expect(asked({})).toEqual([2, 1, 3, 4]);
  });

  test("behavior: the newest first", () => {
    expect(asked({ order: "newest" })).toEqual([4, 3, 2, 1]);
  });

  test("behavior: a type of work leaves only those whom somebody attested for it, by their score in it", () => {
    expect(asked({ work: "developing" })).toEqual([1, 2]);
    expect(asked({ work: "inspecting" })).toEqual([]);
  });

  test("behavior: a level is that of the type of work, or overall where none is chosen", () => {
    expect(asked({ level: 1 })).toEqual([2, 1, 3]);
    expect(asked({ level: 3 })).toEqual([2]);
    expect(asked({ level: 2, work: "developing" })).toEqual([1]);
  });

  test("behavior: a franchise leaves those who have a role in it", () => {
    expect(asked({ franchiseId: 1n })).toEqual([1]);
    expect(asked({ franchiseId: 2n })).toEqual([]);
  });

  test("behavior: a search leaves those whom it found", () => {
    expect(asked({}, new Set([accountOf(3)]))).toEqual([3]);
    expect(asked({}, new Set())).toEqual([]);
  });
});

describe("findPeople", () => {
  const people = [
    { account: "0xAbc1", texts: ["Lucía Ferrer", "Boats & harbours"] },
    { account: "0xdef2", texts: ["<script>alert(1)</script>", "👩‍🌾 gardens"] },
  ];
  const found = (typed: string) => [...(findPeople(people, typed) ?? ["everybody"])];

  test("default: every word is found somewhere, whatever its case and accents", () => {
    expect(found("LUCIA boats")).toEqual(["0xabc1"]);
    expect(found("lucia gardens")).toEqual([]);
  });

  test("behavior: an address is known by how it begins", () => {
    expect(found("0xDE")).toEqual(["0xdef2"]);
    expect(found("def2")).toEqual([]);
  });

  test("behavior: nothing typed asks for nobody in particular", () => {
    expect(findPeople(people, "  ")).toBeNull();
  });

  test("behavior: markup and emoji are only text", () => {
    expect(found("<script>")).toEqual(["0xdef2"]);
    expect(found("👩‍🌾")).toEqual(["0xdef2"]);
    expect(found(".*")).toEqual([]);
  });
});

describe("strongestWork", () => {
  const demonstrations = [attestedFor("advising", 5), attestedFor("developing"), attestedFor("linking", 2)];
  const all = [...demonstrations, attestedFor("producing", 9)];

  test("default: the three with the highest scores", () => {
    const certified = aCertification(
      1,
      {},
      { developing: { score: 3n }, linking: { score: 2n }, producing: { score: 1n } },
    );
    expect(strongestWork({ demonstrations: all }, certified).map(({ work }) => work)).toEqual([
      ...["developing", "linking", "producing"],
    ]);
  });

  test("behavior: before scores are known, those that are attested most often", () => {
    expect(strongestWork({ demonstrations }, null).map(({ work }) => work)).toEqual([
      ...["advising", "linking", "developing"],
    ]);
  });

  test("behavior: what nobody attests any more isn't there", () => {
    expect(strongestWork({ demonstrations: [attestedFor("advising", 0)] }, null)).toEqual([]);
  });
});
