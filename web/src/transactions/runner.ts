import type { Address, Client, Hex, TransactionReceipt, TypedDataDefinition } from "viem";
import { getBlockNumber, getTransactionCount } from "viem/actions";
import type { OverlayReceipt } from "../lib/overlay/overlayStore.ts";
import type { Action } from "./action.ts";
import { describeCall, encodeCall } from "./encode.ts";
import { explain } from "./explain.ts";
import { isRejection } from "./isRejection.ts";
import { lookFor } from "./lookFor.ts";
import { prepare } from "./prepare.ts";
import { readReceipt } from "./receipt.ts";
import { type Call, currentStep, isLastStep, type Sent, type TransactionRecord } from "./record.ts";
import type { TransactionStore } from "./store.ts";
import { Together } from "./together.ts";
import { tryOut, tryOutAll, whyReverted } from "./tryOut.ts";
import type { WalletCalls } from "./WalletCalls.ts";
import { WalletError } from "./WalletError.ts";
import { watch } from "./watch.ts";

/** The wallet, as far as the engine uses it. */
export type Signer = {
  sendTransaction: (call: Call) => Promise<Hex>;
  signTypedData: (typedData: TypedDataDefinition) => Promise<Hex>;
  calls: WalletCalls;
};

/** Everything outside the engine, so that tests can put something else in its place. */
export type RunnerParts = {
  store: TransactionStore;
  client: Client;
  /** The connected wallet, checked to be this account on this chain; throws a WalletError if it isn't. */
  signerOf: (account: Address, chainId: number) => Promise<Signer>;
  /** A receipt is there: what it tells goes to the screen, and queries are read again. */
  onReceipt: (record: TransactionRecord, receipt: TransactionReceipt) => Promise<OverlayReceipt>;
  now: () => number;
  pause: () => Promise<void>;
};

/** Takes records of the store from phase to phase. It decides nothing about them: `reduce` does. */
export class Runner {
  readonly #parts: RunnerParts;
  readonly #actions = new Map<string, Action>();
  readonly #watching = new Map<string, Promise<void>>();
  readonly #stopped = new AbortController();

  readonly #together: Together;

  constructor(parts: RunnerParts) {
    this.#parts = parts;
    this.#together = new Together(parts, this.#stopped.signal);
  }

  start(action: Action, account: Address, chainId: number): TransactionRecord {
    const { store, now } = this.#parts;
    const createdAt = now();
    // Other tabs make ids too.
    const id = `${createdAt}-${Math.random().toString(36).slice(2, 8)}`;
    const record = prepare(action, { id, chainId, account, createdAt });
    this.#actions.set(record.id, action);
    store.add(record);
    void this.#simulate(record.id);
    return record;
  }

  /** The person said yes: signs, sends, waits, and goes on with the next step as long as it's attended. */
  async confirm(id: string, isAttended: () => boolean): Promise<void> {
    const { store } = this.#parts;
    if (store.get(id)?.together) await this.#together.handOver(id);
    else await this.#sign(id);
    await this.#follow(id);
    if (store.get(id)?.state.phase !== "simulating") return;
    await this.#simulate(id);
    const next = store.get(id)?.state;
    if (next?.phase !== "review" || next.problem !== null) return;
    if (isAttended()) await this.confirm(id, isAttended);
    else store.dispatch(id, { type: "paused" });
  }

  async retry(id: string): Promise<void> {
    this.#parts.store.dispatch(id, { type: "retried" });
    await this.#simulate(id);
  }

  async resume(id: string): Promise<void> {
    this.#parts.store.dispatch(id, { type: "resumed" });
    await this.#simulate(id);
  }

  /** Sends one by one what the wallet would take together. */
  async separate(id: string): Promise<void> {
    this.#parts.store.dispatch(id, { type: "separated" });
    await this.#simulate(id);
  }

  /** Takes up what was pending when the page was loaded. A step that follows waits until it's taken up by hand. */
  watchPending(): void {
    const { store } = this.#parts;
    for (const { id, state } of store.getRecords()) {
      if (state.phase === "pending") void this.#follow(id).then(() => store.dispatch(id, { type: "paused" }));
      if (state.phase === "calls") void this.#follow(id);
      if (state.phase === "unsure") void this.#together.find(id).then(() => this.#follow(id));
    }
  }

  stop(): void {
    this.#stopped.abort();
  }

