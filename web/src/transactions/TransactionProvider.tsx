import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useMemo, useState } from "react";
import { type Config, useConfig, useConnection } from "wagmi";
import { environment } from "../lib/environment.ts";
import type { Freshness } from "../lib/index/judgeFreshness.ts";
import { UNKNOWN, useFreshness } from "../lib/index/useFreshness.ts";
import type { Action } from "./action.ts";
import { createEngine, type Engine, type Outcome } from "./engine.ts";
import type { ReadableBlock } from "./followIndex.ts";

const ReviewDialog = lazy(() => import("./ReviewDialog.tsx"));

const EngineContext = createContext<Engine | null>(null);

/** Runs transactions for everything inside, and shows the one that is being reviewed. */
export function TransactionProvider({ children }: { children: ReactNode }) {
  const engine = useEngine();
  const { address } = useConnection();
  const block = readableBlock(useFreshness());

  // Syncs the engine with the connected account: what it left pending is taken up again.
  useEffect(() => {
    if (address) void engine.load(environment.chainId, address);
  }, [engine, address]);

  // Syncs the engine with the index: what it has by now is done.
  useEffect(() => {
    engine.noticeBlock(block);
  }, [engine, block]);

  return (
    <EngineContext value={engine}>
      {children}
      <Review engine={engine} />
    </EngineContext>
  );
}

function readableBlock(freshness: Freshness): ReadableBlock {
  if (freshness === UNKNOWN) return undefined;
  return freshness.source === "index" ? (freshness.index?.block ?? null) : null;
}

function useEngine(): Engine {
  const config: Config = useConfig();
  const queryClient: QueryClient = useQueryClient();
  const [engine] = useState(() => createEngine({ config, queryClient }));
  return engine;
}

function Review({ engine }: { engine: Engine }) {
  const reviewed = engine.useReviewed();
  if (!reviewed) return null;
  return (
    <Suspense>
      <ReviewDialog record={reviewed} engine={engine} />
    </Suspense>
  );
}

export function useTransactionEngine(): Engine {
  const engine = useContext(EngineContext);
  if (!engine) throw new Error("useTransactionEngine needs a TransactionProvider above it.");
  return engine;
}

export type Transactions = {
  /**
   * Starts an action: it's simulated, then the person reviews it in a dialog, signs, and sees what became of it.
   *
   * @param action the action, or a function that reads what it needs first (a permit's nonce, for example)
   * @returns how it ended, at the latest when the dialog is closed; the form stays as it is, whatever happens
   */
  start: (action: Action | (() => Promise<Action>)) => Promise<Outcome>;
  /** Something is being prepared or reviewed: buttons that start another are busy. */
  isBusy: boolean;
};

/** What a form needs to act. Connected and on the right chain is checked by `useReadiness` (src/wallet). */
export function useTransactions(): Transactions {
  const engine = useTransactionEngine();
  const isBusy = engine.useIsBusy();
  return useMemo(() => ({ start: engine.start, isBusy }), [engine, isBusy]);
}
