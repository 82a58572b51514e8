import { attestationProblems, type WorkMark, type WorkType } from "@rizom/sdk";
import type { Address } from "viem";
import type { EntryDraft } from "./AttestingDraft.ts";

/** Sentences for the fields of an entry. */
export type EntryProblems = {
  readonly outcomes: string | null;
  readonly work: string | null;
  readonly marks: Partial<Record<WorkType, string>>;
  readonly comment: string | null;
};

/** An attestation that can be made. */
export type NewWord = {
  readonly subject: Address;
  readonly outcome: number;
  readonly work: readonly WorkMark[];
  readonly comment: string;
};

export type EntryReading = {
  /** What is there and can't stay: said at once. */
  readonly wrong: EntryProblems;
  /** What isn't there yet, too: said when somebody tries to go on. */
  readonly missing: EntryProblems;
  /** One for each outcome; empty while something is wrong or missing. */
  readonly words: readonly NewWord[];
};

/**
 * Reads what was typed about somebody's work.
 *
 * @param open outcomes about which the reader may still say something
 */
export function readEntry({ subject, outcomes, work, comment }: EntryDraft, open: readonly number[]): EntryReading {
  const chosen = outcomes.filter((outcome) => open.includes(outcome));
  const marked = work.flatMap(({ work: type, mark }) => (mark === null ? [] : [{ work: type, mark }]));
  const unmarked = work.filter(({ mark }) => mark === null).map(({ work: type }) => [type, MARK_IT] as const);
  const wrong = {
    ...{ outcomes: null, work: null, marks: {} },
    comment: attestationProblems({ work: marked, comment }).comment,
  };
  const missing = {
    ...wrong,
    outcomes: chosen.length === 0 ? "Choose at least one outcome." : null,
    work: work.length === 0 ? "Choose at least one type of work." : null,
    marks: Object.fromEntries(unmarked),
  };
  const isReady = chosen.length > 0 && marked.length > 0 && unmarked.length === 0 && wrong.comment === null;
  return {
    wrong,
    missing,
    words: isReady ? chosen.map((outcome) => ({ subject, outcome, work: marked, comment: comment.trim() })) : [],
  };
}

const MARK_IT = "Choose how it was.";
