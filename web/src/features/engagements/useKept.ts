import { useState } from "react";
import { environment } from "../../lib/environment.ts";

type Texts = Readonly<Record<string, string>>;

const keyOf = (name: string) => `rizom.engagements.${environment.chainId}.${name}`;

/** Reads what was kept, which an older version of the app, or somebody's hand, may have written. */
function load<Kept extends Texts>(name: string, empty: Kept): Kept {
  try {
    const json: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? "{}");
    if (typeof json !== "object" || json === null) return empty;
    const found = Object.entries(json).filter(([part, text]) => part in empty && typeof text === "string");
    return { ...empty, ...Object.fromEntries(found) };
  } catch {
    return empty;
  }
}

function save(name: string, texts: Texts | null): void {
  try {
    if (texts === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), JSON.stringify(texts));
  } catch {
    // The browser keeps nothing: what was typed lasts as long as the page.
  }
}

/**
 * Texts that somebody writes: kept in this browser only, with every change, until they are sent or forgotten.
 *
 * @param name what they are for, so that each form finds its own
 */
export function useKept<Kept extends Texts>(name: string, empty: Kept) {
  const [texts, setTexts] = useState(() => load(name, empty));
  return {
    texts,
    change(part: Partial<Kept>): void {
      const next = { ...texts, ...part };
      setTexts(next);
      save(name, next);
    },
    forget(): void {
      setTexts(empty);
      save(name, null);
    },
  };
}
