import { fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { pinTrouble } from "../lib/pinTrouble.ts";
import type { Engine } from "./engine.ts";
import { ACCOUNT, aRecord, aSent, aStep, HASH } from "./fixtures.ts";
import ReviewDialog from "./ReviewDialog.tsx";
import { UNSURE } from "./ReviewProgress.tsx";
import type { State, TransactionRecord } from "./record.ts";
import * as provider from "./TransactionProvider.tsx";

const engine = {
  confirm: vi.fn(),
  retry: vi.fn(),
  separate: vi.fn(),
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

  test("behavior: what went wrong with documents is said before signing, until it's closed", () => {
    pinTrouble.add(["b.example didn't take the document.", "b.example didn't take the document."]);
    show(review);
    expect(screen.getByText(/is on IPFS and was read back, but not everything went well/)).toBeTruthy();
    expect(screen.getAllByText("b.example didn't take the document.")).toHaveLength(1);
    press("Close");
    expect(engine.close).toHaveBeenCalledOnce();
    expect(screen.queryByText("b.example didn't take the document.")).toBeNull();
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
    show(review, { steps: [aStep("Allow", HASH), aStep("Pay")], stepIndex: 1 });
    const [first, second] = screen.getAllByRole("listitem");
    expect(first?.textContent).toBe("DoneAllow");
    expect(second?.getAttribute("aria-current")).toBe("step");
  });

  test("behavior: the same that is on its way already is pointed out", () => {
    const sent = aRecord({ id: "0", account: ACCOUNT, state: { phase: "pending", slow: false, ...aSent() } });
    show(review, {}, [sent]);
    expect(screen.getByText(/already on its way/)).toBeTruthy();
  });

  test("behavior: several in one prompt are said so, with what each sends", () => {
    const steps = [
      { ...aStep("Claim your grants"), details: ["claimMany()"] },
      { ...aStep("Claim your patronage"), details: ["claimMany()"] },
      aStep("Delegate to yourself"),
    ];
    show(review, { steps, together: true });
    expect(screen.getByText("One prompt: your wallet takes all three together.")).toBeTruthy();
    expect(screen.getAllByText("claimMany()")).toHaveLength(2);
    expect(screen.getAllByRole("listitem").some((item) => item.getAttribute("aria-current"))).toBe(false);
  });

  test("behavior: one by one, it says how often the wallet will ask", () => {
    show(review, { steps: [aStep("One"), aStep("Two"), aStep("Three")] });
    expect(screen.getByText(/^Three prompts: your wallet asks for one after the other/)).toBeTruthy();
  });

  test("behavior: the last that is left is one prompt", () => {
    show(review, { steps: [aStep("One", HASH), aStep("Two")], stepIndex: 1 });
    expect(screen.getByText("One prompt is left.")).toBeTruthy();
  });

  test("behavior: a wallet that refused to take them together is asked one by one", () => {
    show(review, { steps: [aStep("One"), aStep("Two")], separately: true });
    expect(screen.getByText(/^They are sent one by one. Two prompts:/)).toBeTruthy();
  });

  test("behavior: what the wallet has together is on its way, and goes on when this is closed", () => {
    show({ phase: "calls", sentAt: 0, slow: false }, { steps: [aStep("One"), aStep("Two")], callsId: "0x1d" });
    expect(screen.getByRole("dialog", { name: "On its way" })).toBeTruthy();
    expect(screen.getByText(/it goes on/)).toBeTruthy();
  });

  test("behavior: a wallet that stumbles over several can be asked one by one instead", () => {
    show({ phase: "review", fee: null, problem: "The wallet is locked." }, { callsId: "0x1d" });
    press("Send them one by one");
    expect(engine.separate).toHaveBeenCalledExactlyOnceWith("1");
  });

  test("behavior: a pause says how far it got, and goes on", () => {
    show({ phase: "paused" }, { steps: [aStep("One", HASH), aStep("Two"), aStep("Three")], stepIndex: 1 });
    expect(screen.getByText("1 of 3 done. Go on when you like; nothing is sent twice.")).toBeTruthy();
    press("Go on");
    expect(engine.resume).toHaveBeenCalledOnce();
  });

  test("error: what is partly done says what is, and offers the rest", () => {
    const state: State = { phase: "failed", reason: "partly", sentence: "The round is over.", hash: HASH };
    show(state, { steps: [aStep("One", HASH), aStep("Two")], stepIndex: 1 });
    expect(screen.getByRole("dialog", { name: "It's partly done" })).toBeTruthy();
    expect(screen.getByText(/1 of 2 done; what is done stays done/)).toBeTruthy();
    press("Go on");
    expect(engine.retry).toHaveBeenCalledOnce();
  });

  test("error: where nobody can tell what was done, nothing can be sent again from here", () => {
    show({ phase: "failed", reason: "unclear", sentence: "It can't be told.", hash: null });
    expect(screen.queryByRole("button", { name: /Try again|Go on/ })).toBeNull();
  });

  test("behavior: after a reload while the wallet asked, it says that nobody knows", () => {
    show({ phase: "unsure", because: "reload" });
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
