const DAY_FORM = /^(\d{1,6})-(\d{1,2})-(\d{1,2})$/;

/** So far from now, in years, a date of a grant may be. */
const YEARS_BACK = 10;
const YEARS_AHEAD = 30;

export type DayReading = { day: bigint; error: null } | { day: null; error: string | null };

/**
 * Reads a date as date fields give it. Nothing typed is neither a day nor an error.
 *
 * @param now seconds since 1970
 * @param yearsAhead later years are taken for a slip of the fingers, as are those long ago
 * @returns the first second of that day in UTC
 */
export function readDay(typed: string, now: bigint, yearsAhead = YEARS_AHEAD): DayReading {
  const text = typed.trim();
  if (text === "") return { day: null, error: null };
  const [, year = "", month = "", date = ""] = DAY_FORM.exec(text) ?? [];
  if (year === "") return wrong("Write the date as year, month and day, such as 2027-03-01.");
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  const thisYear = yearOf(now);
  if (y < thisYear - YEARS_BACK || y > thisYear + yearsAhead) {
    return wrong(sayWrongYear(year, thisYear, thisYear + yearsAhead));
  }
  const milliseconds = Date.UTC(y, m - 1, d);
  if (new Date(milliseconds).getUTCMonth() !== m - 1) return wrong("There is no such day in the calendar.");
  return { day: BigInt(milliseconds / 1000), error: null };
}

function wrong(error: string): DayReading {
  return { day: null, error };
}

function yearOf(moment: bigint): number {
  return new Date(Number(moment) * 1000).getUTCFullYear();
}

/** Swapped digits are the usual slip: a year with the same ones nearby is proposed. */
function sayWrongYear(typed: string, thisYear: number, last: number): string {
  const sorted = (year: string) => [...year].sort().join("");
  const first = thisYear - YEARS_BACK;
  const near = Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .sort((a, b) => Math.abs(a - thisYear) - Math.abs(b - thisYear))
    .map(String)
    .find((year) => sorted(year) === sorted(typed));
  return `The year ${Number(typed)} is too far away${near ? `. Did you mean ${near}?` : `: write one from ${first} to ${last}.`}`;
}

/**
 * The same day some months later; the last of the month where there is no such day.
 *
 * @example addMonths(31 January, 1) // 28 or 29 February
 */
export function addMonths(day: bigint, months: number): bigint {
  const from = new Date(Number(day) * 1000);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return BigInt(Date.UTC(year, month, Math.min(from.getUTCDate(), last)) / 1000);
}

/** A day as date fields take it: "2027-03-01". */
export function typeDay(day: bigint): string {
  return new Date(Number(day) * 1000).toISOString().slice(0, 10);
}
