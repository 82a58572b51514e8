import { useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { type Draft, emptyDraft, newStep } from "./Draft.ts";
import { discardDraft, loadDrafts, saveDraft } from "./draftStore.ts";

/** Parameters of the address that aren't values of a form. */
const OWN = new Set(["draft", "propose"]);

/** The draft that the address names; else a new one, with the action that the address asks for. */
function draftOf(parameters: URLSearchParams): Draft {
  const known = loadDrafts().find(({ id }) => id === parameters.get("draft"));
  if (known) return known;
  const draft = emptyDraft();
  const template = parameters.get("propose");
  if (template === null) return draft;
  return {
    ...draft,
    steps: [newStep(template, Object.fromEntries([...parameters].filter(([name]) => !OWN.has(name))))],
  };
}

/** The draft that is on the screen: kept with every change, and found again after a reload by the address. */
export function useDraft() {
  const [parameters] = useSearchParams();
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState(() => draftOf(parameters));
  const [isKept, setKept] = useState(true);

  function change(part: Partial<Draft>): void {
    const next = { ...draft, ...part, savedAt: Date.now() };
    setDraft(next);
    setKept(saveDraft(next));
    if (draft.savedAt === 0) navigate(`/governance/new?draft=${next.id}`, { replace: true });
  }

  return {
    draft,
    isKept,
    change,
    /** Goes on with another one, or begins anew. */
    open(other: Draft | null): void {
      const next = other ?? emptyDraft();
      setDraft(next);
      navigate(other ? `/governance/new?draft=${other.id}` : "/governance/new", { replace: true });
    },
    discard: () => discardDraft(draft.id),
  };
}

export type DraftState = ReturnType<typeof useDraft>;
