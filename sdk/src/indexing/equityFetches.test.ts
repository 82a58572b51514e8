import { getAddress, type Hex, numberToHex } from "viem";
import { afterEach, describe, expect, test } from "vitest";
import { type Asked, startIndex } from "../testing/startIndex.ts";
import { createIndexClient } from "./createIndexClient.ts";
import { fetchAllocations } from "./fetchAllocations.ts";
import { fetchControlChanges } from "./fetchControlChanges.ts";
import { fetchEquityClaims } from "./fetchEquityClaims.ts";
import { fetchGrants } from "./fetchGrants.ts";
import { fetchMintAllowances } from "./fetchMintAllowances.ts";
import { fetchPatronagePositions } from "./fetchPatronagePositions.ts";
import { fetchRates } from "./fetchRates.ts";
import { fetchRecognitions } from "./fetchRecognitions.ts";
import { fetchRounds } from "./fetchRounds.ts";
import { fetchSourcesOf } from "./fetchSourcesOf.ts";
import { fetchSupplyDaily } from "./fetchSupplyDaily.ts";
import { IndexInvalidError } from "./indexErrors.ts";

const raw = (n: number): Hex => numberToHex(n, { size: 20 });
const hash = (n: number): Hex => numberToHex(n, { size: 32 });
const id = (n: number): Hex => numberToHex(n, { size: 36 });
const account = getAddress(raw(0xfedcba));
const split = getAddress(raw(0xabcdef));

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

describe("grants", () => {
  const grantOf = (n: number) => ({
    ...{ id: hash(n), grantId: String(n), account: { id: raw(0xfedcba) }, amount: "8", granted: "8" },
    ...{ start: "1", cliff: "2", end: "3", plannedEnd: "3", revocable: true, claimed: "4", revokedAt: null },
    ...{ createdAt: "5", createdAtBlock: "6", createdTx: hash(9) },
  });
  const readGrantOf = (n: number) => ({
    ...{ id: BigInt(n), account, amount: 8n, granted: 8n, start: 1n, cliff: 2n, end: 3n, scheduledEnd: 3n },
    ...{ revocable: true, revoked: false, claimed: 4n, revokedAt: null, createdAt: 5, block: 6n },
    transaction: hash(9),
  });
  test("default: newest first, as they stand and as they were promised", async () => {
    const revoked = { ...grantOf(2), amount: "4", end: "2", revocable: false, revokedAt: "2" };
    const { index, asked } = await indexOf(() => items(grantOf(1), revoked));
    expect(await fetchGrants(index, { account, revocable: true })).toEqual([
      { ...readGrantOf(2), amount: 4n, end: 2n, revocable: false, revoked: true, revokedAt: 2 },
      readGrantOf(1),
    ]);
    expect(asked[0]?.variables.where).toEqual({ account: raw(0xfedcba), revocable: true });
  });
});

describe("rounds", () => {
  const roundOf = (n: number) => ({
    ...{ id: hash(n), digest: hash(8), total: "9", claimed: "2", claimCount: 1, deadline: "99" },
    ...{ reservation: { left: "7" }, openedAt: "5", openedAtBlock: String(n), openedTx: hash(7), closedAt: null },
    list: null,
  });
  const readRoundOf = (n: number) => ({
    ...{ id: hash(n), root: hash(n), digest: hash(8), total: 9n, claimed: 2n, claimCount: 1, deadline: 99n },
    ...{ left: 7n, openedAt: 5, block: BigInt(n), transaction: hash(7), isClosed: false, list: null },
  });
  test("default: newest first, with what is known of their lists", async () => {
    const list = (...counts: number[]) => ({
      ...{ title: "Founding thanks", count: 2_003, foundPages: counts.map((count) => ({ count })) },
    });
    const closed = { ...roundOf(3), closedAt: "100", reservation: { left: "0" }, list: list(2_000, 3) };
    const { index } = await indexOf(() => items(roundOf(1), closed, { ...roundOf(2), list: list(2_000) }));
    const known = { title: "Founding thanks", count: 2_003 };
    expect(await fetchRounds(index)).toEqual([
      { ...readRoundOf(3), left: 0n, isClosed: true, list: { ...known, isComplete: true } },
      { ...readRoundOf(2), list: { ...known, isComplete: false } },
      readRoundOf(1),
    ]);
  });
  test("default: allocations, claimed or not", async () => {
    const allocation = (index: string, claim: object | null) => ({
      ...{ id: id(1), round: { id: hash(3) }, index, account: raw(0xfedcba), amount: "6", claim },
    });
    const { index, asked } = await indexOf(() => items(allocation("258", null), allocation("3", { id: id(5) })));
    const read = { id: id(1), root: hash(3), account, amount: 6n };
    expect(await fetchAllocations(index, { account, root: hash(3) })).toEqual([
      { ...read, index: 3n, isClaimed: true },
      { ...read, index: 258n, isClaimed: false },
    ]);
    expect(asked[0]?.variables.where).toEqual({ account: raw(0xfedcba), round: hash(3) });
  });
});

