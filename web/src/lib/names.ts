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

/** @returns the name of an address; null when the app knows none */
export function nameOf(address: Address): string | null {
  return names.get(address.toLowerCase()) ?? null;
}

/** `nameOf`, kept current. */
export function useName(address: Address): string | null {
  return useSyncExternalStore(subscribe, () => nameOf(address));
}
