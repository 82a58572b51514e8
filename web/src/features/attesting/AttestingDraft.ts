import { type Mark, WORK_TYPES, type WorkType } from "@rizom/sdk";
import { type Address, isAddress } from "viem";
import { type Kept, newId } from "../drafting/createDraftStore.ts";

/** A type of work that was chosen; its mark is null until it's given. */
export type WorkDraft = { readonly work: WorkType; readonly mark: Mark | null };

/** What is being said of somebody's work in one outcome, or in several alike. */
export type EntryDraft = {
  readonly id: string;
  readonly subject: Address;
  /** Their numbers. */
  readonly outcomes: readonly number[];
  readonly work: readonly WorkDraft[];
  /** Markdown. */
  readonly comment: string;
};

/** All that somebody is about to say about an engagement; kept in this browser only. */
export type AttestingDraft = Kept & {
  readonly entries: readonly EntryDraft[];
  /**
   * From when on it's said, in seconds: set when it's published for the first time, so that a second try makes the same
   * documents. Null before.
   */
  readonly validFrom: number | null;
};

/** Each account has one draft for each engagement: nobody goes on with what somebody else began. */
export const draftIdOf = (engagementId: bigint, account: Address): string => `${engagementId}.${account.toLowerCase()}`;

export const emptyDraft = (id: string): AttestingDraft => ({
  ...{ id, savedAt: 0, title: "", entries: [], validFrom: null },
});

export const newEntry = (subject: Address, outcomes: readonly number[]): EntryDraft => ({
  ...{ id: newId(), subject, outcomes, work: [], comment: "" },
});

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isNumber = (value: unknown): value is number => Number.isSafeInteger(value);
const isWork = (value: unknown): value is WorkType => WORK_TYPES.some((work) => work === value);
const isMark = (value: unknown): value is Mark => isNumber(value) && value >= 0 && value <= 4;

function readWork(value: unknown): WorkDraft | null {
  if (!isRecord(value) || !isWork(value.work)) return null;
  return { work: value.work, mark: isMark(value.mark) ? value.mark : null };
}

function readEntry(value: unknown): EntryDraft | null {
  if (!isRecord(value) || typeof value.subject !== "string" || !isAddress(value.subject)) return null;
  const { id, subject, outcomes, work, comment } = value;
  return {
    ...{ id: typeof id === "string" ? id : newId(), subject },
    outcomes: Array.isArray(outcomes) ? outcomes.filter(isNumber) : [],
    work: Array.isArray(work) ? work.flatMap((one) => readWork(one) ?? []) : [],
    comment: typeof comment === "string" ? comment : "",
  };
}

/** Reads a draft from what was kept, which an older version of the app, or somebody's hand, may have written. */
export function readAttestingDraft(value: unknown): AttestingDraft | null {
  if (!isRecord(value) || typeof value.id !== "string") return null;
  const { id, savedAt, entries, validFrom } = value;
  return {
    ...emptyDraft(id),
    savedAt: isNumber(savedAt) ? savedAt : 0,
    entries: Array.isArray(entries) ? entries.flatMap((entry) => readEntry(entry) ?? []) : [],
    validFrom: isNumber(validFrom) ? validFrom : null,
  };
}
