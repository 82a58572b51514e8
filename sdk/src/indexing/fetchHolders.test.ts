import { getAddress, type Hex, numberToHex } from "viem";
import { afterEach, describe, expect, test } from "vitest";
import { type Asked, startIndex } from "../testing/startIndex.ts";
import { createIndexClient } from "./createIndexClient.ts";
import { fetchCapTable } from "./fetchCapTable.ts";
import { fetchDelegations } from "./fetchDelegations.ts";
import { fetchEquity } from "./fetchEquity.ts";
import { fetchHolder } from "./fetchHolder.ts";
import { fetchHolders } from "./fetchHolders.ts";
import { IndexInvalidError } from "./indexErrors.ts";

const raw = (n: number): Hex => numberToHex(n, { size: 20 });
const hash = (n: number): Hex => numberToHex(n, { size: 32 });
const id = (n: number): Hex => numberToHex(n, { size: 36 });
const account = getAddress(raw(0xfedcba));

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function indexOf(reply: (asked: Asked) => unknown) {
  const { url, asked, stop } = await startIndex((question) => ({ data: reply(question) }));
  stops.push(stop);
  return { index: createIndexClient(url), asked };
}

const items = (...all: object[]) => ({ items: all, _meta: { block: { number: 1 } } });
const place = { timestamp: "1700000000", block: "12", transaction: hash(1), logIndex: 3 };
const readPlace = { timestamp: 1_700_000_000, block: 12n, transaction: hash(1), logIndex: 3 };

const holderOf = (n: number, balance = "5") => ({
  ...{ id: raw(n), balance, delegate: { id: raw(7) }, delegatedSince: "9", votes: "3", claimed: "6", claimCount: 2 },
});
const readHolderOf = (n: number, balance = 5n) => ({
  ...{ account: getAddress(raw(n)), balance, delegate: raw(7), delegatedSince: 9, votes: 3n, claimed: 6n },
  claimCount: 2,
});

describe("holders", () => {
  test("default: totals; zeros before anything happened", async () => {
    const totals = { holderCount: 2, grantCount: 3, roundCount: 4, claimCount: 5, recognitionCount: 6 };
    const amounts = { supply: "10", delegatedVotes: "7", promised: "8", areTransfersOpen: true };
    const { index } = await indexOf(() => ({ equity: { ...totals, ...amounts } }));
    expect(await fetchEquity(index)).toEqual({
      ...totals,
      ...{ supply: 10n, delegatedVotes: 7n, promised: 8n, areTransfersOpen: true },
    });
    const { index: empty } = await indexOf(() => ({ equity: null }));
    expect(await fetchEquity(empty)).toMatchObject({ supply: 0n, holderCount: 0, areTransfersOpen: false });
  });

  test("default: one, or null", async () => {
    const { index, asked } = await indexOf(() => ({ holder: holderOf(0xfedcba) }));
    expect(await fetchHolder(index, { account })).toEqual(readHolderOf(0xfedcba));
    expect(asked[0]?.variables).toEqual({ account: raw(0xfedcba) });
    const { index: empty } = await indexOf(() => ({ holder: null }));
    expect(await fetchHolder(empty, { account })).toBeNull();
  });

  test("default: a page of those who own something, the largest first", async () => {
    const { index, asked } = await indexOf(() => ({ holders: [holderOf(1), { ...holderOf(2), delegate: null }] }));
    expect(await fetchHolders(index)).toEqual([readHolderOf(1), { ...readHolderOf(2), delegate: null }]);
    expect(asked[0]?.variables).toEqual({
      ...{ first: 50, orderBy: "balance", block: null },
      where: { and: [{ balance_gt: "0" }] },
    });
  });

  test("behavior: the next page goes on after the last one, by figure and then by address", async () => {
    const { index, asked } = await indexOf(() => ({ holders: [] }));
    const after = readHolderOf(0xfedcba);
    await fetchHolders(index, { after, block: 9n });
    await fetchHolders(index, { after, orderBy: "votes", delegates: true, first: 3 });
    expect(asked.map(({ variables }) => variables)).toEqual([
      {
        ...{ first: 50, orderBy: "balance", block: { number: 9 } },
        where: {
          and: [{ balance_gt: "0" }, { or: [{ balance_lt: "5" }, { balance: "5", id_lt: raw(0xfedcba) }] }],
        },
      },
      {
        ...{ first: 3, orderBy: "votes", block: null },
        where: {
          and: [
            { or: [{ balance_gt: "0" }, { votes_gt: "0" }] },
            { or: [{ votes_lt: "3" }, { votes: "3", id_lt: raw(0xfedcba) }] },
          ],
        },
      },
    ]);
  });

  test("behavior: those whose address begins in a way lie between two ids", async () => {
    const { index, asked } = await indexOf(() => ({ holders: [] }));
    await fetchHolders(index, { prefix: "0xA1b", accounts: [account] });
    expect(asked[0]?.variables.where).toEqual({
      and: [
        { balance_gt: "0" },
        { id_in: [raw(0xfedcba)] },
        { id_gte: `0xa1b${"0".repeat(37)}`, id_lte: `0xa1b${"f".repeat(37)}` },
      ],
    });
  });

  test("behavior: all of them are of the block that the index had first", async () => {
    const everybody = Array.from({ length: 1_200 }, (_, i) => holderOf(i + 0xabcd, String(1 + (i % 7))));
    const { index, asked } = await indexOf(({ query, variables }) => {
      if (query.includes("query Meta")) return { _meta: { block: { number: 40 }, hasIndexingErrors: false } };
      const { id_gt: after = "0x" } = variables.where as { id_gt?: string };
      const page = everybody.filter((holder) => holder.id > after).slice(0, 1_000);
      return { items: page, _meta: { block: { number: 50 } } };
    });
    const { holders, supply, block } = await fetchCapTable(index);
    expect([holders.length, block]).toEqual([1_200, 40n]);
    expect(supply).toBe(everybody.reduce((sum, { balance }) => sum + BigInt(balance), 0n));
    expect(asked.slice(1).map(({ variables }) => variables.block)).toEqual([{ number: 40 }, { number: 40 }]);
    const [first, second] = holders;
    expect([first?.balance, second?.balance]).toEqual([7n, 7n]);
    expect(String(first?.account).toLowerCase() > String(second?.account).toLowerCase()).toBe(true);
  });

  test("error: a balance that isn't one", async () => {
    const { index } = await indexOf(({ query }) =>
      query.includes("query Meta")
        ? { _meta: { block: { number: 40 }, hasIndexingErrors: false } }
        : items(holderOf(1, "1.5")),
    );
    await expect(fetchCapTable(index)).rejects.toThrow(IndexInvalidError);
  });

  test("default: who delegated to whom", async () => {
    const delegation = { id: id(1), delegator: { id: raw(5) }, from: null, to: { id: raw(6) }, balance: "7", ...place };
    const { index, asked } = await indexOf(() => ({ delegations: [delegation] }));
    expect(await fetchDelegations(index, { delegator: account, delegate: account })).toEqual([
      { id: id(1), delegator: raw(5), from: null, to: raw(6), balance: 7n, ...readPlace },
    ]);
    expect(asked[0]?.variables.where).toEqual({ delegator: raw(0xfedcba), to: raw(0xfedcba) });
  });
});
