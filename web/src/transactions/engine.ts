import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import type { Address } from "viem";
import type { Config } from "wagmi";
import { environment } from "../lib/environment.ts";
import type { Action } from "./action.ts";
import { followIndex, type ReadableBlock } from "./followIndex.ts";
import type { TransactionRecord } from "./record.ts";
import { ReviewState } from "./reviewState.ts";
import type { Runner } from "./runner.ts";
import { TransactionStore } from "./store.ts";
import { WalletError } from "./WalletError.ts";

/** How an action ended, as far as the form that started it can know. */
export type Outcome =
  /** In a block. */
  | { readonly status: "mined"; readonly record: TransactionRecord }
  /** Sent; the dialog was closed before it was mined, the tray shows the rest. */
  | { readonly status: "pending" }
  | { readonly status: "failed"; readonly sentence: string }
  /** Nothing was sent. */
  | { readonly status: "closed" };

/** The engine as React sees it. The part that talks to chain and wallet is loaded when it's first needed. */
export type Engine = {
  store: TransactionStore;
  start: (action: Action | (() => Promise<Action>)) => Promise<Outcome>;
  confirm: (id: string) => Promise<void>;
  retry: (id: string) => Promise<void>;
  /** Sends one by one what the wallet would take together. */
  separate: (id: string) => Promise<void>;
  /** Takes up a transaction that was paused. */
  resume: (id: string) => Promise<void>;
  /** Shows a transaction in the dialog. */
  show: (id: string) => void;
  close: () => void;
  load: (chainId: number, account: Address) => Promise<void>;
  /** Pages can read up to another block. */
  noticeBlock: (block: ReadableBlock) => void;
  useRecords: () => readonly TransactionRecord[];
  useReviewed: () => TransactionRecord | null;
  useIsBusy: () => boolean;
  /** A sentence when preparing an action failed, until the next one. */
  usePreparationError: () => string | null;
  dismissPreparationError: () => void;
};

type Parts = { config: Config; queryClient: QueryClient };

export function createEngine({ config, queryClient }: Parts): Engine {
  const store = new TransactionStore(typeof localStorage === "undefined" ? null : localStorage);
  const review = new ReviewState(store);
  const noticeBlock = followIndex(store, queryClient);
  let loading: Promise<Runner> | undefined;

  function loadRunner(): Promise<Runner> {
    loading ??= import("./connectRunner.ts").then(({ connectRunner }) => connectRunner({ config, queryClient, store }));
    return loading;
  }

  async function start(action: Action | (() => Promise<Action>)): Promise<Outcome> {
    const finishPreparing = review.prepare();
    try {
      const [runner, prepared] = await Promise.all([loadRunner(), typeof action === "function" ? action() : action]);
      const { getConnection } = await import("wagmi/actions");
      const { address } = getConnection(config);
      if (!address) throw new WalletError("Connect a wallet first.");
      return review.open(runner.start(prepared, address, environment.chainId).id);
    } catch (error) {
      const { explain } = await import("./explain.ts");
      return review.fail(explain(error));
    } finally {
      finishPreparing();
    }
  }

  return {
    store,
    start,
    confirm: async (id) => (await loadRunner()).confirm(id, () => review.isOpen(id)),
    retry: async (id) => (await loadRunner()).retry(id),
    separate: async (id) => (await loadRunner()).separate(id),
    async resume(id) {
      void review.open(id);
      await (await loadRunner()).resume(id);
    },
    show: (id) => void review.open(id),
    close: review.close,
    async load(chainId, account) {
      const records = store.load(chainId, account);
      if (records.some(isUnderWay)) (await loadRunner()).watchPending();
    },
    noticeBlock,
    ...createHooks(store, review),
  };
}

/** What is on its way, or may be: the wallet is asked again. */
function isUnderWay({ state, callsId }: TransactionRecord): boolean {
  return state.phase === "pending" || state.phase === "calls" || (state.phase === "unsure" && callsId !== null);
}

function createHooks(store: TransactionStore, review: ReviewState) {
  return {
    useRecords: () => useSyncExternalStore(store.subscribe, store.getRecords),
    useReviewed: () => useSyncExternalStore(review.subscribe, review.getRecord),
    useIsBusy: () => useSyncExternalStore(review.subscribe, review.isBusy),
    usePreparationError: () => useSyncExternalStore(review.subscribe, review.getError),
    dismissPreparationError: review.dismissError,
  };
}
