import type { Address } from "viem";
import { deserialize, serialize } from "wagmi";
import type { TransactionRecord } from "./record.ts";
import { reduce, reload, type TransactionEvent } from "./reduce.ts";

/** The part of Web Storage that is used; injected in tests. */
export type KeyValueStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export type TransactionStore = {
  /** All records of the account that is loaded, oldest first. The same array until something changes. */
  getRecords: () => readonly TransactionRecord[];
  get: (id: string) => TransactionRecord | undefined;
  add: (record: TransactionRecord) => void;
  dispatch: (id: string, event: TransactionEvent) => TransactionRecord | undefined;
  remove: (id: string) => void;
  /** Shows the records of another account or chain, as they were left. */
  load: (chainId: number, account: Address) => readonly TransactionRecord[];
  subscribe: (listener: () => void) => () => void;
};

const NONE: readonly TransactionRecord[] = [];

function keyOf(chainId: number, account: Address): string {
  return `rizom.transactions.${chainId}.${account.toLowerCase()}`;
}

/** The transactions of this browser, kept by chain and account, so that a reload loses none. */
export function createTransactionStore(storage: KeyValueStorage | null): TransactionStore {
  const accounts = new Map<string, readonly TransactionRecord[]>();
  const listeners = new Set<() => void>();
  let shown: string | null = null;

  function keep(key: string, records: readonly TransactionRecord[]): void {
    accounts.set(key, records);
    try {
      if (records.length === 0) storage?.removeItem(key);
      else storage?.setItem(key, serialize(records));
    } catch {
      // A full or forbidden storage costs surviving a reload, nothing else.
    }
    for (const notify of listeners) notify();
  }

  function find(id: string): { key: string; records: readonly TransactionRecord[] } | undefined {
    for (const [key, records] of accounts) if (records.some((record) => record.id === id)) return { key, records };
    return undefined;
  }

  const get = (id: string) => find(id)?.records.find((record) => record.id === id);

  return {
    getRecords: () => (shown === null ? NONE : (accounts.get(shown) ?? NONE)),
    get,
    add(record) {
      const key = keyOf(record.chainId, record.account);
      keep(key, [...(accounts.get(key) ?? NONE), record]);
    },
    dispatch(id, event) {
      const found = find(id);
      if (!found) return undefined;
      keep(
        found.key,
        found.records.map((record) => (record.id === id ? reduce(record, event) : record)),
      );
      return get(id);
    },
    remove(id) {
      const found = find(id);
      if (!found) return;
      keep(
        found.key,
        found.records.filter((record) => record.id !== id),
      );
    },
    load(chainId, account) {
      shown = keyOf(chainId, account);
      if (!accounts.has(shown)) keep(shown, read(storage, shown));
      else for (const notify of listeners) notify();
      return accounts.get(shown) ?? NONE;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function read(storage: KeyValueStorage | null, key: string): readonly TransactionRecord[] {
  try {
    const text = storage?.getItem(key);
    if (!text) return NONE;
    const stored = deserialize<TransactionRecord[]>(text);
    return stored.map(reload).filter((record) => record !== null);
  } catch {
    // Written by an older version, or by somebody else: what was pending is still on the chain.
    return NONE;
  }
}
