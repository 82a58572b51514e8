import type { Allocation } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Action } from "../../transactions/action.ts";
import * as transactions from "../../transactions/TransactionProvider.tsx";
import * as readiness from "../../wallet/useReadiness.ts";
import * as lists from "../equity/allocationLists.ts";
import { claimLines } from "../equity/claimLines.ts";
import { aGrant, anAllocation, aPatronage, DAY, HARBOUR, LUCIA, NOW, rzm } from "../equity/fixtures.ts";
import * as queries from "../equity/queries.ts";
import type { Stakes } from "../equity/stakes.ts";
import { totalsOf } from "../equity/totals.ts";
import * as stakes from "../equity/useStakes.ts";
import { ClaimList } from "./ClaimList.tsx";

const OTHER = "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65";
const EVERYTHING: Stakes = { grants: [aGrant()], allocations: [anAllocation()], patronage: [aPatronage()] };
type Setting = {
  owned?: Partial<Stakes>;
  delegate?: `0x${string}` | null;
  you?: `0x${string}` | null;
};

let started: Action[];

function show({ owned = EVERYTHING, delegate = null, you = LUCIA }: Setting = {}) {
  const all: Stakes = { grants: [], allocations: [], patronage: [], ...owned };
  const lines = claimLines(all, NOW);
  const query = { error: null, isPending: false, refetch: vi.fn() };
  vi.spyOn(stakes, "useStakes").mockReturnValue({
    ...query,
    data: { stakes: all, lines, totals: totalsOf(lines), unread: [], now: NOW },
  });
  const position = { balance: rzm(50), votes: 0n, delegate, supply: rzm(1_000), areTransfersOpen: false };
  vi.spyOn(queries, "useEquityPosition").mockReturnValue({ ...query, data: position } as never);
  vi.spyOn(readiness, "useReadiness").mockReturnValue(
    you ? { ready: true, account: you, explanation: null } : { ready: false, account: null, explanation: "Connect." },
  );
  vi.spyOn(transactions, "useTransactions").mockReturnValue({
    isBusy: false,
    start: async (action) => {
      started.push(typeof action === "function" ? await action() : action);
      return { status: "closed" };
    },
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ClaimList account={LUCIA} />
    </QueryClientProvider>,
  );
}

function giveProofs() {
  const allocation: Allocation = { root: anAllocation().root, index: 3n, account: LUCIA, amount: rzm(250), proof: [] };
  return vi.spyOn(lists, "loadAllocation").mockResolvedValue(allocation);
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const functionsOf = (action: Action | undefined) =>
  action?.steps.map((step) => (step.kind === "transaction" ? step.request.functionName : ""));
const rows = () => within(screen.getByRole("list", { name: "Claims" })).getAllByRole("listitem");

beforeEach(() => {
  started = [];
});

describe("ClaimList", () => {
  test("default: each source is a line in words, with what is there now and what comes later", () => {
    show();
    const words = rows().map((row) => row.textContent);
    expect(words).toHaveLength(3);
    expect(words[0]).toMatch(/^Grant of 1.200 RZM from .*600 RZM more vests, all of it .*600 RZM.*Claim$/);
    expect(words[1]).toMatch(/^Round “Founding thanks”The deadline is .*; after it, this is lost\.250 RZM/);
    expect(words[2]).toMatch(/^Patronage from Harbour website in tUSDIt grows with everything that you earn there/);
  });

  test("default: all of it is claimed at once, and delegated, because it never was", async () => {
    giveProofs();
    show();
    press(/^Claim all: 1.150 RZM$/);
    await waitFor(() => expect(started).toHaveLength(1));
    expect(functionsOf(started[0])).toEqual(["claim", "claim", "claim", "delegate"]);
  });

  test("behavior: the delegation can be left out", async () => {
    giveProofs();
    show();
    expect(screen.getByText(/Equity votes only once it's delegated/)).toBeTruthy();
    fireEvent.click(screen.getByRole("checkbox", { name: /Delegate to yourself too/ }));
    press(/^Claim all/);
    await waitFor(() => expect(started).toHaveLength(1));
    expect(functionsOf(started[0])).toEqual(["claim", "claim", "claim"]);
  });

  test("behavior: who delegated before isn't asked", async () => {
    giveProofs();
    show({ delegate: OTHER });
    expect(screen.queryByRole("checkbox")).toBeNull();
    press(/^Claim all/);
    await waitFor(() => expect(functionsOf(started[0])).toEqual(["claim", "claim", "claim"]));
  });

  test("behavior: one line is claimed alone, without fetching what it doesn't need", async () => {
    const loading = giveProofs();
    show();
    const [grant] = rows();
    if (!grant) throw new Error("There is no line.");
    fireEvent.click(within(grant).getByRole("button", { name: "Claim" }));
    await waitFor(() => expect(functionsOf(started[0])).toEqual(["claim"]));
    expect(loading).not.toHaveBeenCalled();
  });

  test("behavior: to another address goes what can, not what a round's list gives to somebody", async () => {
    show();
    fireEvent.change(screen.getByLabelText("To"), { target: { value: HARBOUR } });
    press(/^Claim 900 RZM to this address$/);
    await waitFor(() => expect(functionsOf(started[0])).toEqual(["claimTo", "claimTo"]));
  });

  test("behavior: somebody else's claims can be read, and not pressed", () => {
    show({ you: OTHER });
    expect(rows()).toHaveLength(3);
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  test("behavior: before the cliff it says when the first comes", () => {
    show({ owned: { grants: [aGrant({ cliff: NOW + 10n * DAY })] } });
    expect(rows()[0]?.textContent).toMatch(/1.200 RZM vests, the first of it .*, all of it .*Nothing yet$/);
  });

  test("behavior: what vested since the last claim is offered once it can be seen", () => {
    show({ owned: { grants: [aGrant({ claimed: rzm(600) - 1n }), aGrant({ id: 2n, claimed: rzm(590) })] } });
    expect(screen.getByRole("button", { name: "Claim 10 RZM" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Claim" })).toBeNull();
  });

  test("behavior: what is over is put away", () => {
    show({
      owned: { allocations: [anAllocation({ deadline: NOW - DAY }), anAllocation({ index: 4n, isClaimed: true })] },
    });
    expect(screen.getByText("Nothing left to claim (2)")).toBeTruthy();
    expect(screen.getByText("Too late")).toBeTruthy();
    expect(screen.getByText("All claimed")).toBeTruthy();
  });

  test("behavior: without anything it says where equity comes from", () => {
    show({ owned: {} });
    expect(screen.getByText("Nothing can be claimed yet.")).toBeTruthy();
  });

  test("error: a list that isn't what it must be is said, with its digest; the rest is claimed without it", async () => {
    const stale = "This is a stale file: it's the list of another round.";
    vi.spyOn(lists, "loadAllocation").mockRejectedValue(new Error(stale));
    const forget = vi.spyOn(lists, "forgetAllocationList");
    show({ delegate: LUCIA });
    press(/^Claim all/);
    await waitFor(() => expect(functionsOf(started[0])).toEqual(["claim", "claim"]));
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toContain("Round “Founding thanks”: its allocation list can't be used now");
    expect(alert.textContent).toContain(stale);
    expect(alert.textContent).toContain(anAllocation().digest);
    press("Try again");
    expect(forget).toHaveBeenCalledExactlyOnceWith(anAllocation().root);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  // 2026-11-22: any other claim took the notice away, as if the list were to be had again.
  test("error: what is said of a list stays while something else is claimed", async () => {
    vi.spyOn(lists, "loadAllocation").mockRejectedValue(new Error("No gateway has it."));
    show({ delegate: LUCIA });
    press(/^Claim all/);
    await screen.findByRole("alert");
    const [grant] = rows();
    fireEvent.click(within(grant as HTMLElement).getByRole("button"));
    await waitFor(() => expect(started).toHaveLength(2));
    expect(screen.getByRole("alert").textContent).toContain("No gateway has it.");
  });

  test("error: when only that list would bring something, nothing is started", async () => {
    vi.spyOn(lists, "loadAllocation").mockRejectedValue(new Error("No gateway has it."));
    show({ owned: { allocations: [anAllocation()] } });
    press(/^Claim 250 RZM$/);
    await screen.findByRole("alert");
    expect(started).toEqual([]);
  });
});
