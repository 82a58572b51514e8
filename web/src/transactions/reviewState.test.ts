import { beforeEach, describe, expect, test } from "vitest";
import { ACCOUNT, aRecord, aSent, aStep, HASH } from "./fixtures.ts";
import type { State, TransactionRecord } from "./record.ts";
import { ReviewState } from "./reviewState.ts";
import { TransactionStore } from "./store.ts";

let store: TransactionStore;
let review: ReviewState;

function open(state: State, part: Partial<TransactionRecord> = {}) {
  store.add(aRecord({ state, ...part }));
  return review.open("1");
}

beforeEach(() => {
  store = new TransactionStore(null);
  store.load(31337, ACCOUNT);
  review = new ReviewState(store);
});

describe("ReviewState", () => {
  test("default: who waits hears that it's mined, with the dialog still open", async () => {
    const outcome = open({ phase: "pending", slow: false, ...aSent() });
    store.dispatch("1", { type: "mined", blockNumber: 9n, href: null, warning: null });
    expect(await outcome).toMatchObject({ status: "mined", record: { id: "1" } });
    expect(review.getRecord()?.state).toMatchObject({ phase: "mined", hash: HASH });
  });

  test("behavior: closing before anything was sent forgets it, and the form goes on", async () => {
    const outcome = open({ phase: "review", fee: null, problem: null });
    expect(review.isBusy()).toBe(true);
    review.close();
    expect(await outcome).toEqual({ status: "closed" });
    expect(store.get("1")).toBeUndefined();
    expect(review.isBusy()).toBe(false);
  });

  test("behavior: closing while it's pending leaves it to the tray", async () => {
    const outcome = open({ phase: "pending", slow: false, ...aSent() });
    review.close();
    expect(await outcome).toEqual({ status: "pending" });
    expect(store.get("1")?.state.phase).toBe("pending");
  });

  test("behavior: closing between two steps keeps the second, to be taken up", async () => {
    const steps = [aStep("Allow", HASH), aStep("Pay")];
    const outcome = open({ phase: "review", fee: null, problem: null }, { steps, stepIndex: 1 });
    review.close();
    expect(await outcome).toEqual({ status: "closed" });
    expect(store.get("1")?.state).toEqual({ phase: "paused" });
  });

  test("behavior: closing after a part was done and the rest wasn't keeps the rest", async () => {
    const failed: State = { phase: "failed", reason: "partly", sentence: "No.", hash: HASH };
    const outcome = open(failed, { steps: [aStep("One", HASH), aStep("Two")], stepIndex: 1 });
    review.close();
    expect(await outcome).toEqual({ status: "failed", sentence: "No." });
    expect(store.get("1")?.state).toEqual({ phase: "paused" });
  });

  test("behavior: closing while the wallet has several together leaves them to the tray", async () => {
    const outcome = open({ phase: "calls", sentAt: 0, slow: false });
    review.close();
    expect(await outcome).toEqual({ status: "pending" });
  });

  test("behavior: preparing keeps buttons busy until it's over", () => {
    const finish = review.prepare();
    expect(review.isBusy()).toBe(true);
    finish();
    expect(review.isBusy()).toBe(false);
  });

  test("error: a failure is the outcome when the dialog is closed", async () => {
    const outcome = open({ phase: "failed", reason: "reverted", sentence: "No.", hash: HASH });
    review.close();
    expect(await outcome).toEqual({ status: "failed", sentence: "No." });
  });

  test("error: what couldn't be prepared is said until the next action", () => {
    review.fail("The chain can't be reached.");
    expect(review.getError()).toBe("The chain can't be reached.");
    review.prepare();
    expect(review.getError()).toBeNull();
  });
});
