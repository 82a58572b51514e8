import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readAgain } from "./readAgain.ts";

/** A query on the screen whose readings end when the test says so. */
function shown(queryClient: QueryClient, queryKey: readonly string[]) {
  const answers: ((value: string) => void)[] = [];
  const queryFn = vi.fn(() => new Promise<string>((resolve) => void answers.push(resolve)));
  const stop = new QueryObserver(queryClient, { queryKey, queryFn }).subscribe(() => {});
  const answer = async (value: string) => {
    answers.shift()?.(value);
    await vi.waitFor(() => expect(queryClient.getQueryData(queryKey)).toBe(value));
  };
  return { queryFn, stop, answer };
}

describe("readAgain", () => {
  const queryClient = new QueryClient();
  afterEach(() => queryClient.clear());

  test("default: reads what is on the screen and begins with the key", async () => {
    const [score, price] = [shown(queryClient, ["reputation", "score"]), shown(queryClient, ["price"])];
    await score.answer("1");
    await price.answer("2");
    const done = readAgain(queryClient, [["reputation"]]);
    await score.answer("3");
    await done;
    expect([score.queryFn, price.queryFn].map(({ mock }) => mock.calls.length)).toEqual([2, 1]);
  });

  // 2026-11-30: a member's page was opened in the second in which the index got a revocation. What it read had begun
  // before, so invalidating did nothing, and the score counted what had been taken back for five minutes.
  test("regression: what is being read for the first time is read once more", async () => {
    const score = shown(queryClient, ["reputation", "score"]);
    const done = readAgain(queryClient, [["reputation"]]);
    await score.answer("before");
    await vi.waitFor(() => expect(score.queryFn).toHaveBeenCalledTimes(2));
    await score.answer("after");
    await done;
  });

  test("behavior: what nobody looks at any more is read when somebody does", async () => {
    const score = shown(queryClient, ["reputation", "score"]);
    const done = readAgain(queryClient, [["reputation"]]);
    score.stop();
    await score.answer("before");
    await done;
    expect(score.queryFn).toHaveBeenCalledTimes(1);
    expect(queryClient.getQueryState(["reputation", "score"])?.isInvalidated).toBe(true);
  });

  test("behavior: a reading that fails is begun once more, and nothing is thrown", async () => {
    const queryFn = vi.fn(() => Promise.reject(new Error("no answer")));
    new QueryObserver(queryClient, { queryKey: ["reputation"], queryFn, retry: false }).subscribe(() => {});
    await readAgain(queryClient, [["reputation"]]);
    expect(queryFn).toHaveBeenCalledTimes(2);
  });
});
