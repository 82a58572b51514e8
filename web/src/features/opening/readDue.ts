import { MAX_DUE_AHEAD } from "@rizom/sdk";

/** Date fields take other years as soon as four digits are typed, and browsers without them give plain text. */
const FORM = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}$/;

export type DueReading = { readonly value: bigint | null; readonly error: string | null };

const wrong = (error: string): DueReading => ({ value: null, error });

/**
 * Reads a moment on this machine's clock. Nothing typed is neither a moment nor an error.
 *
 * @param now seconds since 1970, by the chain's clock
 * @returns the last second in which it can be delivered
 */
export function readDue(typed: string, now: bigint): DueReading {
  const text = typed.trim();
  if (text === "") return { value: null, error: null };
  const milliseconds = FORM.test(text) ? new Date(text.replace(" ", "T")).getTime() : Number.NaN;
  if (Number.isNaN(milliseconds)) return wrong("Write day and time, such as 2027-03-01 18:00.");
  const due = BigInt(Math.floor(milliseconds / 1000));
  if (due <= now) return wrong("This moment has passed. Choose one that is ahead.");
  if (due > now + BigInt(MAX_DUE_AHEAD)) return wrong("This is more than two years ahead. Choose an earlier moment.");
  return { value: due, error: null };
}

/** A moment as date fields take it, on this machine's clock: "2027-03-01T18:00". */
export function typeDue(due: bigint): string {
  const date = new Date(Number(due) * 1000);
  const two = (part: number) => String(part).padStart(2, "0");
  const day = [String(date.getFullYear()).padStart(4, "0"), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
