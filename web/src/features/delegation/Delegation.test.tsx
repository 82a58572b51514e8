import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { Address } from "viem";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Action } from "../../transactions/action.ts";
import * as transactions from "../../transactions/TransactionProvider.tsx";
import * as readiness from "../../wallet/useReadiness.ts";
import { HARBOUR, LUCIA, rzm } from "../equity/fixtures.ts";
import * as queries from "../equity/queries.ts";
import { Delegation } from "./Delegation.tsx";
import { votesAfter } from "./votesAfter.ts";

const TOMAS = "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65";
const votes: Record<string, bigint> = { [LUCIA]: rzm(120), [TOMAS]: rzm(40), [HARBOUR]: rzm(7) };

let started: Action[];

function show({ delegate = null as Address | null, balance = rzm(100), own = 0n, you = LUCIA as Address } = {}) {
  vi.spyOn(queries, "useEquityPosition").mockImplementation((account) => {
    const isOwn = account === LUCIA;
    const data = {
      balance,
      votes: isOwn ? own : (votes[account] ?? 0n),
      delegate,
      supply: 0n,
      areTransfersOpen: false,
    };
    return { data, error: null, isPending: false, refetch: vi.fn() } as never;
  });
  vi.spyOn(readiness, "useReadiness").mockReturnValue({ ready: true, account: you, explanation: null });
  vi.spyOn(transactions, "useTransactions").mockReturnValue({
    isBusy: false,
    start: async (action) => {
      started.push(typeof action === "function" ? await action() : action);
      return { status: "closed" };
    },
  });
  render(<Delegation account={LUCIA} />);
}

const preview = () => screen.getByLabelText("What it changes").textContent;
const argsOf = ([step]: Action["steps"]) => (step.kind === "transaction" ? step.request.args : null);

beforeEach(() => {
  started = [];
});

describe("Delegation", () => {
  test("default: before the first time it explains, and shows what changes before anything is signed", async () => {
    show();
    expect(screen.getByText(/Nobody votes with your own 100 RZM/)).toBeTruthy();
    expect(screen.getByText("Equity votes only once it’s delegated.")).toBeTruthy();
    expect(preview()).toMatch(/^You vote with0 RZM.*becomes.*100 RZM$/);
    fireEvent.click(screen.getByRole("button", { name: "Delegate to yourself" }));
    await waitFor(() => expect(started).toHaveLength(1));
    expect(argsOf((started[0] as Action).steps)).toEqual([LUCIA]);
    expect(started[0]?.changes).toEqual([{ label: "You vote with", before: "0 RZM", after: "100 RZM" }]);
  });

  test("behavior: to somebody else, both sides are shown", async () => {
    show({ delegate: LUCIA, own: rzm(120) });
    expect(screen.getByText("20 RZM of it was delegated by others.")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("Who"), { target: { value: TOMAS } });
    expect(preview()).toMatch(/votes with40 RZM.*becomes.*140 RZMYou vote with120 RZM.*becomes.*20 RZM$/);
    fireEvent.click(screen.getByRole("button", { name: /^Delegate to / }));
    await waitFor(() => expect(argsOf((started[0] as Action).steps)).toEqual([TOMAS]));
  });

  test("behavior: what is so already isn't done again", () => {
    show({ delegate: TOMAS });
    fireEvent.click(screen.getByRole("radio", { name: "Somebody else" }));
    fireEvent.change(screen.getByLabelText("Who"), { target: { value: TOMAS } });
    expect(screen.getByText("That’s how it is now.")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: /^Delegate to / }).disabled).toBe(true);
  });

  test("behavior: somebody else's votes can be read, and not moved", () => {
    show({ you: TOMAS });
    expect(screen.getByText(/Nobody votes with their own 100 RZM/)).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("error: an address that is none says so, and nothing can be sent", () => {
    show();
    fireEvent.click(screen.getByRole("radio", { name: "Somebody else" }));
    fireEvent.change(screen.getByLabelText("Who"), { target: { value: "0x12" } });
    expect(screen.getByText(/40 characters/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Delegate" }).disabled).toBe(true);
  });
});

describe("votesAfter", () => {
  const votesOf = (voter: Address) => votes[voter];
  const base = { balance: rzm(10), votesOf };

  test("default: all that is owned moves from one to the other", () => {
    expect(votesAfter({ ...base, from: TOMAS, to: HARBOUR })).toEqual([
      { voter: HARBOUR, before: rzm(7), after: rzm(17) },
      { voter: TOMAS, before: rzm(40), after: rzm(30) },
    ]);
  });

  test("behavior: the first time, nobody loses any", () => {
    expect(votesAfter({ ...base, from: null, to: LUCIA })).toEqual([
      { voter: LUCIA, before: rzm(120), after: rzm(130) },
    ]);
  });

  test("behavior: who owns nothing moves nothing, and so does who changes nothing", () => {
    expect(votesAfter({ ...base, balance: 0n, from: null, to: TOMAS })).toEqual([]);
    expect(votesAfter({ ...base, from: TOMAS, to: TOMAS })).toEqual([]);
  });

  test("behavior: nothing is said of somebody who isn't known yet", () => {
    expect(votesAfter({ ...base, from: null, to: "0x00000000000000000000000000000000000000ff" })).toEqual([]);
  });
});
