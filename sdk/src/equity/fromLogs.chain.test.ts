import { parseEther, zeroAddress } from "viem";
import { beforeAll, describe, expect, test } from "vitest";
import { ETHER } from "../chain/ETHER.ts";
import { equityTokenAbi } from "../generated/equityTokenAbi.ts";
import { payRequest } from "../revenue/payRequest.ts";
import { setManagerRequest } from "../revenue/setManagerRequest.ts";
import { allocationFor, buildAllocationList } from "../rounds/index.ts";
import { createEquity, ines } from "../testing/createEquity.ts";
import { jonas, lucia, mira, priya, tomas } from "../testing/createHarbour.ts";
import { accountOf, startLocalChain } from "../testing/startLocalChain.ts";
import { claimAllocationForRequest } from "./claimAllocationForRequest.ts";
import { claimAllocationRequest } from "./claimAllocationRequest.ts";
import { claimGrantRequest } from "./claimGrantRequest.ts";
import { claimGrantToRequest } from "./claimGrantToRequest.ts";
import { claimPatronageManyRequest } from "./claimPatronageManyRequest.ts";
import { closeRoundRequest } from "./closeRoundRequest.ts";
import { createGrantsRequest } from "./createGrantsRequest.ts";
import { decodeEquityClaims } from "./decodeEquityClaims.ts";
import { delegateRequest } from "./delegateRequest.ts";
import { openRoundRequest } from "./openRoundRequest.ts";
import { openTransfersRequest } from "./openTransfersRequest.ts";
import { readEquityClaimsFromLogs } from "./readEquityClaimsFromLogs.ts";
import { readGrant } from "./readGrant.ts";
import { readGrantsFromLogs } from "./readGrantsFromLogs.ts";
import { readHoldersFromLogs } from "./readHoldersFromLogs.ts";
import { readRecognitionsFromLogs } from "./readRecognitionsFromLogs.ts";
import { readRoundsFromLogs } from "./readRoundsFromLogs.ts";
import { readSourcesOf } from "./readSourcesOf.ts";
import { revokeGrantRequest } from "./revokeGrantRequest.ts";

const samir = accountOf(8);
const RZM = 10n ** 18n;
let chain: Awaited<ReturnType<typeof startLocalChain>>;
let equity: Awaited<ReturnType<typeof createEquity>>;
let now: bigint;
let lists: Awaited<ReturnType<typeof buildAllocationList>>[];

/** Two rounds: one that runs, and one of which a part is claimed before it ends and is closed. */
async function openRounds() {
  const { equityRounds } = chain;
  const allocations = [lucia, tomas, samir].map(({ address }, i) => ({
    account: address,
    amount: BigInt(i + 1) * RZM,
  }));
  const terms = { chainId: 31337, contract: equityRounds, allocations };
  lists = await Promise.all([
    buildAllocationList({ ...terms, title: "First", deadline: Number(now) + 500 }),
    buildAllocationList({ ...terms, title: "Second", deadline: Number(now) + 100_000 }),
  ]);
  for (const { root, digest, total, header } of lists) {
    const round = { equityRounds, root, digest, total, deadline: BigInt(header.deadline) };
    await equity.send(openRoundRequest(round), ines);
  }
}

const allocationOf = (round: number, account: typeof lucia) => {
  const list = lists[round];
  const allocation = list && allocationFor(list, account.address);
  if (!allocation) throw new Error("The account must be in the list.");
  return { equityRounds: chain.equityRounds, allocation };
};

