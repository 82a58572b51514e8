import type { Address, Hex, PublicClient, TransactionReceipt, TypedDataDefinition } from "viem";
import type { OverlayReceipt } from "../lib/overlay/overlayStore.ts";
import type { Action } from "./action.ts";
import { describeCall, encodeCall } from "./encode.ts";
import { explain } from "./explain.ts";
import { isRejection } from "./isRejection.ts";
import { lookFor } from "./lookFor.ts";
import { prepare } from "./prepare.ts";
import { readReceipt } from "./receipt.ts";
import { type Call, currentStep, isLastStep, type TransactionRecord } from "./record.ts";
import type { TransactionStore } from "./store.ts";
import { WalletError } from "./WalletError.ts";
import { watch } from "./watch.ts";

/** The wallet, as far as the engine uses it. */
export type Signer = {
  sendTransaction: (call: Call) => Promise<Hex>;
  signTypedData: (typedData: TypedDataDefinition) => Promise<Hex>;
};

/** Everything outside the engine, so that tests can put something else in its place. */
export type RunnerParts = {
  store: TransactionStore;
  client: PublicClient;
  /** The connected wallet, checked to be this account on this chain; throws an Error with a sentence if it isn't. */
  signerOf: (account: Address, chainId: number) => Promise<Signer>;
  /** A receipt is there: its events go to the screen, and queries are read again. */
  onReceipt: (record: TransactionRecord, receipt: TransactionReceipt) => Promise<OverlayReceipt>;
  /** Whether there is an index to wait for. */
  hasIndex: () => boolean;
  now: () => number;
  pause: () => Promise<void>;
};

export type Runner = {
  start: (action: Action, account: Address, chainId: number) => TransactionRecord;
  /** The person said yes: signs, sends, waits, and goes on with the next step as long as it's attended. */
  confirm: (id: string, isAttended: () => boolean) => Promise<void>;
  retry: (id: string) => Promise<void>;
  resume: (id: string) => Promise<void>;
  /** Takes up watching what was pending when the page was loaded. */
  watchPending: () => void;
  stop: () => void;
};

