import { fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Engine } from "./engine.ts";
import { ACCOUNT, aRecord, aSent, CALL, HASH } from "./fixtures.ts";
import ReviewDialog from "./ReviewDialog.tsx";
import { UNSURE } from "./ReviewProgress.tsx";
import type { State, TransactionRecord } from "./record.ts";
import * as provider from "./TransactionProvider.tsx";

const engine = {
  confirm: vi.fn(),
  retry: vi.fn(),
  resume: vi.fn(),
  close: vi.fn(),
  useRecords: () => [] as readonly TransactionRecord[],
};

function show(state: State, part: Partial<TransactionRecord> = {}, records: readonly TransactionRecord[] = []) {
  const shown = { ...engine, useRecords: () => records } as unknown as Engine;
  vi.spyOn(provider, "useTransactionEngine").mockReturnValue(shown);
  return render(<ReviewDialog record={aRecord({ state, ...part })} engine={shown} />);
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const review: State = { phase: "review", fee: 21_000_000_000_000n, problem: null };

beforeEach(() => vi.clearAllMocks());

describe("ReviewDialog", () => {
  test("default: says what will happen, what changes and what it costs, and asks", () => {
    show(review, { changes: [{ label: "Yours", before: "1 ETH", after: "0 ETH" }] });
    expect(screen.getByRole("dialog", { name: "Before you sign" })).toBeTruthy();
    expect(screen.getByText("You pay 1 ETH to Harbour website.")).toBeTruthy();
    expect(screen.getByText("Yours").nextSibling?.textContent).toMatch(/1 ETH.*becomes.*0 ETH/);
    expect(screen.getByText(/Network fee: up to 0.000021/)).toBeTruthy();
    press("Pay 1 ETH");
    expect(engine.confirm).toHaveBeenCalledExactlyOnceWith("1");
  });

  test("behavior: while the wallet asks, nothing can be pressed twice or closed", () => {
    show({ phase: "signing", what: "transaction" });
    press("Pay 1 ETH");
    expect(engine.confirm).not.toHaveBeenCalled();
    expect(screen.queryByRole("button", { name: "Close" })).toBeNull();
    expect(screen.getByText("Confirm it in your wallet.")).toBeTruthy();
  });

  test("behavior: sent is said, and closing doesn't stop it", () => {
    show({ phase: "pending", slow: false, ...aSent() });
    expect(screen.getByText("Sent. Waiting for the next block.")).toBeTruthy();
    expect(screen.getByText(/it goes on/)).toBeTruthy();
  });

  test("behavior: slow is said, with what can be done", () => {
    show({ phase: "pending", slow: true, ...aSent() });
    expect(screen.getByText(/speed it up or cancel it in your wallet/)).toBeTruthy();
  });

  test("behavior: done says what happened, and links to it", () => {
    show(
      { phase: "done", hash: HASH, blockNumber: 1n, warning: null },
      {
        done: { sentence: "You paid 1 ETH.", href: "/payments/1", linkLabel: "See the receipt" },
      },
    );
    expect(screen.getByText("You paid 1 ETH.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "See the receipt" }).getAttribute("href")).toBe("/payments/1");
  });

  test("behavior: several steps are numbered, and the present one is marked", () => {
    const step = { label: "Allow", kind: "transaction" as const, details: [], call: CALL, hash: HASH };
    show(review, { steps: [step, { ...step, label: "Pay", hash: null }], stepIndex: 1 });
    const [first, second] = screen.getAllByRole("listitem");
    expect(first?.textContent).toBe("DoneAllow");
    expect(second?.getAttribute("aria-current")).toBe("step");
  });

  test("behavior: the same that is on its way already is pointed out", () => {
    const sent = aRecord({ id: "0", account: ACCOUNT, state: { phase: "pending", slow: false, ...aSent() } });
    show(review, {}, [sent]);
    expect(screen.getByText(/already on its way/)).toBeTruthy();
  });

  test("behavior: after a reload while the wallet asked, it says that nobody knows", () => {
    show({ phase: "unsure" });
    expect(screen.getByText(UNSURE)).toBeTruthy();
    press("Go on");
    expect(engine.resume).toHaveBeenCalledOnce();
  });

  test("error: what can't be sent says why, and can only be tried again", () => {
    show({ phase: "review", fee: null, problem: "You are owed nothing here." });
    expect(screen.getByText("You are owed nothing here.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Pay 1 ETH" })).toBeNull();
    press("Try again");
    expect(engine.retry).toHaveBeenCalledOnce();
  });

  test("error: a failure says its sentence", () => {
    show({ phase: "failed", reason: "reverted", sentence: "The split has no such member.", hash: HASH });
    expect(screen.getByRole("dialog", { name: "It didn't happen" })).toBeTruthy();
    expect(screen.getByText("The split has no such member.")).toBeTruthy();
  });
});
