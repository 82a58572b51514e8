import { sayDay } from "../equity/sayEquity.ts";
import { addMonths, readDay, typeDay } from "./days.ts";

/** When a grant vests, and whether it can be stopped. Seconds since 1970. */
export type Terms = {
  readonly start: bigint;
  readonly cliff: bigint;
  readonly end: bigint;
  readonly revocable: boolean;
};

export type Schedule = "four-years" | "two-years" | "one-year" | "own";

export type Preset = {
  readonly value: Schedule;
  readonly label: string;
  readonly months: number;
  readonly cliff: number;
};

export const PRESETS: readonly Preset[] = [
  { value: "four-years", label: "4 years, 1-year cliff", months: 48, cliff: 12 },
  { value: "two-years", label: "2 years, 6-month cliff", months: 24, cliff: 6 },
  { value: "one-year", label: "1 year, no cliff", months: 12, cliff: 0 },
];

/** The part of the form about dates, as typed. Cliff and end count with own dates only: presets bring theirs. */
export type TypedTerms = {
  readonly schedule: Schedule;
  readonly start: string;
  readonly cliff: string;
  readonly end: string;
  readonly revocable: boolean;
};

export type TermsProblems = {
  readonly start: string | null;
  readonly cliff: string | null;
  readonly end: string | null;
};

export type TermsReading = {
  /** Null until all dates fit together. */
  readonly terms: Terms | null;
  readonly problems: TermsProblems;
};

/** Longer than anybody plans: taken for a slip of the fingers. */
const MOST_YEARS = 20;
const START_YEARS_AHEAD = 10;

/** What the form begins with: four years from today on. */
export function newTerms(now: bigint): TypedTerms {
  return { schedule: "four-years", start: typeDay(now), cliff: "", end: "", revocable: true };
}

/** The same terms with the dates of their preset filled in, so that own dates begin with something that fits. */
export function fromPreset(typed: TypedTerms, now: bigint): TypedTerms {
  const preset = PRESETS.find(({ value }) => value === typed.schedule);
  const { day } = readDay(typed.start, now, START_YEARS_AHEAD);
  if (!preset || day === null) return typed;
  return {
    ...typed,
    cliff: preset.cliff === 0 ? "" : typeDay(addMonths(day, preset.cliff)),
    end: typeDay(addMonths(day, preset.months)),
  };
}

/**
 * Reads the dates of a grant.
 *
 * @param asked somebody wanted to go on: what is missing is a problem from then on
 */
export function readTerms(form: TypedTerms, now: bigint, asked = false): TermsReading {
  const typed = fromPreset(form, now);
  const start = readDay(typed.start, now, START_YEARS_AHEAD);
  const cliff = readDay(typed.cliff, now);
  const end = readDay(typed.end, now);
  const problems = {
    start: start.error ?? (asked && start.day === null ? "Choose the day on which vesting begins." : null),
    cliff: cliff.error ?? cliffProblem(start.day, cliff.day, end.day),
    end:
      end.error ??
      endProblem(start.day, end.day) ??
      (asked && end.day === null ? "Choose the day on which all is vested." : null),
  };
  const fit = !problems.start && !problems.cliff && !problems.end;
  if (!fit || start.day === null || end.day === null) return { terms: null, problems };
  const terms = { start: start.day, cliff: cliff.day ?? start.day, end: end.day, revocable: typed.revocable };
  return { terms, problems };
}

function cliffProblem(start: bigint | null, cliff: bigint | null, end: bigint | null): string | null {
  if (cliff === null) return null;
  if (start !== null && cliff < start) {
    return `The cliff is before the start. Choose ${sayDay(start)} or later, or leave it empty for none.`;
  }
  if (end !== null && cliff > end) return `The cliff is after the end. Choose ${sayDay(end)} or earlier.`;
  return null;
}

function endProblem(start: bigint | null, end: bigint | null): string | null {
  if (start === null || end === null) return null;
  if (end === start) return "The end is the day of the start. Choose a later one.";
  if (end < start) return `The end is before the start. Choose a day after ${sayDay(start)}.`;
  if (end > addMonths(start, MOST_YEARS * 12)) {
    return `This would vest for more than ${MOST_YEARS} years. Choose ${sayDay(addMonths(start, MOST_YEARS * 12))} or earlier.`;
  }
  return null;
}
