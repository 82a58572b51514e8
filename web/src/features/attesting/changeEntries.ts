import { type Mark, MOST_MARKED, type WorkType } from "@rizom/sdk";
import type { EntryDraft } from "./AttestingDraft.ts";

/** Chooses a type of work or takes it away; a fourth one is never chosen. */
export function toggleWork(entry: EntryDraft, work: WorkType): EntryDraft {
  const others = entry.work.filter((one) => one.work !== work);
  if (others.length < entry.work.length) return { ...entry, work: others };
  return others.length < MOST_MARKED ? { ...entry, work: [...others, { work, mark: null }] } : entry;
}

export function markWork(entry: EntryDraft, work: WorkType, mark: Mark): EntryDraft {
  return { ...entry, work: entry.work.map((one) => (one.work === work ? { work, mark } : one)) };
}

export function toggleOutcome(entry: EntryDraft, outcome: number): EntryDraft {
  const { outcomes } = entry;
  const next = outcomes.includes(outcome) ? outcomes.filter((one) => one !== outcome) : [...outcomes, outcome];
  return { ...entry, outcomes: next.sort((a, b) => a - b) };
}

/** Puts an entry in the place of the one that it was, or adds it. */
export function putEntry(entries: readonly EntryDraft[], entry: EntryDraft): EntryDraft[] {
  return entries.some(({ id }) => id === entry.id)
    ? entries.map((other) => (other.id === entry.id ? entry : other))
    : [...entries, entry];
}
