import { describe, expect, test } from "vitest";
import type { Sourced } from "../index/fromIndexOrChain.ts";
import { mergeOverlay } from "./mergeOverlay.ts";
import { createOverlayStore, type OverlayReceipt } from "./overlayStore.ts";

function receipt(blockNumber: bigint, transactionHash: `0x${string}` = `0x${blockNumber}`): OverlayReceipt {
  const from = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
  return { chainId: 1, transactionHash, blockNumber, timestamp: 0, from, logs: [], events: [] };
}

const sourced = (data: string[], block: bigint): Sourced<string[]> => ({ data, block, source: "index" });
const append = (data: string[], { transactionHash }: OverlayReceipt) => [...data, transactionHash];

describe("mergeOverlay", () => {
  test("default: later receipts are applied, oldest first", () => {
    const merged = mergeOverlay(sourced(["a"], 5n), [receipt(8n), receipt(6n)], append);
    expect(merged).toEqual(sourced(["a", "0x6", "0x8"], 5n));
  });

  test("behavior: what the data contains already isn't applied again", () => {
    const before = sourced(["a"], 6n);
    expect(mergeOverlay(before, [receipt(5n), receipt(6n)], append)).toBe(before);
  });

  test("behavior: neither the data nor the receipts are changed", () => {
    const data = Object.freeze(["a"]) as string[];
    const receipts = Object.freeze([receipt(9n), receipt(7n)]) as OverlayReceipt[];
    mergeOverlay(sourced(data, 5n), receipts, append);
    expect(receipts.map(({ blockNumber }) => blockNumber)).toEqual([9n, 7n]);
  });
});

describe("overlayStore", () => {
  test("default: keeps a receipt until the index has its block", () => {
    const store = createOverlayStore();
    store.add(receipt(5n));
    store.add(receipt(7n));
    store.dropUpTo(1, 5n);
    expect(store.getReceipts().map(({ blockNumber }) => blockNumber)).toEqual([7n]);
  });

  test("behavior: the same transaction is kept once", () => {
    const store = createOverlayStore();
    store.add(receipt(5n));
    const before = store.getReceipts();
    store.add(receipt(5n));
    expect(store.getReceipts()).toBe(before);
  });

  test("behavior: another chain's index drops nothing", () => {
    const store = createOverlayStore();
    store.add(receipt(5n));
    store.dropUpTo(2, 100n);
    expect(store.getReceipts()).toHaveLength(1);
  });

  test("behavior: listeners hear of changes, and of nothing else", () => {
    const store = createOverlayStore();
    let calls = 0;
    const stop = store.subscribe(() => calls++);
    store.add(receipt(5n));
    store.add(receipt(5n));
    store.dropUpTo(1, 1n);
    stop();
    store.add(receipt(6n));
    expect(calls).toBe(1);
  });
});
