import type { Address } from "viem";
import { deserialize, serialize } from "wagmi";
import type { TransactionEvent } from "./events.ts";
import type { TransactionRecord } from "./record.ts";
import { reduce, reload } from "./reduce.ts";

/** The part of Web Storage that is used; injected in tests. */
export type KeyValueStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const NONE: readonly TransactionRecord[] = [];

function keyOf(chainId: number, account: Address): string {
  return `rizom.transactions.${chainId}.${account.toLowerCase()}.`;
}

/**
 * The transactions of this browser, kept by chain and account, so that a reload loses none. Each has an entry of its
 * own in the storage: another tab that writes can't wipe ours.
 */
export class TransactionStore {
  readonly #storage: KeyValueStorage | null;
  readonly #accounts = new Map<string, readonly TransactionRecord[]>();
  readonly #listeners = new Set<() => void>();
  #shown: string | null = null;

  constructor(storage: KeyValueStorage | null) {
    this.#storage = storage;
  }

  // Arrow functions, because React is given them by themselves.

  /** All records of the account that is loaded, oldest first. The same array until something changes. */
  readonly getRecords = (): readonly TransactionRecord[] => this.#accounts.get(this.#shown ?? "") ?? NONE;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(id: string): TransactionRecord | undefined {
    return this.#find(id)?.record;
  }

  add(record: TransactionRecord): void {
    const key = keyOf(record.chainId, record.account);
    write(this.#storage, key, record);
    this.#keep(key, [...(this.#accounts.get(key) ?? NONE), record]);
  }

  dispatch(id: string, event: TransactionEvent): TransactionRecord | undefined {
    const found = this.#find(id);
    if (!found) return undefined;
    const { key, record, records } = found;
    const after = reduce(record, event);
    if (after === record) return record;
    write(this.#storage, key, after);
    this.#keep(
      key,
      records.map((other) => (other === record ? after : other)),
    );
    return after;
  }

  remove(id: string): void {
    const found = this.#find(id);
    if (!found) return;
    erase(this.#storage, found.key + id);
    this.#keep(
      found.key,
      found.records.filter((record) => record.id !== id),
    );
  }

  /** Shows the records of another account or chain, as they were left. */
  load(chainId: number, account: Address): readonly TransactionRecord[] {
    const key = keyOf(chainId, account);
    this.#shown = key;
    this.#keep(key, this.#accounts.get(key) ?? read(this.#storage, key));
    return this.getRecords();
  }

  #find(id: string) {
    for (const [key, records] of this.#accounts) {
      const record = records.find((one) => one.id === id);
      if (record) return { key, record, records };
    }
    return undefined;
  }

  #keep(key: string, records: readonly TransactionRecord[]): void {
    this.#accounts.set(key, records);
    for (const notify of this.#listeners) notify();
  }
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
