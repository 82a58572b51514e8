import type { Address } from "viem";
import { deserialize, serialize } from "wagmi";
import type { TransactionRecord } from "./record.ts";
import { reduce, reload, type TransactionEvent } from "./reduce.ts";

/** The part of Web Storage that is used; injected in tests. */
export type KeyValueStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

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
  return `rizom.transactions.${chainId}.${account.toLowerCase()}.`;
}

/**
 * The transactions of this browser, kept by chain and account, so that a reload loses none. Each has an entry of its
 * own in the storage: another tab that writes can't wipe ours.
 */
export function createTransactionStore(storage: KeyValueStorage | null): TransactionStore {
  const accounts = new Map<string, readonly TransactionRecord[]>();
  const listeners = new Set<() => void>();
  let shown: string | null = null;

  function keep(key: string, records: readonly TransactionRecord[]): void {
    accounts.set(key, records);
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
      write(storage, key, record);
      keep(key, [...(accounts.get(key) ?? NONE), record]);
    },
    dispatch(id, event) {
      const found = find(id);
      const before = get(id);
      if (!found || !before) return undefined;
      const after = reduce(before, event);
      if (after === before) return before;
      write(storage, found.key, after);
      keep(
        found.key,
        found.records.map((record) => (record === before ? after : record)),
      );
      return after;
    },
    remove(id) {
      const found = find(id);
      if (!found) return;
      erase(storage, found.key + id);
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

function write(storage: KeyValueStorage | null, key: string, record: TransactionRecord): void {
  try {
    storage?.setItem(key + record.id, serialize(record));
  } catch {
    // A full or forbidden storage costs surviving a reload, nothing else.
  }
}

function erase(storage: KeyValueStorage | null, key: string): void {
  try {
    storage?.removeItem(key);
  } catch {
    // As above.
  }
}

/** What an account left behind. What is finished, and what can't be read, is cleared away. */
function read(storage: KeyValueStorage | null, key: string): readonly TransactionRecord[] {
  const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? "");
  const records = keys
    .filter((stored) => stored.startsWith(key))
    .map((stored) => {
      const record = readOne(storage, stored);
      if (!record) erase(storage, stored);
      return record;
    });
  return records.filter((record) => record !== null).sort((a, b) => a.createdAt - b.createdAt);
}

function readOne(storage: KeyValueStorage | null, key: string): TransactionRecord | null {
  try {
    return reload(deserialize<TransactionRecord>(storage?.getItem(key) ?? ""));
  } catch {
    // Written by an older version, or by somebody else: what was pending is still on the chain.
    return null;
  }
}
