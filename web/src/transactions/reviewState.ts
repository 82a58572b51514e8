import type { Outcome } from "./engine.ts";
import { isBegun, type TransactionRecord } from "./record.ts";
import type { TransactionStore } from "./store.ts";

/** Which transaction the dialog shows, and the promises of those who wait for its outcome. */
export class ReviewState {
  readonly #store: TransactionStore;
  readonly #waiting = new Map<string, (outcome: Outcome) => void>();
  readonly #listeners = new Set<() => void>();
  #openId: string | null = null;
  #preparing = 0;
  #error: string | null = null;

  constructor(store: TransactionStore) {
    this.#store = store;
    store.subscribe(() => {
      for (const id of this.#waiting.keys()) {
        const record = store.get(id);
        if (record && isMined(record)) this.#answer(id, { status: "mined", record });
      }
      this.#notify();
    });
  }

  // Arrow functions, because React is given them by themselves.
  readonly getRecord = (): TransactionRecord | null =>
    this.#openId === null ? null : (this.#store.get(this.#openId) ?? null);
  readonly getError = (): string | null => this.#error;
  readonly isBusy = (): boolean => this.#preparing > 0 || this.#openId !== null;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  isOpen(id: string): boolean {
    return this.#openId === id;
  }

  /** Something is being prepared, until the returned function is called. */
  prepare(): () => void {
    this.#preparing += 1;
    this.#error = null;
    this.#notify();
    return () => {
      this.#preparing -= 1;
      this.#notify();
    };
  }

  open(id: string): Promise<Outcome> {
    this.#openId = id;
    this.#notify();
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  fail(sentence: string): Outcome {
    this.#error = sentence;
    this.#notify();
    return { status: "failed", sentence };
  }

  readonly dismissError = (): void => {
    this.#error = null;
    this.#notify();
  };

  readonly close = (): void => {
    const record = this.getRecord();
    this.#openId = null;
    if (record) {
      this.#answer(record.id, outcomeOnClose(record));
      tidyUp(this.#store, record);
    }
    this.#notify();
  };

  #answer(id: string, outcome: Outcome): void {
    this.#waiting.get(id)?.(outcome);
    this.#waiting.delete(id);
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

function isMined({ state }: TransactionRecord): boolean {
  return state.phase === "mined" || state.phase === "done";
}

function outcomeOnClose(record: TransactionRecord): Outcome {
  const { state } = record;
  if (state.phase === "failed") return { status: "failed", sentence: state.sentence };
  if (isMined(record)) return { status: "mined", record };
  return state.phase === "pending" || state.phase === "calls" ? { status: "pending" } : { status: "closed" };
}

/** Closing forgets what was never sent; what was begun and isn't done is kept, to be taken up from the tray. */
function tidyUp(store: TransactionStore, record: TransactionRecord): void {
  const { id, state } = record;
  if (state.phase === "review" || state.phase === "simulating") {
    if (isBegun(record)) store.dispatch(id, { type: "paused" });
    else store.remove(id);
  }
  if (state.phase === "failed" && store.dispatch(id, { type: "setAside" })?.state.phase === "failed") store.remove(id);
  if (state.phase === "done") store.remove(id);
}
