import { describe, expect, test } from "vitest";
import { ACCOUNT, aRecord, aSent, HASH, SPLIT } from "./fixtures.ts";
import { TransactionStore } from "./store.ts";

const KEY = `rizom.transactions.31337.${ACCOUNT.toLowerCase()}.1`;
const pending = () => aRecord({ state: { phase: "pending", slow: false, ...aSent() } });

describe("TransactionStore", () => {
  test("default: what is pending survives a reload, amounts included", () => {
    const first = new TransactionStore(localStorage);
    first.load(31337, ACCOUNT);
    first.add(pending());
    const second = new TransactionStore(localStorage);
    expect(second.load(31337, ACCOUNT)).toEqual([pending()]);
  });

  test("behavior: accounts and chains see their own", () => {
    const store = new TransactionStore(localStorage);
    store.load(31337, ACCOUNT);
    store.add(pending());
    expect(store.load(31337, SPLIT)).toEqual([]);
    expect(store.load(1, ACCOUNT)).toEqual([]);
    expect(store.load(31337, ACCOUNT)).toHaveLength(1);
  });

  test("behavior: what was never sent isn't kept", () => {
    const store = new TransactionStore(localStorage);
    store.load(31337, ACCOUNT);
    store.add(aRecord());
    expect(new TransactionStore(localStorage).load(31337, ACCOUNT)).toEqual([]);
  });

  test("behavior: events reach the record of another account than the one shown", () => {
    const store = new TransactionStore(localStorage);
    store.load(31337, ACCOUNT);
    store.add(pending());
    store.load(31337, SPLIT);
    store.dispatch("1", { type: "mined", blockNumber: 9n, href: null, warning: null });
    expect(store.get("1")?.state).toMatchObject({ phase: "mined", hash: HASH });
  });

  test("behavior: two tabs don't wipe each other's", () => {
    const [one, two] = [new TransactionStore(localStorage), new TransactionStore(localStorage)];
    one.load(31337, ACCOUNT);
    two.load(31337, ACCOUNT);
    one.add(pending());
    two.add({ ...pending(), id: "2" });
    two.remove("2");
    expect(new TransactionStore(localStorage).load(31337, ACCOUNT)).toEqual([pending()]);
  });

  test("behavior: a removed record takes its storage with it", () => {
    const store = new TransactionStore(localStorage);
    store.load(31337, ACCOUNT);
    store.add(pending());
    expect(localStorage.getItem(KEY)).not.toBeNull();
    store.remove("1");
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  test("behavior: the same array is given until something changes", () => {
    const store = new TransactionStore(localStorage);
    store.load(31337, ACCOUNT);
    expect(store.getRecords()).toBe(store.getRecords());
  });

  test("error: what can't be read is as if it weren't there", () => {
    localStorage.setItem(KEY, "{broken");
    expect(new TransactionStore(localStorage).load(31337, ACCOUNT)).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  test("error: a full storage costs surviving a reload, nothing else", () => {
    const full = { length: 0, key: () => null, getItem: () => null, removeItem: failFull, setItem: failFull };
    const store = new TransactionStore(full);
    store.load(31337, ACCOUNT);
    store.add(pending());
    expect(store.getRecords()).toHaveLength(1);
  });
});

function failFull(): never {
  throw new DOMException("full", "QuotaExceededError");
}
