import { ETHER } from "@rizom/sdk";
import { parseEther, parseUnits } from "viem";
import { beforeEach, describe, expect, test } from "vitest";
import { at, CLIENT, DAY, DOLLAR, FACTS, NOW, OTHER_SPLIT, READY, SPLIT, TREASURY, YOU } from "./fixtures.ts";
import { emptyOpening, emptyOutcome, readOpeningDraft } from "./OpeningDraft.ts";
import { openingStore } from "./openingStore.ts";
import { readDue, typeDue } from "./readDue.ts";
import { readOpening, sayUnready } from "./readOpening.ts";

beforeEach(() => localStorage.clear());

const crowd = Array.from({ length: 97 }, (_, index) => ({ account: at(100 + index), weight: 1 }));

describe("readOpening", () => {
  test("default: what is needed is enough; split, team, asset, arbiter and window are there already", () => {
    const { terms, team } = readOpening(READY, FACTS);
    expect(terms).toMatchObject({
      ...{ franchiseId: 1n, client: CLIENT, split: SPLIT, asset: ETHER, arbiter: TREASURY, reviewWindow: 7n * DAY },
      outcomes: [{ amount: parseEther("2") }],
    });
    expect(terms?.outcomes[0]?.due).toBe(NOW + 30n * DAY - (NOW % 60n));
    expect(team).toEqual([at(21), at(22), at(23)]);
  });

  test("behavior: amounts are in the asset that was chosen", () => {
    const { terms } = readOpening({ ...READY, asset: DOLLAR.address.toLowerCase() }, FACTS);
    expect(terms).toMatchObject({ asset: DOLLAR.address, outcomes: [{ amount: parseUnits("2", 6) }] });
  });

  test("behavior: somebody is left out of the team, in whatever case addresses are kept", () => {
    const kept = { ...READY, team: [at(23).toLowerCase(), at(99)] };
    expect(readOpening(kept, FACTS).terms?.team).toEqual([at(23)]);
  });

  test("behavior: of a large team as many are chosen as there is room for", () => {
    const facts = { ...FACTS, members: crowd };
    expect(readOpening(READY, facts).terms?.team).toHaveLength(96);
    const all = { ...READY, team: crowd.map(({ account }) => account) };
    expect(readOpening(all, facts).wrong.team).toMatch(/^At most 96 people/);
  });

  test("behavior: nothing is wrong with what isn't written yet, it's missing", () => {
    const { wrong, missing, terms } = readOpening(emptyOpening("1"), { ...FACTS, account: undefined });
    expect(wrong).toEqual({});
    expect(Object.keys(missing).sort()).toEqual(["client", "title"]);
    expect(terms).toBeNull();
  });

  test("error: the client is whoever opens it", () => {
    expect(readOpening({ ...READY, client: YOU }, FACTS).wrong.client).toMatch(/^This is you\./);
  });

  test.each([
    ["the client", CLIENT],
    ["you", YOU],
  ])("error: the arbiter is %s", (who, arbiter) => {
    expect(readOpening({ ...READY, arbiter }, FACTS).wrong.arbiter).toMatch(new RegExp(`^This is ${who}\\.`));
  });

  test.each(["0", "91", "1.5", "a week"])("error: a review window of %s days", (review) => {
    expect(readOpening({ ...READY, review }, FACTS).wrong.review).toMatch(/days/);
  });

  test("error: a franchise with several splits or with none: one must be chosen", () => {
    const two = { ...FACTS, splits: [SPLIT, OTHER_SPLIT] };
    expect(readOpening(READY, two).missing.split).toMatch(/^Choose the split/);
    expect(readOpening({ ...READY, split: OTHER_SPLIT.toLowerCase() }, two).terms?.split).toBe(OTHER_SPLIT);
    expect(readOpening({ ...READY, split: OTHER_SPLIT }, { ...FACTS, splits: [] }).terms).toBeNull();
  });

  test("error: fifty outcomes at once are the most", () => {
    const many = Array.from({ length: 51 }, () => ({ ...READY.outcomes[0], ...emptyOutcome() }));
    expect(readOpening({ ...READY, outcomes: many }, FACTS).wrong.outcomes).toMatch(/^At most 50/);
    expect(readOpening({ ...READY, outcomes: [] }, FACTS).wrong.outcomes).toMatch(/^Add an outcome/);
  });

  test.each([
    ["amount", { amount: "0" }, /more than zero/],
    ["amount", { amount: `1${"0".repeat(30)}` }, /larger than a split can hold/],
    ["due", { due: typeDue(NOW - DAY) }, /has passed/],
    ["due", { due: typeDue(NOW + 731n * DAY) }, /two years/],
    ["title", { title: "x".repeat(101) }, /too long|at most|100/],
  ])("error: an outcome's %s: %o", (field, part, sentence) => {
    const outcomes = READY.outcomes.map((outcome) => ({ ...outcome, ...part }));
    const reading = readOpening({ ...READY, outcomes }, FACTS);
    expect(reading.outcomes[0]?.wrong[field]).toMatch(sentence);
    expect(reading.terms).toBeNull();
  });

  test("error: an outcome that doesn't say what counts as done", () => {
    const outcomes = READY.outcomes.map((outcome) => ({ ...outcome, body: " " }));
    expect(readOpening({ ...READY, outcomes }, FACTS).outcomes[0]?.missing.body).toMatch(/^Say what counts as done/);
  });
});

describe("sayUnready", () => {
  const say = (draft: typeof READY) => sayUnready(readOpening(draft, FACTS));

  test("default: it says where to look, and nothing when all is well", () => {
    expect(say(READY)).toBeNull();
    expect(say({ ...READY, title: "" })).toBe("Give it a title.");
    expect(say({ ...READY, outcomes: [...READY.outcomes, emptyOutcome()] })).toMatch(/^Outcome 2 isn’t finished/);
  });
});

describe("drafts", () => {
  test("default: what is kept is found again", () => {
    openingStore.save(READY);
    expect(openingStore.load()).toEqual([READY]);
  });

  test("error: what isn't a draft any more is passed over or mended", () => {
    expect(readOpeningDraft({ id: 1 })).toBeNull();
    const broken = {
      id: "a",
      title: 7,
      client: "0x1",
      outcomes: [null, { id: "o", title: "T", due: 5 }],
      team: [1, "b"],
    };
    expect(readOpeningDraft(broken)).toEqual({
      ...{ ...emptyOpening(""), id: "a", client: "0x1", team: ["b"] },
      outcomes: [{ ...emptyOutcome(), id: "o", title: "T" }],
    });
    expect(readOpeningDraft({ id: "a", outcomes: "x" })?.outcomes).toHaveLength(1);
  });
});

describe("readDue", () => {
  test("default: a moment on this machine's clock survives being typed", () => {
    const due = NOW + 40n * DAY - (NOW % 60n);
    expect(readDue(typeDue(due), NOW)).toEqual({ value: due, error: null });
    expect(readDue(typeDue(due).replace("T", " "), NOW).value).toBe(due);
  });

  test("behavior: nothing typed is neither a moment nor an error", () => {
    expect(readDue(" ", NOW)).toEqual({ value: null, error: null });
  });

  test.each(["tomorrow", "2027-02-30", "2027-13-01T10:00", "1 March"])("error: %s", (typed) => {
    expect(readDue(typed, NOW)).toMatchObject({ value: null, error: expect.stringMatching(/\.$/) });
  });
});
