const UNITS = [
  ["day", 86_400n],
  ["hour", 3_600n],
  ["minute", 60n],
  ["second", 1n],
] as const;

/**
 * A time span as people say it, exactly.
 * @param seconds Not negative
 * @returns At least one unit
 * @example
 * sayDuration(90_000n); // "1 day and 1 hour"
 */
export function sayDuration(seconds: bigint | number): string {
  let left = BigInt(seconds);
  const parts: string[] = [];
  for (const [unit, size] of UNITS) {
    const count = left / size;
    left %= size;
    if (count > 0n) parts.push(`${count} ${unit}${count === 1n ? "" : "s"}`);
  }
  if (parts.length < 2) return parts[0] ?? "0 seconds";
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
