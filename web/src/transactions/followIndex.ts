import type { QueryClient } from "@tanstack/react-query";
import { readAgain } from "../lib/readAgain.ts";
import type { TransactionStore } from "./store.ts";

/** The newest block that pages can read; null when they read the chain, which has all; undefined before it's known. */
export type ReadableBlock = bigint | null | undefined;

/**
 * What is mined is done once pages can read its block, and what it changed is read again then: also when the block was
 * there before the record, as after a reload, or with a wallet that tells late.
 *
 * @returns what to call whenever the block is another
 */
export function followIndex(store: TransactionStore, queryClient: QueryClient): (block: ReadableBlock) => void {
  let readable: ReadableBlock;

  function settle(): void {
    if (readable === undefined) return;
    for (const { id, state, invalidates } of store.getRecords()) {
      if (state.phase !== "mined" || (readable !== null && state.blockNumber > readable)) continue;
      // It tells the store's listeners, of which this is one: what it settled isn't settled twice.
      if (store.get(id)?.state !== state) continue;
      store.dispatch(id, { type: "indexed" });
      void readAgain(queryClient, invalidates);
    }
  }

  store.subscribe(settle);
  return (block) => {
    readable = block;
    settle();
  };
}
