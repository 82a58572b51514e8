import { timeInWords } from "../lib/timeInWords.ts";
import { useNow } from "../lib/useNow.ts";

type Props = {
  /** Seconds since 1970, as blocks have it. */
  timestamp: number | bigint;
};

const EXACT = new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeStyle: "medium" });

/** A moment in words ("3 minutes ago"), with the exact one on hover and in print. */
export function Time({ timestamp }: Props) {
  const now = useNow();
  const seconds = Number(timestamp);
  const date = new Date(seconds * 1000);
  return (
    <time className="time" dateTime={date.toISOString()} title={EXACT.format(date)}>
      {timeInWords(seconds - Math.floor(now / 1000))}
    </time>
  );
}
