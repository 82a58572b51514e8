import { useSyncExternalStore } from "react";
import { environment } from "../../lib/environment.ts";
import { type Draft, readDraft } from "./Draft.ts";

const KEY = `rizom.drafts.${environment.chainId}`;
const MOST = 20;

let cached: { text: string | null; drafts: readonly Draft[] } = { text: null, drafts: [] };
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab may write, too.
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function parse(text: string | null): readonly Draft[] {
  try {
    const json: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(json) ? json.flatMap((value) => readDraft(value) ?? []) : [];
  } catch {
    return [];
  }
}

/** All drafts of this browser, the latest first. */
export function loadDrafts(): readonly Draft[] {
  const text = localStorage.getItem(KEY);
  if (text !== cached.text) cached = { text, drafts: parse(text) };
  return cached.drafts;
}

function store(drafts: readonly Draft[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(drafts.slice(0, MOST)));
  } catch {
    // The browser keeps nothing, or has no room left.
    return false;
  }
  for (const notify of listeners) notify();
  return true;
}

/** @returns whether it's kept */
export function saveDraft(draft: Draft): boolean {
  return store([draft, ...loadDrafts().filter(({ id }) => id !== draft.id)]);
}

export function discardDraft(id: string): void {
  store(loadDrafts().filter((draft) => draft.id !== id));
}

export const useDrafts = () => useSyncExternalStore(subscribe, loadDrafts);