describe("claims", () => {
  const nothing = { grant: null, round: null, index: null, split: null, asset: null };
  const claim = { id: id(1), account: { id: raw(0xfedcba) }, to: raw(6), amount: "7", ...nothing, ...place };
  const read = { id: id(1), account, to: raw(6), amount: 7n, ...readPlace };
  test("default: of all three kinds", async () => {
    const claims = [
      { ...claim, kind: "GRANT", grant: { grantId: "3" } },
      { ...claim, kind: "ROUND", round: { id: hash(3) }, index: "0" },
      { ...claim, kind: "PATRONAGE", split: { id: raw(0xabcdef) }, asset: raw(0) },
    ];
    const { index, asked } = await indexOf(() => ({ equityClaims: claims }));
    expect(await fetchEquityClaims(index, { account, kind: "patronage" })).toEqual([
      { ...read, kind: "grant", grantId: 3n },
      { ...read, kind: "round", root: hash(3), index: 0n },
      { ...read, kind: "patronage", split, asset: raw(0) },
    ]);
    expect(asked[0]?.variables).toEqual({ first: 50, where: { account: raw(0xfedcba), kind: "PATRONAGE" } });
  });
  test("behavior: the next page", async () => {
    const { index, asked } = await indexOf(() => ({ equityClaims: [] }));
    await fetchEquityClaims(index, { after: [{ id: id(4), block: 12n }] });
    expect(asked[0]?.variables.where).toEqual({ block_lte: "12", id_not_in: [id(4)] });
  });
  test("error: a claim without its grant, or of another kind", async () => {
    for (const wrong of [{ kind: "GRANT" }, { kind: "GIFT" }]) {
      const { index } = await indexOf(() => ({ equityClaims: [{ ...claim, ...wrong }] }));
      await expect(fetchEquityClaims(index)).rejects.toThrow(IndexInvalidError);
    }
  });
});

