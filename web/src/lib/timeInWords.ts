const STEPS: readonly { unit: Intl.RelativeTimeFormatUnit; seconds: number; until: number }[] = [
  { unit: "minute", seconds: 60, until: 3_600 },
  { unit: "hour", seconds: 3_600, until: 86_400 },
  { unit: "day", seconds: 86_400, until: 86_400 * 30 },
  { unit: "month", seconds: 86_400 * 30, until: 86_400 * 365 },
  { unit: "year", seconds: 86_400 * 365, until: Number.POSITIVE_INFINITY },
];

const WORDS = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/**
 * Says a distance in time as a person would.
 *
 * @param seconds from now: negative is the past
 * @example timeInWords(-150) // "2 minutes ago"
 */
export function timeInWords(seconds: number): string {
  const distance = Math.abs(seconds);
  if (distance < 20) return "just now";
  if (distance < 60) return seconds < 0 ? "less than a minute ago" : "in less than a minute";
  const step = STEPS.find(({ until }) => distance < until) ?? STEPS[STEPS.length - 1];
  if (!step) return "";
  return WORDS.format(Math.trunc(seconds / step.seconds), step.unit);
}
