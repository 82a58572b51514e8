import { useSyncExternalStore } from "react";
import { environment } from "../../lib/environment.ts";

/** What every draft has: what else it holds is its form's. */
export type Kept = {
  readonly id: string;
  /** Milliseconds; 0 for one that isn't kept yet. */
  readonly savedAt: number;
  readonly title: string;
};

/** Names drafts and their parts, in this browser only. */
export const newId = () => crypto.randomUUID().slice(0, 13);

/** Drafts of one kind, kept in this browser. */
export type DraftStore<Draft extends Kept> = {
  /** All of this browser, the latest first; the same array until something changes. */
  readonly load: () => readonly Draft[];
  /** Tells whether it's kept. */
  readonly save: (draft: Draft) => boolean;
  readonly discard: (id: string) => void;
  readonly useAll: () => readonly Draft[];
};

const MOST = 20;

/**
 * Keeps drafts of one kind in this browser only.
 *
 * @param name under which they are kept
 * @param read reads one from what was kept, which an older version of the app, or somebody's hand, may have written
 * @param most how many are kept: of more the latest
 */
export function createDraftStore<Draft extends Kept>(
  name: string,
  read: (value: unknown) => Draft | null,
  most = MOST,
): DraftStore<Draft> {
  const key = `rizom.${name}.${environment.chainId}`;
  const listeners = new Set<() => void>();
  let cached: { text: string | null; drafts: readonly Draft[] } = { text: null, drafts: [] };

  function load(): readonly Draft[] {
    const text = localStorage.getItem(key);
    if (text !== cached.text) cached = { text, drafts: parse(text, read) };
    return cached.drafts;
  }

  function store(drafts: readonly Draft[]): boolean {
    try {
      localStorage.setItem(key, JSON.stringify(drafts.slice(0, most)));
    } catch {
      // The browser keeps nothing, or has no room left.
      return false;
    }
    for (const notify of listeners) notify();
    return true;
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    // Another tab may write, too.
    window.addEventListener("storage", listener);
    return () => {
      listeners.delete(listener);
      window.removeEventListener("storage", listener);
    };
  }

  return {
    load,
    save: (draft) => store([draft, ...load().filter(({ id }) => id !== draft.id)]),
    discard: (id) => void store(load().filter((draft) => draft.id !== id)),
    useAll: () => useSyncExternalStore(subscribe, load),
  };
}

function parse<Draft>(text: string | null, read: (value: unknown) => Draft | null): readonly Draft[] {
  try {
    const json: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(json) ? json.flatMap((value) => read(value) ?? []) : [];
  } catch {
    return [];
  }
}
