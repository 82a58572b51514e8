import { type Kept, newId } from "../drafting/createDraftStore.ts";
import type { Values } from "./Template.ts";

/** One action as it's being written. */
export type DraftStep = { readonly id: string; readonly template: string; readonly values: Values };

/** A proposal as it's being written; kept in this browser only. */
export type Draft = Kept & {
  readonly summary: string;
  readonly body: string;
  readonly steps: readonly DraftStep[];
};

/** Nothing written yet. */
export const emptyDraft = (): Draft => ({ id: newId(), savedAt: 0, title: "", summary: "", body: "", steps: [] });

/** An action that somebody just chose. */
export const newStep = (template: string, values: Values): DraftStep => ({ id: newId(), template, values });

const isText = (value: unknown): value is string => typeof value === "string";
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function readStep(value: unknown): DraftStep[] {
  if (!isRecord(value) || !isText(value.id) || !isText(value.template) || !isRecord(value.values)) return [];
  const values = Object.entries(value.values).filter((entry): entry is [string, string] => isText(entry[1]));
  return [{ id: value.id, template: value.template, values: Object.fromEntries(values) }];
}

/** Reads a draft from what was kept, which an older version of the app, or somebody's hand, may have written. */
export function readDraft(value: unknown): Draft | null {
  if (!isRecord(value) || !isText(value.id)) return null;
  const text = (part: unknown) => (isText(part) ? part : "");
  return {
    id: value.id,
    savedAt: typeof value.savedAt === "number" ? value.savedAt : 0,
    title: text(value.title),
    summary: text(value.summary),
    body: text(value.body),
    steps: Array.isArray(value.steps) ? value.steps.flatMap(readStep) : [],
  };
}
