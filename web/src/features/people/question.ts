import { WORK_TYPES, type WorkType } from "@rizom/sdk";

export type PeopleOrder = "score" | "newest";

/** Who is looked for, and in which order. */
export type Question = {
  /** As it was typed. */
  readonly search: string;
  /** Null for any. */
  readonly work: WorkType | null;
  /** This level or a higher one; of the type of work when one is chosen, otherwise overall. */
  readonly level: number;
  /** Null for any. */
  readonly franchiseId: bigint | null;
  readonly order: PeopleOrder;
};

export const EVERYBODY: Question = { search: "", work: null, level: 0, franchiseId: null, order: "score" };

/** The most that's looked for: longer searches say nothing more. */
export const LONGEST_SEARCH = 100;

/** What a link asks for; what can't be read is left out. */
export function readQuestion(parameters: URLSearchParams): Question {
  const level = parameters.get("level") ?? "";
  const franchise = parameters.get("franchise") ?? "";
  return {
    search: (parameters.get("q") ?? "").slice(0, LONGEST_SEARCH),
    work: WORK_TYPES.find((work) => work === parameters.get("work")) ?? null,
    level: /^[1-3]$/.test(level) ? Number(level) : 0,
    franchiseId: /^\d{1,18}$/.test(franchise) ? BigInt(franchise) : null,
    order: parameters.get("sort") === "newest" ? "newest" : "score",
  };
}

/** The same as a link's parameters; what is as for everybody isn't written, and others' parameters stay. */
export function writeQuestion(question: Question, before: URLSearchParams): URLSearchParams {
  const written = new URLSearchParams(before);
  const entries: readonly (readonly [string, string])[] = [
    ["q", question.search.trim()],
    ["work", question.work ?? ""],
    ["level", question.level === 0 ? "" : `${question.level}`],
    ["franchise", question.franchiseId === null ? "" : `${question.franchiseId}`],
    ["sort", question.order === EVERYBODY.order ? "" : question.order],
  ];
  for (const [name, value] of entries) {
    if (value === "") written.delete(name);
    else written.set(name, value);
  }
  return written;
}

/** Whether anybody may be left out. */
export const isNarrowed = ({ search, work, level, franchiseId }: Question): boolean =>
  search.trim() !== "" || work !== null || level > 0 || franchiseId !== null;
