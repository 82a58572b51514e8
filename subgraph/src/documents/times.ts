import { isDigits } from "./fields";

/** Where its digits are, and what is between them: 2026-11-29T12:00:00Z. */
const FORM = "dddd-dd-ddTdd:dd:ddZ";
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a second of the calendar, in UTC. */
export function isTime(text: string): boolean {
  if (text.length != FORM.length) return false;
  for (let i = 0; i < FORM.length; i++) {
    const sign = text.charAt(i);
    if (FORM.charAt(i) == "d" ? !isDigits(sign, 1) : sign != FORM.charAt(i)) return false;
  }
  const month = numberAt(text, 5, 2);
  if (month < 1 || month > 12) return false;
  const day = numberAt(text, 8, 2);
  if (day < 1 || day > daysOf(numberAt(text, 0, 4), month)) return false;
  return numberAt(text, 11, 2) < 24 && numberAt(text, 14, 2) < 60 && numberAt(text, 17, 2) < 60;
}

function numberAt(text: string, begin: i32, length: i32): i32 {
  return <i32>I32.parseInt(text.slice(begin, begin + length));
}

function daysOf(year: i32, month: i32): i32 {
  const isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return DAYS[month - 1] + (month == 2 && isLeap ? 1 : 0);
}
