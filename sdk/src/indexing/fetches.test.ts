import { getAddress, type Hex, numberToHex } from "viem";
import { afterEach, describe, expect, test } from "vitest";
import { payingClientOf } from "../revenue/payingClientOf.ts";
import { type Asked, startIndex } from "../testing/startIndex.ts";
import { createIndexClient } from "./createIndexClient.ts";
import { fetchAssets } from "./fetchAssets.ts";
import { fetchManagerTerms } from "./fetchManagerTerms.ts";
import { fetchMembers } from "./fetchMembers.ts";
import { fetchMemberships } from "./fetchMemberships.ts";
import { fetchNetwork } from "./fetchNetwork.ts";
import { fetchPayment } from "./fetchPayment.ts";
import { fetchPayments } from "./fetchPayments.ts";
import { fetchPositions } from "./fetchPositions.ts";
import { fetchRevenueDaily } from "./fetchRevenueDaily.ts";
import { fetchSplit } from "./fetchSplit.ts";
import { fetchSplits } from "./fetchSplits.ts";
import { fetchWeightChanges } from "./fetchWeightChanges.ts";
import { fetchWithdrawals } from "./fetchWithdrawals.ts";

const raw = (n: number): Hex => numberToHex(n, { size: 20 });
const hash = (n: number): Hex => numberToHex(n, { size: 32 });
const id = (n: number): Hex => numberToHex(n, { size: 36 });
const split = getAddress(raw(0xabcdef));
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

const place = { timestamp: "1700000000", block: "12", transaction: hash(1), logIndex: 3 };
const payment = {
  ...{ ...place, id: id(1), split: { id: raw(0xabcdef) }, asset: { id: raw(0) }, payer: { id: raw(0xfedcba) } },
  client: null,
  ...{ amount: "1001", team: "600", platform: "250", relationship: "150", dust: "1" },
  ...{ manager: { id: raw(7) }, totalWeight: "100", reference: null, route: "ETHER" },
};
const readPayment = {
  ...{ id: id(1), split, asset: raw(0), payer: account, client: null, amount: 1_001n, team: 600n, platform: 250n },
  ...{ relationship: 150n, dust: 1n, manager: raw(7), totalWeight: 100, reference: null, route: "ETHER" },
  ...{ timestamp: 1_700_000_000, block: 12n, transaction: hash(1), logIndex: 3 },
};

describe("payments", () => {
  test("default: a page of one split's, newest first", async () => {
    const { index, asked } = await indexOf(() => ({ payments: [payment] }));
    expect(await fetchPayments(index, { split, first: 5 })).toEqual([readPayment]);
    expect(asked[0]?.variables).toEqual({ first: 5, where: { split: raw(0xabcdef) } });
  });
  test("behavior: what a client paid itself, and what came for it out of an escrow", async () => {
    const { index, asked } = await indexOf(() => ({ payments: [{ ...payment, client: { id: raw(0xabcdef) } }] }));
    const found = await fetchPayments(index, { client: split, asset: raw(0) });
    expect(found.map(({ payer, client }) => [payer, client])).toEqual([[account, split]]);
    expect(found.map(payingClientOf)).toEqual([split]);
    const own = { or: [{ payer: raw(0xabcdef) }, { client: raw(0xabcdef) }] };
    expect(asked[0]?.variables).toEqual({ first: 50, where: { and: [{ asset: raw(0) }, own] } });
  });
  test("behavior: the next page leaves out what was seen of the last block, and nothing else", async () => {
    const { index, asked } = await indexOf(() => ({ payments: [] }));
    const after = [
      { id: id(3), block: 14n },
      { id: id(2), block: 12n },
      { id: id(1), block: 12n },
    ];
    await fetchPayments(index, { payer: account, asset: raw(0), after });
    expect(asked[0]?.variables).toEqual({
      first: 50,
      where: { payer: raw(0xfedcba), asset: raw(0), block_lte: "12", id_not_in: [id(2), id(1)] },
    });
    await fetchPayments(index, { after: [] });
    expect(asked[1]?.variables).toEqual({ first: 50, where: {} });
  });
  test("default: one by its id, or null", async () => {
    const { index } = await indexOf(({ variables }) => ({ payment: variables.id === id(1) ? payment : null }));
    expect(await fetchPayment(index, { id: id(1) })).toEqual(readPayment);
    expect(await fetchPayment(index, { id: id(2) })).toBeNull();
  });
  test("error: an amount, an address or a route that isn't one is named", async () => {
    const wrong: [object, string][] = [
      [{ amount: "1.5" }, "payments.0.amount"],
      [{ amount: 5 }, "payments.0.amount"],
      [{ payer: { id: "0x12" } }, "payments.0.payer.id"],
      [{ route: "CASH" }, "payments.0.route"],
      [{ totalWeight: "-1" }, "payments.0.totalWeight"],
    ];
    for (const [change, path] of wrong) {
      const { index } = await indexOf(() => ({ payments: [{ ...payment, ...change }] }));
      await expect(fetchPayments(index)).rejects.toThrow(path);
    }
  });
});

