import { sayDay, sayEquity } from "./sayEquity.ts";

const DAY = 86_400n;

/** 31 December 9999: what date inputs can hold. */
export const LAST_DAY = 2_932_896;

/** Days since 1970, UTC. */
export function dayOf(moment: bigint): number {
  return Number(moment / DAY);
}

/** The moment that a day stands for: now for today, else its last second, so that what vests on a day counts on that day. */
export function momentOfDay(day: number, now: bigint): bigint {
  return day === dayOf(now) ? now : (BigInt(day) + 1n) * DAY - 1n;
}

/** As date inputs write it: "2027-03-03". */
export function dayToInput(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** @returns null while a date input holds no whole date */
export function dayFromInput(text: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : Math.floor(time / 86_400_000);
}

type Reading = { vested: bigint; whole: bigint; day: number; now: bigint };

/** "On 3 March 2027 8 210 of 12 000 RZM will have vested." */
export function sayReading({ vested, whole, day, now }: Reading): string {
  const today = dayOf(now);
  const figures = `${sayEquity(vested).replace(/ RZM$/, "")} of ${sayEquity(whole)}`;
  const date = sayDay(BigInt(day) * DAY);
  if (day === today) return `Today, ${date}, ${figures} have vested.`;
  return `On ${date}, ${figures} ${day < today ? "had" : "will have"} vested.`;
}
