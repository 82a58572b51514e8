const UNITS: Readonly<Record<string, bigint>> = { second: 1n, minute: 60n, hour: 3_600n, day: 86_400n, week: 604_800n };
const HOW = "Write a number and a unit, such as 7 days or 36 hours.";
const MOST = 3_650n * 86_400n;

/** Reads a time span as people write it. Nothing typed is neither a span nor an error. */
export function readDuration(typed: string): { value: bigint | null; error: string | null } {
  const text = typed.trim().toLowerCase();
  if (text === "") return { value: null, error: null };
  const parts = text.split(/\s*(?:,|\band\b)\s*/);
  let total = 0n;
  for (const part of parts) {
    const [, count = "", unit = ""] = /^(\d{1,9})\s*([a-z]+?)s?$/.exec(part) ?? [];
    const size = UNITS[unit];
    if (count === "" || size === undefined) return { value: null, error: HOW };
    total += BigInt(count) * size;
  }
  return total > MOST
    ? { value: null, error: "This is longer than ten years. Write a shorter time." }
    : { value: total, error: null };
}