const rawSplit = {
  ...{ id: raw(0xabcdef), name: "Harbour website", splitId: hash(9), creator: { id: raw(5) }, controller: null },
  ...{ pendingController: null, manager: { id: raw(7) }, totalWeight: "100", memberCount: 3, paymentCount: 4 },
  ...{ withdrawalCount: 1, createdAt: "1700000000", createdAtBlock: "12", createdTx: hash(1) },
};
const readSplit = {
  ...{ split, name: "Harbour website", id: hash(9), creator: raw(5), controller: null, pendingController: null },
  ...{ manager: raw(7), totalWeight: 100, memberCount: 3, paymentCount: 4, withdrawalCount: 1 },
  ...{ createdAt: 1_700_000_000, block: 12n, transaction: hash(1) },
};

describe("splits", () => {
  test("default: a page, and the one after it", async () => {
    const { index, asked } = await indexOf(() => ({ splits: [rawSplit] }));
    const page = await fetchSplits(index, { controller: account, manager: raw(7) });
    expect(page).toEqual([readSplit]);
    await fetchSplits(index, { first: 2, after: page });
    expect(asked.map(({ variables }) => variables)).toEqual([
      { first: 50, where: { controller: raw(0xfedcba), manager: raw(7) } },
      { first: 2, where: { createdAtBlock_lte: "12", id_not_in: [raw(0xabcdef)] } },
    ]);
  });
  test("default: one with its assets, or null", async () => {
    const legs = { received: "1001", team: "600", platform: "250", relationship: "150", dust: "1", withdrawn: "5" };
    const asset = { asset: { id: raw(0) }, ...legs, paymentCount: 1, withdrawalCount: 1, openedAt: null };
    const { index } = await indexOf(() => ({ split: { ...rawSplit, assets: [asset] } }));
    expect(await fetchSplit(index, { split })).toEqual({
      ...readSplit,
      assets: [
        {
          ...{ asset: raw(0), received: 1_001n, team: 600n, platform: 250n, relationship: 150n, dust: 1n },
          ...{ withdrawn: 5n, paymentCount: 1, withdrawalCount: 1, openedAt: null },
        },
      ],
    });
    const { index: empty } = await indexOf(() => ({ split: null }));
    expect(await fetchSplit(empty, { split })).toBeNull();
  });
});

describe("members", () => {
  const member = (n: number, weight = "1") => ({
    ...{ id: numberToHex(n, { size: 40 }), account: { id: raw(n) }, weight },
    ...{ joinedAt: "1700000000", leftAt: null, updatedAt: "1700000000" },
  });

  test("behavior: a team of 2,500 is read in pages by id, all from the block of the first", async () => {
    const team = Array.from({ length: 2_500 }, (_, i) => member(i + 1, String(i + 1)));
    const { index, asked } = await indexOf(({ variables }) => {
      const { id_gt: after = "0x" } = variables.where as { id_gt?: string };
      // The chain goes on while pages are read.
      return {
        items: team.filter((m) => m.id > after).slice(0, 1_000),
        _meta: { block: { number: 40 + asked.length } },
      };
    });
    const members = await fetchMembers(index, { split });
    expect(members).toHaveLength(2_500);
    expect(members[0]).toMatchObject({ weight: 2_500 });
    expect(asked.map(({ variables }) => variables.block)).toEqual([null, { number: 41 }, { number: 41 }]);
    expect(asked[2]?.variables.where).toEqual({ split: raw(0xabcdef), weight_gt: "0", id_gt: team[1_999]?.id });
  });
  test("behavior: former members on request", async () => {
    const { index, asked } = await indexOf(() => ({ items: [member(1, "0")], _meta: { block: { number: 1 } } }));
    expect(await fetchMembers(index, { split, former: true })).toHaveLength(1);
    expect(asked[0]?.variables.where).toEqual({ split: raw(0xabcdef) });
  });
  test("default: memberships of an account, the latest changed first", async () => {
    const teams = [1, 2].map((n) => ({
      ...{ ...member(n), account: { id: raw(0xfedcba) }, updatedAt: String(n) },
      split: { id: raw(n), name: `Team ${n}`, totalWeight: "10" },
    }));
    const { index } = await indexOf(() => ({ items: teams, _meta: { block: { number: 1 } } }));
    const memberships = await fetchMemberships(index, { account });
    expect(memberships.map(({ name, split: of, weight, totalWeight }) => [name, of, weight, totalWeight])).toEqual([
      ["Team 2", raw(2), 1, 10],
      ["Team 1", raw(1), 1, 10],
    ]);
  });
});

