import { CommandError } from "./CommandError.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads a moment as people type it: a day, in UTC, or a time with its zone.
 * @param edge What a whole day stands for: its first second or its last
 * @returns Seconds
 * @throws {CommandError} when it's neither, or no day of the calendar
 */
export function readMoment(text: string, name: string, edge: "first" | "last"): number {
  const typed = DAY.test(text) ? `${text}T${edge === "first" ? "00:00:00" : "23:59:59"}Z` : text;
  const milliseconds = MOMENT.test(typed) ? Date.parse(typed) : Number.NaN;
  // Date takes 31 February for 3 March.
  const day = new Date(`${typed.slice(0, 10)}T00:00:00Z`);
  if (
    Number.isNaN(milliseconds) ||
    Number.isNaN(day.getTime()) ||
    day.toISOString().slice(0, 10) !== typed.slice(0, 10)
  ) {
    throw new CommandError(`${name} is “${text}”. Write a day like 2027-01-31, or a time like 2027-01-31T18:00:00Z.`);
  }
  return milliseconds / 1000;
}

/** A moment as it's shown: in UTC. */
export const momentOf = (seconds: number) => new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
