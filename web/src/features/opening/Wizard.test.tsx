import type { Franchise, FranchiseRecord, StandingFacts } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as wagmi from "wagmi";
import * as acting from "../acting/ActionButton.tsx";
import * as franchises from "../franchises/queries.ts";
import * as splits from "../splits/queries.ts";
import { CLIENT, FACTS, NOW, READY, YOU } from "./fixtures.ts";
import { emptyOutcome } from "./OpeningDraft.ts";
import { openingStore } from "./openingStore.ts";
import * as facts from "./useOpeningFacts.ts";
import { WhoMayOpen } from "./WhoMayOpen.tsx";
import { Wizard } from "./Wizard.tsx";

const FRANCHISE = { id: 1n, name: "Tideline", splits: [] } as Partial<FranchiseRecord> as FranchiseRecord;
const STANDING: StandingFacts = {
  ...{ franchiseId: 1n, isSuspended: false, ownerCount: 2, owned: null, invitedUntil: null, isFacilitator: true },
  ...{ isMember: false, now: NOW },
};

function connect(account: typeof YOU | undefined, standing: Partial<StandingFacts> = {}) {
  // Only the address is looked at.
  vi.spyOn(wagmi, "useConnection").mockReturnValue({ address: account } as ReturnType<typeof wagmi.useConnection>);
  vi.spyOn(franchises, "standingFactsQueryOptions").mockReturnValue({
    queryKey: ["standing"],
    queryFn: async () => ({ ...STANDING, ...standing }),
  } as unknown as ReturnType<typeof franchises.standingFactsQueryOptions>);
  vi.spyOn(franchises, "useStandingFacts").mockReturnValue({
    ...{ data: { ...STANDING, ...standing }, error: null, isPending: false },
  } as unknown as ReturnType<typeof franchises.useStandingFacts>);
  vi.spyOn(splits, "splitNameQueryOptions").mockReturnValue({
    queryKey: ["name"],
    queryFn: async () => ({ data: { name: "Harbour" } }),
  } as unknown as ReturnType<typeof splits.splitNameQueryOptions>);
}

function show(draft = READY, part: Partial<typeof FACTS> = {}) {
  openingStore.save({ ...draft, savedAt: 1 });
  history.replaceState(null, "", `/engagements/new?franchise=1&draft=${draft.id}`);
  vi.spyOn(facts, "useOpeningFacts").mockReturnValue({ ...FACTS, ...part, manager: YOU });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Wizard franchise={FRANCHISE} />
    </QueryClientProvider>,
  );
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const kept = () => openingStore.load()[0];

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, "", "/");
  connect(YOU);
  vi.spyOn(acting, "ActionButton").mockImplementation(({ prepare, children, disabled }) => (
    <button type="button" disabled={disabled} onClick={() => void prepare()}>
      {children}
    </button>
  ));
});

describe("Wizard", () => {
  test("default: what is typed is kept, and divided beside it", () => {
    show();
    type("What it pays", "10");
    expect(kept()?.outcomes[0]?.amount).toBe("10");
    expect(screen.getByText("How 10 ETH divide", { selector: "figcaption" })).toBeTruthy();
  });

  test("behavior: outcomes are added and removed, and all together are divided", () => {
    show();
    press("Add another outcome");
    type("What is achieved", "Archive");
    type("What it pays", "3");
    expect(screen.getByText("How 5 ETH divide", { selector: "figcaption" })).toBeTruthy();
    fireEvent.change(screen.getByLabelText("Of which outcome"), { target: { value: "1" } });
    expect(screen.getByText("How 3 ETH divide", { selector: "figcaption" })).toBeTruthy();
    const table = within(screen.getByRole("table", { name: "What each outcome pays to whom", hidden: true }));
    const [sums] = table.getAllByRole("row", { hidden: true }).slice(-1);
    expect(sums?.textContent).toMatch(/^In all3(\.0+)?\s*ETH1\.25(0+)?\s*ETH0\.75(0+)?\s*ETH$/);
    press("Remove outcome 1: Landing page");
    expect(kept()?.outcomes.map(({ title }) => title)).toEqual(["Archive"]);
  });

  test("behavior: the split's team works on it unless somebody is left out", () => {
    show();
    const team = within(screen.getByRole("group", { name: "Who works on it" }));
    expect(team.getByText("3 people work on it.")).toBeTruthy();
    fireEvent.click(team.getAllByRole("checkbox")[0] ?? screen.getByText("none"));
    expect(team.getByText("2 people work on it.")).toBeTruthy();
    expect(kept()?.team).toEqual(FACTS.members.slice(1).map(({ account }) => account));
  });

  test("error: what is wrong is said beside its field at once", () => {
    show();
    type("Client", YOU);
    expect(screen.getByText(/^This is you\. The client is somebody else/)).toBeTruthy();
    type("Client", CLIENT);
    type("Arbiter", CLIENT);
    expect(screen.getByText(/^This is the client/)).toBeTruthy();
  });

  test("error: what is missing is said when somebody goes on, and where it is", () => {
    show({ ...READY, client: "", outcomes: [...READY.outcomes, emptyOutcome()] });
    expect(screen.queryByText(/^Name the client/)).toBeNull();
    press("Publish the texts and review");
    expect(screen.getAllByText(/^Name the client/)).toHaveLength(2);
    expect(screen.getByText("Say what it pays.")).toBeTruthy();
  });

  test("error: who may not open engagements of the franchise publishes nothing", async () => {
    const button = () => screen.getByRole<HTMLButtonElement>("button", { name: "Publish the texts and review" });
    connect(YOU, { isFacilitator: false });
    show();
    await waitFor(() => expect(button().disabled).toBe(true));
    cleanup();
    connect(YOU, { isFacilitator: true });
    show();
    await act(async () => {});
    expect(button().disabled).toBe(false);
  });

  test("error: a franchise without a split says how there comes to be one", () => {
    show(READY, { splits: [], members: [] });
    expect(screen.getByText("Tideline has no split yet.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Create a split" }).getAttribute("href")).toBe("/splits/new");
  });
});

describe("WhoMayOpen", () => {
  async function say(account: typeof YOU | undefined, standing: Partial<StandingFacts> = {}) {
    connect(account, standing);
    render(<WhoMayOpen franchiseId={1n} franchise={"Tideline" satisfies Franchise["name"]} />);
  }

  test.each([
    ["a facilitator", { isFacilitator: true }, /because you are a facilitator of Tideline/],
    ["an owner", { isFacilitator: false, owned: 1n }, /because you own Tideline/],
    ["a stranger", { isFacilitator: false }, "You can’t open it with this account."],
    ["an owner of another", { isFacilitator: false, owned: 2n }, "You can’t open it with this account."],
    ["a suspended franchise", { isSuspended: true }, "The network has suspended Tideline."],
  ])("behavior: %s", async (_, standing, sentence) => {
    await say(YOU, standing);
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  test("behavior: without a wallet one can write already", async () => {
    await say(undefined);
    expect(screen.getByText(/you can write without one\.$/)).toBeTruthy();
  });
});
