import { getAddress, type Hex, numberToHex } from "viem";
import { afterEach, describe, expect, test } from "vitest";
import { type Asked, startIndex } from "../testing/startIndex.ts";
import { createIndexClient } from "./createIndexClient.ts";
import { fetchBallots } from "./fetchBallots.ts";
import { fetchProposal } from "./fetchProposal.ts";
import { fetchProposals } from "./fetchProposals.ts";
import { fetchProposalsAbout } from "./fetchProposalsAbout.ts";
import { fetchSeats } from "./fetchSeats.ts";
import { fetchTreasuryAssets } from "./fetchTreasuryAssets.ts";
import { fetchTreasuryDaily } from "./fetchTreasuryDaily.ts";
import { fetchTreasuryFlows } from "./fetchTreasuryFlows.ts";
import { IndexInvalidError } from "./indexErrors.ts";

const raw = (n: number): Hex => numberToHex(n, { size: 20 });
const hash = (n: number): Hex => numberToHex(n, { size: 32 });
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

const proposalOf = (number: number) => ({
  ...{ proposalId: String(number + 900), number, proposer: { id: raw(0xfedcba) }, title: "Pay", stage: "QUEUED" },
  ...{ snapshot: "5", deadline: "9", plannedDeadline: "8", eta: "20", ballotCount: 3, proposedAt: "1" },
  ...{ forVotes: "7", againstVotes: "2", abstainVotes: "1" },
  ...{ forFranchises: 1, againstFranchises: 0, abstainFranchises: 2 },
  stances: [{ franchise: { franchiseId: "4" }, stance: "FOR", forBallots: 2, againstBallots: 1, abstainBallots: 0 }],
});
const readOf = (number: number) => ({
  ...{ id: BigInt(number + 900), number, proposer: account, title: "Pay", stage: "QUEUED" },
  ...{ snapshot: 5n, deadline: 9n, plannedDeadline: 8n, eta: 20n, ballotCount: 3, proposedAt: 1 },
  equity: { for: 7n, against: 2n, abstain: 1n },
  franchises: { for: 1n, against: 0n, abstain: 2n },
  stances: [{ franchiseId: 4n, stance: "FOR", forBallots: 2, againstBallots: 1, abstainBallots: 0 }],
});

describe("proposals", () => {
  test("default: a page, and the next one", async () => {
    const { index, asked } = await indexOf(() => ({ proposals: [proposalOf(2), proposalOf(1)] }));
    const page = await fetchProposals(index, { first: 2, stages: ["PROPOSED"], deadlineFrom: 7n });
    expect(page).toEqual([readOf(2), readOf(1)]);
    await fetchProposals(index, { after: page.at(-1) ?? null });
    expect(asked.map(({ variables }) => variables)).toEqual([
      { first: 2, where: { stage_in: ["PROPOSED"], deadline_gte: "7" } },
      { first: 50, where: { number_lt: 1 } },
    ]);
  });
  test("default: those about something, in their descriptions and documents, each once", async () => {
    const { index, asked } = await indexOf(() => ({
      proposals: [proposalOf(1)],
      proposalDocuments: [{ proposal: proposalOf(1) }, { proposal: proposalOf(3) }],
    }));
    expect(await fetchProposalsAbout(index, { text: " pay  Priya " })).toEqual([readOf(3), readOf(1)]);
    expect(asked[0]?.variables.description).toEqual({
      and: [{ description_contains_nocase: "pay" }, { description_contains_nocase: "Priya" }],
    });
    expect(await fetchProposalsAbout(index, { text: "  " })).toEqual([]);
    expect(asked).toHaveLength(1);
  });
  test("default: one, with its actions and what happened", async () => {
    const never = { executedAt: null, executedTx: null, canceledAt: null, canceledTx: null };
    const action = { target: raw(0xfedcba), value: "3", data: "0x" };
    const more = {
      digest: null,
      proposedTx: hash(1),
      queuedAt: "11",
      queuedTx: hash(2),
      ...never,
    };
    const wholeDescription = { text: "Pay\n\nNow" };
    const proposal = { ...proposalOf(1), ...more, wholeDescription, actions: [action] };
    const { index, asked } = await indexOf(() => ({ proposal }));
    expect(await fetchProposal(index, { id: 901n })).toEqual({
      ...{ ...readOf(1), ...more, description: "Pay\n\nNow", queuedAt: 11 },
      actions: [{ target: account, value: 3n, data: "0x" }],
    });
    expect(asked[0]?.variables).toEqual({ id: hash(901) });
  });
  test("behavior: one that isn't there is null", async () => {
    const { index } = await indexOf(() => ({ proposal: null }));
    expect(await fetchProposal(index, { id: 1n })).toBeNull();
  });
  test("error: a stage that isn't known", async () => {
    const { index } = await indexOf(() => ({ proposals: [{ ...proposalOf(1), stage: "EXPIRED" }] }));
    await expect(fetchProposals(index)).rejects.toThrow(IndexInvalidError);
  });
});