beforeAll(async () => {
  chain = await startLocalChain();
  equity = await createEquity(chain);
  const { client, equityGrants, equityToken, patronageEquity, equityRounds } = chain;
  const { send, split } = equity;
  now = (await client.getBlock()).timestamp;
  const times = { start: now - 1_000n, cliff: now - 500n, end: now + 100_000n, revocable: true };
  const grants = [lucia, tomas, lucia].map(({ address }, i) => ({
    ...{ account: address, amount: BigInt(i + 1) * 1_000n * RZM, ...times },
  }));
  await send(createGrantsRequest({ equityGrants, grants }), ines);
  await openRounds();
  await send(claimGrantRequest({ equityGrants, id: 1n }), lucia);
  await send(delegateRequest({ equityToken, delegatee: lucia.address }), lucia);
  await send(claimGrantToRequest({ equityGrants, id: 3n, to: priya.address }), lucia);
  await send(revokeGrantRequest({ equityGrants, account: tomas.address, id: 2n }), ines);
  await send(claimAllocationRequest(allocationOf(0, samir)), samir);
  await send(claimAllocationForRequest(allocationOf(1, tomas)), mira);
  await send(delegateRequest({ equityToken, delegatee: lucia.address }), samir);
  await send(delegateRequest({ equityToken, delegatee: mira.address }), samir);
  await send(delegateRequest({ equityToken, delegatee: priya.address }), priya);
  await send(delegateRequest({ equityToken, delegatee: zeroAddress }), priya);
  await send(payRequest({ split, amount: parseEther("2") }), mira);
  await send(setManagerRequest({ split, manager: samir.address }), jonas);
  await send(payRequest({ split, amount: parseEther("1") }), mira);
  const sources = [{ split, asset: ETHER }];
  for (const account of [lucia, jonas, samir]) {
    await send(claimPatronageManyRequest({ patronageEquity, sources, to: account.address }), account);
  }
  await send(claimGrantRequest({ equityGrants, id: 2n }), tomas);
  await send(openTransfersRequest({ equityToken }));
  const transfer = { address: equityToken, abi: equityTokenAbi, functionName: "transfer" } as const;
  await send({ ...transfer, args: [priya.address, RZM] }, lucia);
  const all = await client.readContract({
    ...{ address: equityToken, abi: equityTokenAbi, functionName: "balanceOf", args: [tomas.address] },
  } as const);
  await send({ ...transfer, args: [samir.address, all] }, tomas);
  await client.setNextBlockTimestamp({ timestamp: now + 501n });
  await send(closeRoundRequest({ equityRounds, root: lists[0]?.root ?? "0x" }), mira);
}, 60_000);

test("default: grants are what the contract says, newest first, with what was promised", async () => {
  const grants = await readGrantsFromLogs(chain.client);
  expect(grants.map(({ id }) => id)).toEqual([3n, 2n, 1n]);
  for (const { account, id, ...told } of grants) {
    const { start, cliff, end, amount, claimed, revocable, revoked } = told;
    const terms = { account, id, start, cliff, end, amount, claimed, revocable, revoked };
    expect(terms).toEqual(await readGrant(chain.client, { account, id }));
    expect(told).toMatchObject({ granted: id * 1_000n * RZM, scheduledEnd: now + 100_000n });
    expect(told.createdAt).toBeGreaterThan(Number(now));
  }
  const [, tomass] = grants;
  expect(tomass).toMatchObject({ revoked: true, revokedAt: Number(tomass?.end) });
  expect(tomass?.claimed).toBe(tomass?.amount);
});

test("default: grants of one account", async () => {
  const grants = await readGrantsFromLogs(chain.client, { account: lucia.address });
  expect(grants.map(({ id, revoked }) => [id, revoked])).toEqual([
    [3n, false],
    [1n, false],
  ]);
  expect(await readGrantsFromLogs(chain.client, { account: mira.address })).toEqual([]);
});

test("default: rounds, with what is left of them, and closed ones", async () => {
  const [first, second] = lists;
  const rounds = await readRoundsFromLogs(chain.client);
  expect(rounds).toMatchObject([
    { root: second?.root, digest: second?.digest, total: 6n * RZM, claimed: 2n * RZM, left: 4n * RZM, isClosed: false },
    { root: first?.root, digest: first?.digest, total: 6n * RZM, claimed: 3n * RZM, left: 0n, isClosed: true },
  ]);
  expect(rounds.map(({ deadline }) => deadline)).toEqual([now + 100_000n, now + 500n]);
  expect(rounds[0]?.openedAt).toBeGreaterThan(Number(now));
});

