import { useSyncExternalStore } from "react";
import type { Address } from "viem";

const names = new Map<string, string>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the app who is behind addresses. Names are told by this app, never read from anybody's text on the chain. */
export function registerNames(entries: readonly { address: Address; name: string }[]): void {
  for (const { address, name } of entries) names.set(address.toLowerCase(), name);
  for (const notify of listeners) notify();
}

/** Forgets all of them, for tests. */
export function forgetNames(): void {
  names.clear();
  for (const notify of listeners) notify();
}

/** @returns the name of an address; null when the app knows none */
export function nameOf(address: Address): string | null {
  return names.get(address.toLowerCase()) ?? null;
}

/** `nameOf`, kept current. */
export function useName(address: Address): string | null {
  return useSyncExternalStore(subscribe, () => nameOf(address));
}

/** Accounts whose name has a text in it, whatever the case of its letters and whatever accents they carry. */
export function findByName(text: string): Address[] {
  const wanted = plain(text.trim());
  if (wanted === "") return [];
  return [...names].filter(([, name]) => plain(name).includes(wanted)).map(([address]) => address as Address);
}

/** Nobody types "Lucía" on a keyboard without accents. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
