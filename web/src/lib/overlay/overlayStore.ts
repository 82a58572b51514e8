import type { MinedLog } from "@rizom/sdk";
import type { Address, Hex } from "viem";

/** An event that the SDK's ABIs know. */
export type OverlayEvent = {
  readonly address: Address;
  readonly eventName: string;
  /** Named arguments. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly logIndex: number;
};

/** What one of this browser's own transactions did, while the index may not know it yet. */
export type OverlayReceipt = {
  readonly chainId: number;
  readonly transactionHash: Hex;
  readonly blockNumber: bigint;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** Who sent the transaction. */
  readonly from: Address;
  /** For the SDK's `decodePayments` and `decodeWithdrawals`. */
  readonly logs: readonly MinedLog[];
  /** The same logs, decoded one by one. */
  readonly events: readonly OverlayEvent[];
};

export type OverlayStore = {
  /** The same array until something changes; oldest first. */
  getReceipts: () => readonly OverlayReceipt[];
  add: (receipt: OverlayReceipt) => void;
  /** Forgets what the index has by now. */
  dropUpTo: (chainId: number, blockNumber: bigint) => void;
  subscribe: (listener: () => void) => () => void;
};

/** Receipts of one's own transactions, by chain and transaction, until the index has caught up with them. */
export function createOverlayStore(): OverlayStore {
  let receipts: readonly OverlayReceipt[] = [];
  const listeners = new Set<() => void>();

  function replace(next: readonly OverlayReceipt[]): void {
    if (next.length === receipts.length) return;
    receipts = next;
    for (const notify of listeners) notify();
  }

  return {
    getReceipts: () => receipts,
    add(receipt) {
      const { chainId, transactionHash } = receipt;
      const known = receipts.some((other) => other.chainId === chainId && other.transactionHash === transactionHash);
      if (!known) replace([...receipts, receipt]);
    },
    dropUpTo(chainId, blockNumber) {
      replace(receipts.filter((receipt) => receipt.chainId !== chainId || receipt.blockNumber > blockNumber));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The one of this browser. */
export const overlayStore: OverlayStore = createOverlayStore();