describe("claims", () => {
  test("default: of all three kinds, newest first", async () => {
    const claims = await readEquityClaimsFromLogs(chain.client);
    expect(claims.map(({ kind, account, to }) => [kind, account, to])).toEqual([
      ["grant", tomas.address, tomas.address],
      ["patronage", samir.address, samir.address],
      ["patronage", jonas.address, jonas.address],
      ["patronage", lucia.address, lucia.address],
      ["round", tomas.address, tomas.address],
      ["round", samir.address, samir.address],
      ["grant", lucia.address, priya.address],
      ["grant", lucia.address, lucia.address],
    ]);
    expect(claims[0]).toMatchObject({ grantId: 2n });
    // 15 % of 1 ETH, a tenth of it at 0.0004 ETH.
    expect(claims[1]).toMatchObject({ split: equity.split, asset: ETHER, amount: (75n * RZM) / 2n });
    expect(claims[5]).toMatchObject({ ...(lists[0] && { root: lists[0].root }), amount: 3n * RZM });
    const { timestamp } = await chain.client.getBlock({ blockNumber: claims[0]?.block ?? 0n });
    expect(claims[0]?.timestamp).toBe(Number(timestamp));
  });
  test("behavior: those of one account; the newest; and those of a receipt, with the same ids", async () => {
    const mine = await readEquityClaimsFromLogs(chain.client, { account: lucia.address });
    expect(mine.map(({ kind }) => kind)).toEqual(["patronage", "grant", "grant"]);
    const [newest, ...others] = await readEquityClaimsFromLogs(chain.client, { account: lucia.address, limit: 1 });
    expect([newest, others]).toEqual([mine[0], []]);
    const { logs } = await chain.client.getTransactionReceipt({ hash: newest?.transaction ?? "0x" });
    const timestampOf = () => newest?.timestamp ?? 0;
    expect(decodeEquityClaims({ logs, modules: chain, timestampOf })).toEqual([newest]);
    // The same events of another contract are no claims.
    const modules = { ...chain, patronageEquity: mira.address };
    expect(decodeEquityClaims({ logs, modules, timestampOf })).toEqual([]);
  });
});

describe("holders", () => {
  test("default: balance, delegate and votes of everybody are what the token says", async () => {
    const token = { address: chain.equityToken, abi: equityTokenAbi } as const;
    const holders = await readHoldersFromLogs(chain.client, { delegates: true });
    const told = await Promise.all(
      holders.map(async ({ account }) => {
        const args = [account] as const;
        const [balance, delegate, votes] = await Promise.all([
          chain.client.readContract({ ...token, functionName: "balanceOf", args }),
          chain.client.readContract({ ...token, functionName: "delegates", args }),
          chain.client.readContract({ ...token, functionName: "getVotes", args }),
        ]);
        return { account, balance, delegate: delegate === zeroAddress ? null : delegate, votes };
      }),
    );
    expect(holders).toEqual(told);
    const supply = await chain.client.readContract({ ...token, functionName: "totalSupply" });
    expect(holders.reduce((sum, { balance }) => sum + balance, 0n)).toBe(supply);
    const delegated = holders.filter(({ delegate }) => delegate !== null);
    const sum = (all: readonly bigint[]) => all.reduce((total, one) => total + one, 0n);
    expect(sum(holders.map(({ votes }) => votes))).toBe(sum(delegated.map(({ balance }) => balance)));
  });
  test("behavior: who gave everything away is no holder; who only votes is one on request", async () => {
    const owners = (await readHoldersFromLogs(chain.client)).map(({ account }) => account);
    expect(owners).toHaveLength(4);
    expect(new Set(owners)).toEqual(new Set([lucia, priya, samir, jonas].map(({ address }) => address)));
    const all = (await readHoldersFromLogs(chain.client, { delegates: true })).map(({ account }) => account);
    expect(all.filter((account) => !owners.includes(account))).toEqual([mira.address]);
  });
  test("behavior: the largest first, up to a block", async () => {
    const balances = (await readHoldersFromLogs(chain.client)).map(({ balance }) => balance);
    expect(balances).toEqual([...balances].sort((a, b) => (a > b ? -1 : 1)));
    const [first] = [...(await readEquityClaimsFromLogs(chain.client))].reverse();
    const then = await readHoldersFromLogs(chain.client, { toBlock: first?.block ?? 0n });
    expect(then).toEqual([{ account: lucia.address, balance: first?.amount, delegate: null, votes: 0n }]);
  });
});

test("default: recognitions, and the sources of members, former managers and nobody", async () => {
  const { split } = equity;
  const rate = (asset: string, price: bigint) => ({ split, asset, price, share: 1_000n });
  const both = [rate(chain.dollar, 1_000_000n), rate(ETHER, 400_000_000_000_000n)];
  expect(await readRecognitionsFromLogs(chain.client)).toMatchObject(both);
  expect(await readRecognitionsFromLogs(chain.client, { split })).toMatchObject(both);
  expect(await readRecognitionsFromLogs(chain.client, { split: mira.address })).toEqual([]);
  for (const { address: account } of [lucia, jonas, samir]) {
    expect(await readSourcesOf(chain.client, { account })).toMatchObject(both);
  }
  expect(await readSourcesOf(chain.client, { account: mira.address })).toEqual([]);
});