describe("the rest", () => {
  test("default: withdrawals", async () => {
    const to = raw(6);
    const withdrawal = {
      ...place,
      id: id(1),
      split: { id: raw(1) },
      asset: { id: raw(0) },
      account: { id: raw(5) },
      to,
    };
    const { index } = await indexOf(() => ({ withdrawals: [{ ...withdrawal, amount: "7", pushed: true }] }));
    expect(await fetchWithdrawals(index, { account })).toMatchObject([
      { account: raw(5), to, amount: 7n, pushed: true },
    ]);
  });
  test("default: changes of weight", async () => {
    const change = { ...place, id: id(1), split: { id: raw(1) }, account: { id: raw(5) } };
    const weights = { previousWeight: "0", weight: "5", totalWeight: "5" };
    const { index } = await indexOf(() => ({ weightChanges: [{ ...change, ...weights }] }));
    expect(await fetchWeightChanges(index, { split })).toMatchObject([
      { previousWeight: 0, weight: 5, totalWeight: 5 },
    ]);
  });
  test("default: managers over time, positions, assets and counts", async () => {
    const term = { id: id(1), split: { id: raw(1), name: "A" }, manager: { id: raw(7) }, since: "5", until: null };
    const position = { id: id(2), split: { id: raw(1) }, account: { id: raw(5) }, asset: { id: raw(0) } };
    const taken = { withdrawn: "9", withdrawalCount: 1, updatedAt: "6" };
    const asset = { id: raw(0), received: "9", withdrawn: "1", paymentCount: 2, splitCount: 1 };
    const counts = { splitCount: 1, memberCount: 2, paymentCount: 3, withdrawalCount: 4, assetCount: 5 };
    const { index } = await indexOf(({ query }) => ({
      items: query.includes("managerTerms") ? [term] : [{ ...position, ...taken }],
      _meta: { block: { number: 1 } },
      assets: [asset],
      network: counts,
    }));
    expect(await fetchManagerTerms(index, { manager: raw(7) })).toMatchObject([{ split: raw(1), name: "A", since: 5 }]);
    expect(await fetchPositions(index, { account })).toMatchObject([{ withdrawn: 9n, updatedAt: 6 }]);
    expect(await fetchAssets(index)).toMatchObject([{ asset: raw(0), received: 9n, splitCount: 1 }]);
    expect(await fetchNetwork(index)).toEqual(counts);
  });
  test("behavior: before the first split there are zeros", async () => {
    const { index } = await indexOf(() => ({ network: null }));
    expect(await fetchNetwork(index)).toMatchObject({ splitCount: 0, paymentCount: 0 });
  });
  test("behavior: days of revenue come oldest first, with times in seconds", async () => {
    const day = (timestamp: string, total: string) => ({
      timestamp,
      asset: { id: raw(0) },
      amount: "5",
      payments: "2",
      total,
    });
    const days = [day("1700006400000000", "10"), day("1699920000000000", "5")];
    const { index, asked } = await indexOf(() => ({ periods: days }));
    expect(await fetchRevenueDaily(index, { split, since: 1_699_920_000 })).toEqual([
      { asset: raw(0), begin: 1_699_920_000, amount: 5n, payments: 2, total: 5n },
      { asset: raw(0), begin: 1_700_006_400, amount: 5n, payments: 2, total: 10n },
    ]);
    expect(asked[0]?.variables).toEqual({
      first: 100,
      interval: "day",
      where: { split: raw(0xabcdef), timestamp_gte: "1699920000000000" },
    });
    await fetchRevenueDaily(index);
    expect(asked.map(({ query }) => /revenueBy\w+/.exec(query)?.[0])).toEqual(["revenueBySplits", "revenueByAssets"]);
  });
});
