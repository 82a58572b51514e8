import { timeInWords } from "../../lib/timeInWords.ts";

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });
const HOUR = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

const dateOf = (at: bigint) => new Date(Number(at) * 1000);

/** A moment on this machine's clock: "11 December 2026, 18:00 your time". */
export function sayMoment(at: bigint): string {
  const date = dateOf(at);
  return `${DAY.format(date)}, ${HOUR.format(date)} your time`;
}

/** "in 12 days, on 11 December 2026, 18:00 your time"; "3 days ago, on …". */
export function sayWhen(at: bigint, now: bigint): string {
  return `${timeInWords(Number(at - now))}, on ${sayMoment(at)}`;
}

/** With how much may be missing to the next one, so that a week that has just begun is one of 7 days. */
const UNITS = [
  ["day", 86_400n, 3_600n],
  ["hour", 3_600n, 120n],
  ["minute", 60n, 5n],
] as const;

/** How long something still lasts, never as one of a unit while there are smaller ones: "3 days", "26 hours". */
export function sayLeft(seconds: bigint): string {
  for (const [unit, length, missing] of UNITS) {
    const count = (seconds + missing) / length;
    if (count >= 2n) return `${count} ${unit}s`;
  }
  return "a minute or so";
}
