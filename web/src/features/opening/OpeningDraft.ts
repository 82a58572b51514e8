import { type Kept, newId } from "../drafting/createDraftStore.ts";

/** An outcome as it's being written. */
export type OutcomeDraft = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  /** As typed, in the engagement's asset. */
  readonly amount: string;
  /** A moment on this machine's clock, as date fields give it: "2027-03-01T18:00". */
  readonly due: string;
};

/** An engagement as it's being written; kept in this browser only. */
export type OpeningDraft = Kept & {
  /** The franchise's number; empty while it isn't chosen. */
  readonly franchise: string;
  readonly summary: string;
  readonly body: string;
  readonly split: string;
  readonly client: string;
  readonly asset: string;
  /** Empty for the network. */
  readonly arbiter: string;
  /** Days. */
  readonly review: string;
  readonly outcomes: readonly OutcomeDraft[];
  /** Who works on it; null for the whole team of the split. */
  readonly team: readonly string[] | null;
};

/** Days that a client has to look at a delivery unless somebody says otherwise. */
const REVIEW = "7";

export const emptyOutcome = (): OutcomeDraft => ({
  ...{ id: newId(), title: "", summary: "", body: "", amount: "", due: "" },
});

/** Nothing written yet: one outcome is there, for an engagement has at least one. */
export const emptyOpening = (franchise: string): OpeningDraft => ({
  ...{ id: newId(), savedAt: 0, franchise, title: "", summary: "", body: "", split: "", client: "", asset: "" },
  ...{ arbiter: "", review: REVIEW, outcomes: [emptyOutcome()], team: null },
});

const isText = (value: unknown): value is string => typeof value === "string";
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Takes of what was kept the texts that a draft has, and nothing else. */
export function textsOf<Texts extends Record<string, unknown>>(from: Record<string, unknown>, empty: Texts): Texts {
  const found = Object.entries(from).filter(([part, value]) => isText(value) && isText(empty[part]));
  return { ...empty, ...Object.fromEntries(found) };
}

/** Reads a draft from what was kept, which an older version of the app, or somebody's hand, may have written. */
export function readOpeningDraft(value: unknown): OpeningDraft | null {
  if (!isRecord(value) || !isText(value.id)) return null;
  const { outcomes, team, savedAt } = value;
  const found = Array.isArray(outcomes) ? outcomes.filter(isRecord) : [];
  const empty = emptyOpening("");
  return {
    ...textsOf(value, empty),
    savedAt: typeof savedAt === "number" ? savedAt : 0,
    outcomes: found.length === 0 ? empty.outcomes : found.map((outcome) => textsOf(outcome, emptyOutcome())),
    team: Array.isArray(team) ? team.filter(isText) : null,
  };
}