describe("patronage", () => {
  const recognition = (n: number, recognisedAt: string) => ({
    ...{ id: numberToHex(n, { size: 40 }), split: { id: raw(n), name: "Harbour" }, asset: raw(0), price: "4" },
    ...{ share: 1_000, recognisedAt, recognisedTx: hash(2), claimed: "6", claimCount: 1 },
  });
  const readRecognition = (n: number, recognisedAt: number) => ({
    ...{ id: numberToHex(n, { size: 40 }), split: getAddress(raw(n)), name: "Harbour", asset: raw(0), price: 4n },
    ...{ share: 1_000n, recognisedAt, transaction: hash(2), claimed: 6n, claimCount: 1 },
  });
  test("default: recognitions, newest first", async () => {
    const { index, asked } = await indexOf(() => items(recognition(0xabcdef, "5"), recognition(2, "6")));
    expect(await fetchRecognitions(index, { split })).toEqual([readRecognition(2, 6), readRecognition(0xabcdef, 5)]);
    await fetchRecognitions(index);
    expect(await fetchRecognitions(index, { splits: [] })).toEqual([]);
    expect(asked.map(({ variables }) => variables.where)).toEqual([{ split_in: [raw(0xabcdef)] }, {}]);
  });
  test("default: sources of an account, by team and by relationship, each split once", async () => {
    const member = (n: number) => ({
      ...{ id: numberToHex(n, { size: 40 }), split: { id: raw(n), name: "A", totalWeight: "5" }, weight: "0" },
      ...{ account: { id: raw(5) }, joinedAt: "5", leftAt: "6", updatedAt: "6" },
    });
    const term = (n: number) => ({
      ...{ id: id(n), split: { id: raw(n), name: "A" }, manager: { id: raw(5) }, since: "5", until: "6" },
    });
    const { index, asked } = await indexOf(({ query }) => {
      if (query.includes("memberships")) return items(member(1), member(2));
      return query.includes("managerTerms") ? items(term(2), term(3)) : items(recognition(2, "6"));
    });
    expect(await fetchSourcesOf(index, { account })).toEqual([readRecognition(2, 6)]);
    expect(asked.at(-1)?.variables.where).toEqual({ split_in: [raw(1), raw(2), raw(3)] });
  });
  test("default: rates, and what was claimed", async () => {
    const position = { id: id(2), split: { id: raw(1) }, asset: raw(0), account: { id: raw(5) } };
    const { index, asked } = await indexOf(() => ({
      ...items({ ...position, claimed: "9", claimCount: 1, updatedAt: "6" }),
      patronageRates: [{ id: raw(0), price: "4", share: 2_500, updatedAt: "5" }],
    }));
    expect(await fetchRates(index)).toEqual([{ asset: raw(0), price: 4n, share: 2_500n, updatedAt: 5 }]);
    expect(await fetchPatronagePositions(index, { account, split })).toEqual([
      { id: id(2), split: raw(1), asset: raw(0), account: raw(5), claimed: 9n, claimCount: 1, updatedAt: 6 },
    ]);
    expect(asked.at(-1)?.variables.where).toEqual({ account: raw(0xfedcba), split: raw(0xabcdef) });
  });
});

describe("the rest", () => {
  test("default: mint allowances", async () => {
    const allowance = { id: raw(3), kind: "ROUNDS", limit: "9", minted: "2", reserved: "3", updatedAt: null };
    const { index } = await indexOf(() => ({ mintAllowances: [allowance] }));
    expect(await fetchMintAllowances(index)).toEqual([
      { module: raw(3), kind: "ROUNDS", limit: 9n, minted: 2n, reserved: 3n, used: 5n, updatedAt: null },
    ]);
  });
  test("default: the supply comes oldest first, with times in seconds", async () => {
    const day = (timestamp: string, supply: string) => ({ timestamp, minted: "5", supply, mints: "2" });
    const { index, asked } = await indexOf(() => ({
      supplyByTimes: [day("1700006400000000", "10"), day("1699920000000000", "5")],
    }));
    expect(await fetchSupplyDaily(index, { since: 1_699_920_000 })).toEqual([
      { begin: 1_699_920_000, minted: 5n, supply: 5n, mints: 2 },
      { begin: 1_700_006_400, minted: 5n, supply: 10n, mints: 2 },
    ]);
    await fetchSupplyDaily(index, { interval: "hour", first: 3 });
    expect(asked.map(({ variables }) => variables)).toEqual([
      { first: 400, interval: "day", where: { timestamp_gte: "1699920000000000" } },
      { first: 3, interval: "hour", where: {} },
    ]);
  });
  test("default: what happened to the control of a split", async () => {
    const change = { id: id(1), split: { id: raw(1) }, kind: "RENOUNCED", from: { id: raw(5) }, to: null, ...place };
    const { index, asked } = await indexOf(() => ({ controlChanges: [change] }));
    expect(await fetchControlChanges(index, { split, first: 5 })).toEqual([
      { id: id(1), split: raw(1), kind: "RENOUNCED", from: raw(5), to: null, ...readPlace },
    ]);
    expect(asked[0]?.variables).toEqual({ first: 5, where: { split: raw(0xabcdef) } });
  });
});