export function createRunner(parts: RunnerParts): Runner {
  const { store, client } = parts;
  const actions = new Map<string, Action>();
  const watching = new Map<string, Promise<void>>();
  const aborted = new AbortController();

  async function simulate(id: string): Promise<void> {
    const record = store.get(id);
    if (record?.state.phase !== "simulating") return;
    const { call } = currentStep(record);
    // What needs a signature first can't be tried out before it.
    if (!call) return void store.dispatch(id, { type: "simulated", fee: null });
    try {
      store.dispatch(id, { type: "simulated", fee: await tryOut(client, record.account, call) });
    } catch (error) {
      store.dispatch(id, { type: "simulationFailed", sentence: explain(error) });
    }
  }

  async function sign(id: string): Promise<void> {
    const record = store.get(id);
    if (record?.state.phase !== "review") return;
    const step = currentStep(record);
    store.dispatch(id, { type: "confirmed", what: step.call ? "transaction" : "data" });
    if (store.get(id)?.state.phase !== "signing") return;
    try {
      const signer = await parts.signerOf(record.account, record.chainId);
      const call = step.call ?? (await signData(id, record, signer));
      const [fromBlock, nonce] = await Promise.all([
        client.getBlockNumber({ cacheTime: 0 }),
        client.getTransactionCount({ address: record.account, blockTag: "pending" }),
      ]);
      const hash = await signer.sendTransaction(call);
      store.dispatch(id, { type: "broadcast", sent: { hash, nonce, sentAt: parts.now(), fromBlock } });
    } catch (error) {
      if (isRejection(error)) store.dispatch(id, { type: "rejected" });
      else store.dispatch(id, { type: "walletFailed", sentence: explain(error) });
    }
  }

  /** Signs, and tries out the call that carries the signature before the wallet is asked again. */
  async function signData(id: string, record: TransactionRecord, signer: Signer): Promise<Call> {
    const step = actions.get(id)?.steps[record.stepIndex];
    if (step?.kind !== "signed") throw new WalletError("The page was reloaded in between. Start again from the form.");
    const request = step.request(await signer.signTypedData(step.typedData));
    const call = encodeCall(request);
    await tryOut(client, record.account, call);
    store.dispatch(id, { type: "dataSigned", call, details: describeCall(request) });
    return call;
  }

  function follow(id: string): Promise<void> {
    const known = watching.get(id);
    if (known) return known;
    const watched = followUntilKnown(id).finally(() => watching.delete(id));
    watching.set(id, watched);
    return watched;
  }

  async function followUntilKnown(id: string): Promise<void> {
    for (;;) {
      const record = store.get(id);
      const { state } = record ?? {};
      if (!record || state?.phase !== "pending" || aborted.signal.aborted) return;
      const { call } = currentStep(record);
      if (!call) return;
      let receipt: TransactionReceipt | undefined;
      await watch(
        {
          look: () => lookFor(client, { account: record.account, call, sent: state }),
          pause: parts.pause,
          now: parts.now,
          sentAt: state.sentAt,
          signal: aborted.signal,
        },
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
      if (receipt) await settle(id, record, call, receipt);
    }
  }

  async function settle(id: string, record: TransactionRecord, call: Call, receipt: TransactionReceipt): Promise<void> {
    if (receipt.status === "reverted") {
      const sentence = await whyReverted(client, record.account, call, receipt.blockNumber);
      store.dispatch(id, { type: "reverted", sentence });
      return;
    }
    const decoded = await parts.onReceipt(record, receipt);
    const { blockNumber } = receipt;
    const meaning = isLastStep(record) ? readReceipt(record, decoded) : { href: null, warning: null };
    store.dispatch(id, { type: "mined", blockNumber, ...meaning });
    if (!parts.hasIndex()) store.dispatch(id, { type: "indexed" });
  }

  async function confirm(id: string, isAttended: () => boolean): Promise<void> {
    await sign(id);
    await follow(id);
    const after = store.get(id);
    if (after?.state.phase !== "simulating") return;
    await simulate(id);
    const next = store.get(id)?.state;
    if (next?.phase !== "review" || next.problem !== null) return;
    if (isAttended()) await confirm(id, isAttended);
    else store.dispatch(id, { type: "paused" });
  }

  return {
    start(action, account, chainId) {
      const createdAt = parts.now();
      const record = prepare(action, { id: `${createdAt}-${store.getRecords().length}`, chainId, account, createdAt });
      actions.set(record.id, action);
      store.add(record);
      void simulate(record.id);
      return record;
    },
    confirm,
    async retry(id) {
      store.dispatch(id, { type: "retried" });
      await simulate(id);
    },
    async resume(id) {
      store.dispatch(id, { type: "resumed" });
      await simulate(id);
    },
    watchPending() {
      for (const { id, state } of store.getRecords()) {
        if (state.phase === "pending") void follow(id).then(() => pauseUnattended(id));
      }
    },
    stop: () => aborted.abort(),
  };

  /** A step that became possible while nobody looked waits until it's taken up from the tray. */
  function pauseUnattended(id: string): void {
    store.dispatch(id, { type: "paused" });
  }
}

/** Runs a call without sending it. Throws what it reverts with. */
async function tryOut(client: PublicClient, account: Address, call: Call): Promise<bigint | null> {
  await client.call({ account, ...call });
  try {
    const [gas, fees] = await Promise.all([client.estimateGas({ account, ...call }), client.estimateFeesPerGas()]);
    return gas * (fees.maxFeePerGas ?? 0n);
  } catch {
    // The fee is a courtesy: the wallet says it too.
    return null;
  }
}

async function whyReverted(client: PublicClient, account: Address, call: Call, blockNumber: bigint): Promise<string> {
  try {
    await client.call({ account, ...call, blockNumber });
  } catch (error) {
    return `${explain(error)} Nothing was changed but for the network's fee.`;
  }
  return "The chain refused it when its turn came: something changed in between. Nothing was changed but for the fee.";
}
