import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { currentTime, followChain } from "./clock.ts";

const NOON = Date.UTC(2026, 10, 29, 12);
const seconds = (milliseconds: number) => milliseconds / 1000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
});
afterEach(() => {
  followChain(0);
  vi.useRealTimers();
});

test("default: goes by this machine's clock, and isn't moved by a chain that is behind or a little ahead", () => {
  for (const distance of [-86_400_000, -1_000, 0, 60_000]) {
    followChain(seconds(NOON + distance));
    expect(currentTime()).toBe(NOON);
  }
});

test("behavior: follows a chain whose time somebody let pass, and goes on from there", () => {
  followChain(seconds(NOON + 8 * 86_400_000));
  expect(currentTime()).toBe(NOON + 8 * 86_400_000);
  vi.advanceTimersByTime(5_000);
  expect(currentTime()).toBe(NOON + 8 * 86_400_000 + 5_000);
});

test("behavior: comes back when the chain begins anew", () => {
  followChain(seconds(NOON + 8 * 86_400_000));
  followChain(seconds(NOON));
  expect(currentTime()).toBe(NOON);
});