  async #simulate(id: string): Promise<void> {
    const { store, client } = this.#parts;
    const record = store.get(id);
    if (record?.state.phase !== "simulating") return;
    const { call } = currentStep(record);
    try {
      const calls = await this.#together.choose(record);
      const fee = calls
        ? await tryOutAll(client, record.account, calls, record.independent)
        : // What needs a signature first can't be tried out before it.
          call && (await tryOut(client, record.account, call));
      store.dispatch(id, { type: "simulated", fee, together: calls !== null });
    } catch (error) {
      store.dispatch(id, { type: "simulationFailed", sentence: explain(error) });
    }
  }

  async #sign(id: string): Promise<void> {
    const { store, signerOf } = this.#parts;
    const record = store.get(id);
    if (record?.state.phase !== "review") return;
    const step = currentStep(record);
    store.dispatch(id, { type: "confirmed", what: step.call ? "transaction" : "data" });
    if (store.get(id)?.state.phase !== "signing") return;
    try {
      const signer = await signerOf(record.account, record.chainId);
      const call = step.call ?? (await this.#signData(record, signer));
      store.dispatch(id, { type: "broadcast", sent: await this.#send(record.account, call, signer) });
    } catch (error) {
      if (isRejection(error)) store.dispatch(id, { type: "rejected" });
      else store.dispatch(id, { type: "walletFailed", sentence: explain(error) });
    }
  }

  /** Signs, and tries out the call that carries the signature before the wallet is asked again. */
  async #signData(record: TransactionRecord, signer: Signer): Promise<Call> {
    const step = this.#actions.get(record.id)?.steps[record.stepIndex];
    if (step?.kind !== "signed") throw new WalletError("The page was reloaded in between. Start again from the form.");
    const request = step.request(await signer.signTypedData(step.typedData));
    const call = encodeCall(request);
    await tryOut(this.#parts.client, record.account, call);
    this.#parts.store.dispatch(record.id, { type: "dataSigned", call, details: describeCall(request) });
    return call;
  }

  async #send(account: Address, call: Call, signer: Signer): Promise<Sent> {
    const { client, now } = this.#parts;
    const [fromBlock, nonce] = await Promise.all([
      getBlockNumber(client, { cacheTime: 0 }),
      getTransactionCount(client, { address: account, blockTag: "pending" }),
    ]);
    const hash = await signer.sendTransaction(call);
    return { hash, nonce, sentAt: now(), fromBlock };
  }

  /** Watches until it isn't pending any more. Watching the same one twice is watching it once. */
  #follow(id: string): Promise<void> {
    const known = this.#watching.get(id);
    if (known) return known;
    const calls = this.#parts.store.get(id)?.state.phase === "calls";
    const watched = (calls ? this.#together.follow(id) : this.#followUntilKnown(id)).finally(() =>
      this.#watching.delete(id),
    );
    this.#watching.set(id, watched);
    return watched;
  }

  async #followUntilKnown(id: string): Promise<void> {
    // More than once round after a speed-up: then there is a new hash to watch.
    while (!this.#stopped.signal.aborted) {
      const record = this.#parts.store.get(id);
      const call = record && currentStep(record).call;
      if (record?.state.phase !== "pending" || !call) return;
      const receipt = await this.#watchOnce(record, record.state, call);
      if (receipt) await this.#settle(record, call, receipt);
    }
  }

  async #watchOnce({ id, account }: TransactionRecord, sent: Sent, call: Call): Promise<TransactionReceipt | null> {
    const { store, client, pause, now } = this.#parts;
    let receipt: TransactionReceipt | null = null;
    const look = () => lookFor(client, { account, call, sent });
    await watch(
      { look, pause, now, sentAt: sent.sentAt, signal: this.#stopped.signal },
      {
        onReceipt: (found) => {
          receipt = found;
        },
        onNonce: (nonce) => store.dispatch(id, { type: "nonceSeen", nonce }),
        onSlow: () => store.dispatch(id, { type: "slowed" }),
        onReplaced: (how, hash) => store.dispatch(id, { type: how, hash }),
        onDropped: () => store.dispatch(id, { type: "dropped" }),
      },
    );
    return receipt;
  }

  async #settle(record: TransactionRecord, call: Call, receipt: TransactionReceipt): Promise<void> {
    const { store, client, onReceipt } = this.#parts;
    const { id, account } = record;
    const { blockNumber } = receipt;
    if (receipt.status === "reverted") {
      store.dispatch(id, { type: "reverted", sentence: await whyReverted(client, account, call, blockNumber) });
      return;
    }
    const decoded = await onReceipt(record, receipt);
    const meaning = isLastStep(record) ? readReceipt(record, decoded) : { href: null, warning: null };
    store.dispatch(id, { type: "mined", blockNumber, ...meaning });
  }
}
