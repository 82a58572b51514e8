import { MAX_ATTESTATIONS_AT_ONCE } from "@rizom/sdk";
import type { AttestingDraft, EntryDraft } from "./AttestingDraft.ts";
import { type Colleague, entriesAbout, outcomesFor } from "./colleagues.ts";
import { type EntryReading, type NewWord, readEntry } from "./readEntry.ts";
import { sayCount } from "./words.ts";

/** An entry on the screen: about whom, about which outcomes it can be, and what it says so far. */
export type EntryOnScreen = EntryReading & {
  readonly entry: EntryDraft;
  readonly colleague: Colleague;
  readonly offered: readonly number[];
};

export type AttestingReading = {
  readonly entries: readonly EntryOnScreen[];
  /** Attestations that the entries make. */
  readonly words: readonly NewWord[];
  /** Why they can't be sent; null when they can. */
  readonly unready: string | null;
};

/** Reads all that was typed about an engagement. */
export function readAttesting({ entries }: AttestingDraft, colleagues: readonly Colleague[]): AttestingReading {
  const shown = entriesAbout(entries, colleagues).map(({ entry, colleague }) => {
    const offered = outcomesFor(colleague, entries, entry.id);
    return { entry, colleague, offered, ...readEntry(entry, offered) };
  });
  const words = shown.flatMap((one) => one.words);
  return { entries: shown, words, unready: sayUnready(shown, words) };
}

function sayUnready(entries: readonly EntryOnScreen[], words: readonly NewWord[]): string | null {
  if (entries.length === 0) return "Choose somebody first.";
  const unfinished = entries.filter((one) => one.words.length === 0).length;
  if (unfinished > 0) {
    const what = unfinished === 1 ? "One entry isn’t finished" : `${unfinished} entries aren’t finished`;
    return `${what}: finish it, or leave it out.`;
  }
  if (words.length <= MAX_ATTESTATIONS_AT_ONCE) return null;
  return `One signature takes at most ${MAX_ATTESTATIONS_AT_ONCE}, and these are ${sayCount(words.length)}. Leave some out, and send them afterwards.`;
}
