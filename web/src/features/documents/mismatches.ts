import { useSyncExternalStore } from "react";
import type { Hex } from "viem";

const NOBODY: readonly string[] = [];
const found = new Map<Hex, readonly string[]>();
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Remembers that a gateway sent something else than the document of a digest. */
export function noteMismatch(digest: Hex, gateway: string): void {
  const host = URL.canParse(gateway) ? new URL(gateway).host : gateway;
  found.set(digest, [...new Set([...(found.get(digest) ?? NOBODY), host])]);
  for (const listener of listeners) listener();
}

/** The gateways, by host, that were caught sending something else for a digest since the app was opened. */
export const useMismatches = (digest: Hex): readonly string[] =>
  useSyncExternalStore(subscribe, () => found.get(digest) ?? NOBODY);
