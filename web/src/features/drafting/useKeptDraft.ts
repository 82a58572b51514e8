import { useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import type { DraftStore, Kept } from "./createDraftStore.ts";

type Options<Draft extends Kept> = {
  readonly store: DraftStore<Draft>;
  readonly empty: () => Draft;
  /** A new draft, as the address asks for it. */
  readonly start: (parameters: URLSearchParams) => Draft;
  /** Where a draft is found again: with `draft` among the parameters once it's kept. */
  readonly pathOf: (draft: Draft) => string;
};

/** The draft that is on the screen: kept with every change, and found again after a reload by the address. */
export function useKeptDraft<Draft extends Kept>({ store, empty, start, pathOf }: Options<Draft>) {
  const [parameters] = useSearchParams();
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState(
    () => store.load().find(({ id }) => id === parameters.get("draft")) ?? start(parameters),
  );
  const [isKept, setKept] = useState(true);
  const all = store.useAll();

  function change(part: Partial<Draft>): void {
    const next = { ...draft, ...part, savedAt: Date.now() };
    setDraft(next);
    setKept(store.save(next));
    if (draft.savedAt === 0) navigate(pathOf(next), { replace: true });
  }

  /** Goes on with another one, or begins anew. */
  function open(other: Draft | null): void {
    const next = other ?? empty();
    setDraft(next);
    navigate(pathOf(next), { replace: true });
  }

  function discard(id: string = draft.id): void {
    store.discard(id);
  }

  return { draft, isKept, others: all.filter(({ id }) => id !== draft.id), change, open, discard };
}

export type KeptDraftState<Draft extends Kept> = ReturnType<typeof useKeptDraft<Draft>>;
