import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Engine } from "./engine.ts";
import { aRecord, aSent, aStep, HASH } from "./fixtures.ts";
import type { State } from "./record.ts";
import * as provider from "./TransactionProvider.tsx";
import { TransactionTray } from "./TransactionTray.tsx";

const remove = vi.fn();
const showInDialog = vi.fn();

function show(state: State, reviewed: string | null = null, problem: string | null = null, steps = [aStep("Pay")]) {
  const records = [
    aRecord({ state, steps, done: { sentence: "You paid 1 ETH.", href: "/payments/1", linkLabel: "See it" } }),
  ];
  vi.spyOn(provider, "useTransactionEngine").mockReturnValue({
    store: { remove },
    show: showInDialog,
    useRecords: () => records,
    useReviewed: () => records.find(({ id }) => id === reviewed) ?? null,
    usePreparationError: () => problem,
    dismissPreparationError: vi.fn(),
  } as unknown as Engine);
  return render(<TransactionTray />);
}

const tray = () => screen.getByRole("region", { name: "Transactions" });

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});
afterEach(() => vi.useRealTimers());

describe("TransactionTray", () => {
  test("default: what is under way is said, and can be shown", () => {
    show({ phase: "pending", slow: false, ...aSent() });
    expect(tray().textContent).toContain("Pay 1 ETH: waiting for the next block.");
    expect(tray().getAttribute("aria-live")).toBe("polite");
    fireEvent.click(screen.getByRole("button", { name: "Show" }));
    expect(showInDialog).toHaveBeenCalledWith("1");
  });

  test("behavior: what the dialog shows isn't said twice", () => {
    show({ phase: "pending", slow: false, ...aSent() }, "1");
    expect(tray().textContent).toBe("");
  });

  test("behavior: what is only being reviewed isn't in the tray", () => {
    show({ phase: "review", fee: null, problem: null });
    expect(tray().textContent).toBe("");
  });

  test("behavior: done links to the result, and goes away by itself", () => {
    show({ phase: "done", hash: HASH, blockNumber: 1n, warning: null });
    expect(screen.getByRole("link", { name: "See it" }).getAttribute("href")).toBe("/payments/1");
    act(() => vi.advanceTimersByTime(20_000));
    expect(remove).toHaveBeenCalledWith("1");
  });

  test("behavior: who stands on the result's page already isn't sent there", () => {
    window.history.replaceState(null, "", "/payments/1");
    show({ phase: "done", hash: HASH, blockNumber: 1n, warning: null });
    expect(tray().textContent).toBe("");
    window.history.replaceState(null, "", "/");
  });

  test("behavior: mined stays until the index has it", () => {
    show({ phase: "mined", hash: HASH, blockNumber: 1n, warning: null });
    act(() => vi.advanceTimersByTime(60_000));
    expect(remove).not.toHaveBeenCalled();
    expect(tray().textContent).toContain("You paid 1 ETH.");
  });

  test("error: a failure stays until it's dismissed", () => {
    show({ phase: "failed", reason: "dropped", sentence: "The network forgot it.", hash: null });
    act(() => vi.advanceTimersByTime(60_000));
    expect(tray().textContent).toContain("it didn't happen");
    fireEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(remove).toHaveBeenCalledWith("1");
  });

  test("behavior: what is partly done says how far it got, can be gone on with, and can be left", () => {
    show({ phase: "paused" }, null, null, [aStep("One", HASH), aStep("Two"), aStep("Three")]);
    expect(tray().textContent).toContain("Pay 1 ETH: 1 of 3 done. The rest waits for you.");
    fireEvent.click(screen.getByRole("button", { name: "Go on" }));
    expect(showInDialog).toHaveBeenCalledWith("1");
    fireEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(remove).toHaveBeenCalledWith("1");
  });

  test("behavior: what the wallet has together is said", () => {
    show({ phase: "calls", sentAt: 0, slow: false });
    expect(tray().textContent).toContain("your wallet has it");
  });

  test("error: what couldn't be prepared is said", () => {
    show({ phase: "simulating" }, null, "The chain can't be reached.");
    expect(tray().textContent).toContain("The chain can't be reached.");
  });
});
