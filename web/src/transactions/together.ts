import { explain } from "./explain.ts";
import { handOver } from "./handOver.ts";
import { type Call, callsLeft, type TransactionRecord } from "./record.ts";
import type { RunnerParts } from "./runner.ts";
import { settleCalls } from "./settleCalls.ts";
import { watchCalls } from "./watchCalls.ts";

/** What the runner does with several steps that the wallet takes in one prompt (EIP-5792). */
export class Together {
  readonly #parts: RunnerParts;
  readonly #signal: AbortSignal;

  constructor(parts: RunnerParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
  }

  /** @returns the calls that go to the wallet together; null when they go one by one */
  async choose(record: TransactionRecord): Promise<readonly Call[] | null> {
    const calls = record.separately ? null : callsLeft(record);
    if (!calls || calls.length < 2) return null;
    try {
      const signer = await this.#signerOf(record);
      return (await signer.calls.areTaken()) ? calls : null;
    } catch {
      // Not connected now: that is said when it's to be signed.
      return null;
    }
  }

  async handOver(id: string): Promise<void> {
    const { store, now } = this.#parts;
    const record = store.get(id);
    const calls = record && callsLeft(record);
    if (record?.state.phase !== "review" || !calls) return;
    // Stored before the wallet is asked: after a reload it can be asked again, and won't take them twice.
    const callsId = record.callsId ?? newId();
    store.dispatch(id, { type: "confirmed", what: "calls", callsId });
    if (store.get(id)?.state.phase !== "signing") return;
    try {
      const signer = await this.#signerOf(record);
      const answer = await handOver(signer.calls, calls, callsId);
      if (answer.kind === "taken") store.dispatch(id, { type: "handedOver", callsId: answer.callsId, sentAt: now() });
      else store.dispatch(id, { type: answer.kind });
    } catch (error) {
      store.dispatch(id, { type: "walletFailed", sentence: explain(error) });
    }
  }

  /** Asks the wallet whether it was given them after all, before the page was reloaded. */
  async find(id: string): Promise<void> {
    const { store, now } = this.#parts;
    const record = store.get(id);
    if (!record?.callsId) return;
    try {
      const { kind } = await (await this.#signerOf(record)).calls.look(record.callsId);
      if (kind === "pending" || kind === "mined") {
        store.dispatch(id, { type: "handedOver", callsId: record.callsId, sentAt: now() });
      }
    } catch {
      // It stays unsure.
    }
  }

  async follow(id: string): Promise<void> {
    const { store, pause, now } = this.#parts;
    const record = store.get(id);
    if (record?.state.phase !== "calls" || !record.callsId) return;
    const { callsId } = record;
    const fate = await watchCalls({
      look: async () => (await this.#signerOf(record)).calls.look(callsId),
      pause,
      now,
      sentAt: record.state.sentAt,
      signal: this.#signal,
      onSlow: () => store.dispatch(id, { type: "slowed" }),
    });
    if (!fate) return;
    if (fate.kind === "unknown") {
      store.dispatch(id, { type: "forgotten" });
      return;
    }
    store.dispatch(id, await settleCalls(this.#parts, record, fate));
  }

  #signerOf({ account, chainId }: TransactionRecord) {
    return this.#parts.signerOf(account, chainId);
  }
}

/** 32 random bytes: nobody else's id for the same wallet. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
