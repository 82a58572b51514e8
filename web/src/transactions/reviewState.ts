import type { Outcome } from "./engine.ts";
import type { TransactionRecord } from "./record.ts";
import type { TransactionStore } from "./store.ts";

export type ReviewState = ReturnType<typeof createReviewState>;

/** Which transaction the dialog shows, and the promises of those who wait for its outcome. */
export function createReviewState(store: TransactionStore) {
  let openId: string | null = null;
  let preparing = 0;
  let error: string | null = null;
  const waiting = new Map<string, (outcome: Outcome) => void>();
  const listeners = new Set<() => void>();

  const notify = () => {
    for (const listener of listeners) listener();
  };
  const getRecord = () => (openId === null ? null : (store.get(openId) ?? null));

  function settle(record: TransactionRecord): void {
    const { phase } = record.state;
    if (phase !== "mined" && phase !== "done") return;
    waiting.get(record.id)?.({ status: "mined", record });
    waiting.delete(record.id);
  }

  store.subscribe(() => {
    for (const id of waiting.keys()) {
      const record = store.get(id);
      if (record) settle(record);
    }
    notify();
  });

  return {
    getRecord,
    getError: () => error,
    isOpen: (id: string) => openId === id,
    isBusy: () => preparing > 0 || openId !== null,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    /** Something is being prepared, until the returned function is called. */
    prepare() {
      preparing += 1;
      error = null;
      notify();
      return () => {
        preparing -= 1;
        notify();
      };
    },
    open(id: string): Promise<Outcome> {
      openId = id;
      notify();
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    fail(sentence: string): Outcome {
      error = sentence;
      notify();
      return { status: "failed", sentence };
    },
    dismissError() {
      error = null;
      notify();
    },
    close() {
      const record = getRecord();
      openId = null;
      if (record) {
        waiting.get(record.id)?.(outcomeOnClose(record));
        waiting.delete(record.id);
        tidyUp(store, record);
      }
      notify();
    },
  };
}

function outcomeOnClose(record: TransactionRecord): Outcome {
  const { state } = record;
  if (state.phase === "failed") return { status: "failed", sentence: state.sentence };
  if (state.phase === "mined" || state.phase === "done") return { status: "mined", record };
  return state.phase === "pending" ? { status: "pending" } : { status: "closed" };
}

/** Closing forgets what was never sent; a later step of several is kept, to be taken up from the tray. */
function tidyUp(store: TransactionStore, { id, state, stepIndex }: TransactionRecord): void {
  if (state.phase === "review" || state.phase === "simulating") {
    if (stepIndex === 0) store.remove(id);
    else store.dispatch(id, { type: "paused" });
  }
  if (state.phase === "done" || state.phase === "failed") store.remove(id);
}
