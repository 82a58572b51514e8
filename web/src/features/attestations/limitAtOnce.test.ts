import { describe, expect, test } from "vitest";
import { limitAtOnce } from "./limitAtOnce.ts";

describe("limitAtOnce", () => {
  test("default: no more than so many run at once, and all are done in their order", async () => {
    const limited = limitAtOnce(2);
    const ends: (() => void)[] = [];
    const began: number[] = [];
    const all = [1, 2, 3, 4].map((n) =>
      limited(async () => {
        began.push(n);
        await new Promise<void>((resolve) => ends.push(resolve));
        return n;
      }),
    );
    expect(began).toEqual([1, 2]);
    for (let n = 0; n < 4; n++) {
      ends[n]?.();
      await all[n];
      await Promise.resolve();
    }
    expect(began).toEqual([1, 2, 3, 4]);
    expect(await Promise.all(all)).toEqual([1, 2, 3, 4]);
  });

  test("error: one that fails lets the next one in", async () => {
    const limited = limitAtOnce(1);
    await expect(limited(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await limited(async () => "in")).toBe("in");
  });
});
