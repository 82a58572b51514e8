export type Listener = (...values: never[]) => void;

/** The events of an EIP-1193 provider. */
export function createEmitter() {
  const listeners = new Map<string, Set<Listener>>();
  return {
    on(event: string, listener: Listener): void {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener));
    },
    off(event: string, listener: Listener): void {
      listeners.get(event)?.delete(listener);
    },
    emit(event: string, value: unknown): void {
      for (const listener of listeners.get(event) ?? []) listener(value as never);
    },
  };
}
