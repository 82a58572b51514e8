import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { parseEther, zeroHash } from "viem";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as acting from "../acting/ActionButton.tsx";
import {
  anEngagement,
  anOutcome,
  DAY,
  delivered,
  ether,
  hash,
  INES,
  JONAS,
  MIRA,
  NOW,
  TREASURY,
} from "../engagements/fixtures.ts";
import { readAmendDraft, resumeAmendment, startAmendment } from "./AmendDraft.ts";
import AmendForm from "./AmendForm.tsx";
import { amendStore } from "./amendStore.ts";
import { emptyOutcome } from "./OpeningDraft.ts";
import { readAmendment } from "./readAmendment.ts";
import { typeDue } from "./readDue.ts";

const engagement = anEngagement({
  outcomes: [
    anOutcome({ number: 1, due: NOW + 12n * DAY + 7n }),
    anOutcome({ number: 2, state: "funded", brief: hash(12) }),
    delivered({ number: 3 }),
  ],
});
const about = { engagement, asset: ether, now: NOW };
const start = startAmendment(engagement, ether);
const changed = (id: string, part: Partial<(typeof start.changes)[number]>) => ({
  ...start,
  changes: start.changes.map((change) => (change.id === id ? { ...change, ...part } : change)),
});

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(acting, "ActionButton").mockImplementation(({ prepare, children }) => (
    <button type="button" onClick={() => void prepare()}>
      {children}
    </button>
  ));
});

describe("readAmendment", () => {
  test("default: everything as it is is no amendment, to the second", () => {
    expect(readAmendment(start, about)).toMatchObject({ isSame: true, plan: null, wrong: {}, missing: {} });
    expect(start.changes.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  test("behavior: only what is different is in it, the rest stays as it's agreed", () => {
    const due = NOW + 30n * DAY - (NOW % 60n);
    const { plan } = readAmendment(changed("1", { amount: "2.5", due: typeDue(due) }), about);
    expect(plan).toEqual({
      terms: {
        ...{ arbiter: INES, reviewWindow: 7n * DAY, additions: [] },
        changes: [{ outcome: 1, amount: parseEther("2.5"), due, brief: hash(11) }],
      },
      ...{ changeTexts: [null], additionTexts: [] },
    });
  });

  test("behavior: what is funded keeps its amount, and may get another text", () => {
    const draft = changed("2", { amount: "9", rewrites: true, title: "Shop", body: "It sells." });
    const { plan } = readAmendment(draft, about);
    expect(plan?.terms.changes).toEqual([
      { outcome: 2, amount: parseEther("1"), due: engagement.outcomes[1]?.due, brief: zeroHash },
    ]);
    expect(plan?.changeTexts).toEqual([{ title: "Shop", summary: "", body: "It sells." }]);
  });

  test("behavior: arbiter and window change; empty means the network", () => {
    const { plan } = readAmendment({ ...start, arbiter: "", review: "14" }, about);
    expect(plan?.terms).toMatchObject({ arbiter: TREASURY, reviewWindow: 14n * DAY });
  });

  test("behavior: outcomes are added", () => {
    const addition = { ...emptyOutcome(), title: "Shop", body: "Sells.", amount: "3", due: typeDue(NOW + 9n * DAY) };
    const { plan } = readAmendment({ ...start, additions: [addition] }, about);
    expect(plan?.terms.additions).toMatchObject([{ amount: parseEther("3") }]);
    expect(plan?.additionTexts[0]?.title).toBe("Shop");
  });

  test("error: what is delivered isn't changed, whatever was kept", () => {
    const kept = {
      ...start,
      changes: [...start.changes, { ...emptyOutcome(), id: "3", amount: "9", rewrites: false }],
    };
    expect(readAmendment(kept, about).isSame).toBe(true);
    expect(resumeAmendment(kept, engagement, ether).changes).toHaveLength(2);
  });

  test.each([
    ["client", MIRA],
    ["facilitator", JONAS],
  ])("error: the %s as arbiter", (party, arbiter) => {
    expect(readAmendment({ ...start, arbiter }, about).wrong.arbiter).toMatch(new RegExp(`^This is the ${party}`));
  });

  test.each([{ amount: "0" }, { due: typeDue(NOW - DAY) }, { amount: "" }])("error: %o", (part) => {
    const { plan, isSame } = readAmendment(changed("1", part), about);
    expect([plan, isSame]).toEqual([null, false]);
  });
});

test("behavior: an amendment that is being written is kept and found again", () => {
  const draft = changed("1", { amount: "2" });
  amendStore.save(draft);
  expect(amendStore.load()).toEqual([draft]);
  expect(readAmendDraft({ id: "1", changes: [{ id: "1", rewrites: 1 }], additions: "x" })).toMatchObject({
    ...{ additions: [], arbiter: "" },
    changes: [{ id: "1", rewrites: false }],
  });
});

describe("AmendForm", () => {
  function show() {
    const scene = { ...about, reader: JONAS, nameOf: (outcome: number) => `outcome ${outcome}` };
    render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <AmendForm {...scene} onDone={() => {}} />
      </QueryClientProvider>,
    );
  }

  test("default: what would be different is said in words before anybody signs", () => {
    show();
    expect(screen.getByText("Nothing yet.")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("What outcome 1 pays"), { target: { value: "2.5" } });
    expect(screen.getByText("outcome 1, amount")).toBeTruthy();
    expect(screen.getByText("2.5 ETH", { exact: false, selector: "dd" })).toBeTruthy();
  });

  test("behavior: what is in escrow can't get another amount", () => {
    show();
    expect(screen.queryByLabelText("What outcome 2 pays")).toBeNull();
    expect(screen.getByText(/^1 ETH are in escrow for it/)).toBeTruthy();
  });

  test("error: nothing is different", () => {
    show();
    fireEvent.click(screen.getByRole("button", { name: "Publish it and review" }));
    expect(screen.getByText("Nothing is different yet. Change something first.")).toBeTruthy();
  });

  test("error: what isn't finished is said, and lost by nobody", () => {
    show();
    fireEvent.click(screen.getByRole("button", { name: "Add an outcome" }));
    fireEvent.click(screen.getByRole("button", { name: "Publish it and review" }));
    expect(screen.getByText("Say what it pays.")).toBeTruthy();
    expect(amendStore.load()[0]?.additions).toHaveLength(1);
  });
});
