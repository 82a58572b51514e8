import type { ProposingRight } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as wagmi from "wagmi";
import { KeptDrafts } from "../drafting/KeptDrafts.tsx";
import * as franchises from "../franchises/queries.ts";
import { type Draft, type DraftStep, emptyDraft, newStep } from "./Draft.ts";
import { draftStore } from "./draftStore.ts";
import { FACTS, PRIYA } from "./fixtures.ts";
import { readSteps } from "./queries.ts";
import * as rights from "./right.ts";
import { Steps } from "./Steps.tsx";
import { sayUnready } from "./sayUnready.ts";
import { useDraft } from "./useDraft.ts";
import { WhoMayPropose } from "./WhoMayPropose.tsx";

beforeEach(() => localStorage.clear());

let current: readonly DraftStep[] = [];

function Editor({ from, asked }: { from: readonly DraftStep[]; asked: boolean }) {
  const [steps, setSteps] = useState(from);
  current = steps;
  const readings = readSteps({ ...emptyDraft(), steps }, FACTS);
  return <Steps steps={steps} readings={readings} facts={FACTS} asked={asked} onChange={setSteps} />;
}

function showSteps(from: readonly DraftStep[] = [], asked = false) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Editor from={from} asked={asked} />
    </QueryClientProvider>,
  );
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe("Steps", () => {
  test("default: an action is chosen, filled in, and kept as it was typed", () => {
    showSteps();
    press(/^Pay from the treasury/);
    type("Who is paid", PRIYA);
    type("How much", "400");
    expect(current.map(({ template, values }) => [template, values.payees])).toEqual([["pay", `${PRIYA}\t400`]]);
  });

  test("behavior: rows are added and removed", () => {
    showSteps([newStep("pay", { asset: FACTS.assets[1]?.address ?? "", payees: `${PRIYA}\t1` })]);
    press("Pay somebody else too");
    type("How much, 2", "7");
    expect(current[0]?.values.payees).toBe(`${PRIYA}\t1\n\t7`);
    press("Remove payee 1");
    expect(current[0]?.values.payees).toBe("\t7");
  });

  test("behavior: actions are reordered and removed", () => {
    showSteps([newStep("pay", {}), newStep("revoke", {}), newStep("role", {})]);
    press("Move down: Pay from the treasury, action 1");
    expect(current.map(({ template }) => template)).toEqual(["revoke", "pay", "role"]);
    press("Move up: Give or take a power, action 3");
    expect(current.map(({ template }) => template)).toEqual(["revoke", "role", "pay"]);
    press("Remove Stop a grant, action 1");
    expect(current.map(({ template }) => template)).toEqual(["role", "pay"]);
  });

  test("error: what is wrong is said beside its field at once, what is missing only when somebody goes on", () => {
    showSteps([newStep("setting", { setting: "votingPeriod", next: "soon" }), newStep("revoke", {})]);
    expect(screen.getByText(/such as 7 days or 36 hours\.$/)).toBeTruthy();
    expect(screen.queryByText("Enter an address.")).toBeNull();
  });

  test("error: somebody went on: what is missing is open and said", () => {
    showSteps([newStep("setting", { setting: "votingPeriod", next: "7 days" }), newStep("revoke", {})], true);
    expect(screen.getByText("Enter an address.")).toBeTruthy();
    expect(screen.getByText("Enter the grant’s number.")).toBeTruthy();
  });

  test("error: an action that this version doesn't know can be removed", () => {
    showSteps([newStep("of-tomorrow", {})]);
    expect(screen.getByText(/made with another version/)).toBeTruthy();
    press(/^Remove An unknown action/);
    expect(current).toEqual([]);
  });
});

describe("sayUnready", () => {
  const ready: Draft = {
    ...emptyDraft(),
    title: "Pay",
    steps: [newStep("revoke", { account: PRIYA, id: "1" }), newStep("role", {}), newStep("role", {})],
  };
  const say = (draft: Draft) => sayUnready(draft, readSteps(draft, FACTS));

  test("default: it says where to look, and nothing when all is well", () => {
    expect(say({ ...ready, title: "" })).toBe("Give it a title.");
    expect(say({ ...ready, steps: [] })).toMatch(/^Add at least one action/);
    expect(say(ready)).toBe("Actions 2, 3 aren’t finished. Look at their fields.");
    expect(say({ ...ready, steps: ready.steps.slice(0, 2) })).toBe("Action 2 isn’t finished. Look at its fields.");
    expect(say({ ...ready, steps: ready.steps.slice(0, 1) })).toBeNull();
  });
});

describe("WhoMayPropose", () => {
  function show(right: ProposingRight | null) {
    vi.spyOn(wagmi, "useConnection").mockReturnValue({ address: right ? PRIYA : undefined } as never);
    const query = { data: right, error: null, isPending: false, refetch: vi.fn() };
    vi.spyOn(rights, "useProposingRight").mockReturnValue(query as never);
    vi.spyOn(franchises, "useFranchise").mockReturnValue({ ...query, data: { data: { name: "Tideline" } } } as never);
    render(<WhoMayPropose />);
  }
  const rzm = (amount: bigint) => amount * 10n ** 18n;

  test("default: an owner", () => {
    show({ may: true, because: "franchise", franchiseId: 1n });
    expect(screen.getByText("You can propose because you own Tideline.")).toBeTruthy();
  });

  test("default: a holder", () => {
    show({ may: true, because: "votes", votes: rzm(1_200n), threshold: rzm(1_000n) });
    expect(screen.getByText(/because you hold 1.200 RZM of votes; 1.000 RZM are needed\./)).toBeTruthy();
  });

  test("error: neither: why, and what to do", () => {
    show({ may: false, votes: rzm(20n), threshold: rzm(1_000n) });
    expect(screen.getByText("You can’t propose with this account.")).toBeTruthy();
    expect(screen.getByText(/it has 20 RZM of votes where 1.000 RZM are needed\. Your draft is kept/)).toBeTruthy();
  });

  test("behavior: nobody is asked to connect in order to write", () => {
    show(null);
    expect(screen.getByText(/^Owners of active franchises can propose/)).toBeTruthy();
  });
});

function DraftPage() {
  const state = useDraft();
  return (
    <>
      <h1>{state.draft.title}</h1>
      <button type="button" onClick={() => state.change({ title: "Typed" })}>
        Type
      </button>
      <KeptDrafts state={state} end="propose it" />
    </>
  );
}

describe("Drafts", () => {
  const dialog = () => within(screen.getByRole("dialog", { hidden: true }));

  test("default: what is typed is kept at once and said so; the address leads back to it", () => {
    render(<DraftPage />);
    press("Type");
    expect(draftStore.load().map(({ title }) => title)).toEqual(["Typed"]);
    expect(screen.getByText(/^Kept in this browser only/)).toBeTruthy();
    expect(location.search).toBe(`?draft=${draftStore.load()[0]?.id}`);
    history.replaceState(null, "", "/");
  });

  test("behavior: another one is opened, and discarded only after a question", () => {
    draftStore.save({ ...emptyDraft(), title: "Old one", savedAt: 1 });
    render(<DraftPage />);
    press("Discard Old one");
    fireEvent.click(dialog().getByRole("button", { name: "Keep it", hidden: true }));
    expect(draftStore.load()).toHaveLength(1);
    press("Old one");
    expect(screen.getByRole("heading", { name: "Old one" })).toBeTruthy();
    press("Discard this draft");
    fireEvent.click(dialog().getByRole("button", { name: "Discard it", hidden: true }));
    expect(draftStore.load()).toEqual([]);
    history.replaceState(null, "", "/");
  });
});
