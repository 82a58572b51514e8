import { useSyncExternalStore } from "react";

/**
 * Sentences that one part of the app leaves for another to show, until somebody has read them. They last as long as the page.
 *
 * @example const trouble = createNotes();
 */
export function createNotes() {
  let notes: readonly string[] = [];
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const change = (next: readonly string[]) => {
    notes = next;
    for (const listener of listeners) listener();
  };
  return {
    /** A sentence that stands there already isn't said twice. */
    add: (sentences: readonly string[]) => change([...new Set([...notes, ...sentences])]),
    clear: () => change([]),
    useNotes: () => useSyncExternalStore(subscribe, () => notes),
  };
}