test("default: ballots, of voters with a franchise and without", async () => {
  const place = { timestamp: "6", block: "12", transaction: hash(1), logIndex: 3 };
  const ballot = { id: hash(4), proposal: { proposalId: "901" }, voter: { id: raw(0xfedcba) }, weight: "5", ...place };
  const { index, asked } = await indexOf(() => ({
    ballots: [
      { ...ballot, support: "AGAINST", franchise: { franchiseId: "2" }, reason: "No." },
      { ...ballot, support: "FOR", franchise: null, reason: null },
    ],
  }));
  const read = { id: hash(4), proposalId: 901n, voter: account, weight: 5n, ...place, timestamp: 6, block: 12n };
  const ballots = await fetchBallots(index, { proposalId: 901n, voter: account });
  expect(ballots).toEqual([
    { ...read, side: "AGAINST", franchiseId: 2n, reason: "No." },
    { ...read, side: "FOR", franchiseId: null, reason: "" },
  ]);
  await fetchBallots(index, { proposalId: 901n, after: ballots });
  expect(asked.map(({ variables }) => variables.where)).toEqual([
    { proposal: hash(901), voter: raw(0xfedcba) },
    { proposal: hash(901), block_lte: "12", id_not_in: [hash(4), hash(4)] },
  ]);
});

test("behavior: seats are as they were at the end of the snapshot's second", async () => {
  const owner = (n: number, since: string, until: string | null = null) => ({ account: { id: raw(n) }, since, until });
  const franchise = (n: number, suspensions: object[], ownerships: object[]) => ({
    ...{ id: hash(n), franchiseId: String(n), name: `F${n}`, suspensions, ownerships },
  });
  const { index, asked } = await indexOf(() => ({
    items: [
      franchise(1, [{ since: "1", until: "5" }], [owner(1, "1"), owner(2, "1", "5"), owner(3, "5"), owner(4, "6")]),
      franchise(2, [{ since: "5", until: null }], [owner(5, "1")]),
      franchise(3, [{ since: "6", until: null }], [owner(6, "1", "6")]),
    ],
    _meta: { block: { number: 1 } },
  }));
  expect(await fetchSeats(index, { snapshot: 5n })).toEqual([
    { franchiseId: 1n, name: "F1", owners: [raw(1), raw(3)] },
    { franchiseId: 3n, name: "F3", owners: [raw(6)] },
  ]);
  expect(asked[0]?.variables.where).toEqual({ admittedAt_lte: "5" });
});

test("default: the treasury's flows, totals and days", async () => {
  const place = { timestamp: "6", block: "12", transaction: hash(1) };
  const flow = {
    id: hash(2),
    direction: "IN",
    asset: raw(0),
    amount: "9",
    counterparty: raw(7),
    split: { id: raw(7) },
  };
  const { index } = await indexOf(() => ({
    treasuryFlows: [{ ...flow, ...place }],
    treasuryTotals: [{ id: raw(0), received: "9", spent: "4", flowCount: 2 }],
    treasuryByTimes: [
      { timestamp: "1700006400000000", total: { id: raw(0) }, received: "1", spent: "0", balance: "6" },
      { timestamp: "1699920000000000", total: { id: raw(0) }, received: "9", spent: "4", balance: "5" },
    ],
  }));
  expect(await fetchTreasuryFlows(index)).toEqual([
    { ...flow, amount: 9n, split: raw(7), timestamp: 6, block: 12n, transaction: hash(1) },
  ]);
  expect(await fetchTreasuryAssets(index)).toEqual([{ asset: raw(0), received: 9n, spent: 4n, flowCount: 2 }]);
  expect(await fetchTreasuryDaily(index, { asset: account })).toEqual([
    { begin: 1_699_920_000, asset: raw(0), received: 9n, spent: 4n, balance: 5n },
    { begin: 1_700_006_400, asset: raw(0), received: 1n, spent: 0n, balance: 6n },
  ]);
});
