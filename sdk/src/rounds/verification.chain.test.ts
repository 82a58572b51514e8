import { getAddress, type Hex, parseEther } from "viem";
import { beforeAll, expect, test } from "vitest";
import { claimAllocationsRequest } from "../equity/claimAllocationsRequest.ts";
import { closeRoundRequest } from "../equity/closeRoundRequest.ts";
import { openRoundRequest } from "../equity/openRoundRequest.ts";
import { randomAllocations } from "../testing/allocations.ts";
import { appointSteward, steward } from "../testing/appointSteward.ts";
import { lucia, mira } from "../testing/createHarbour.ts";
import { startLocalChain } from "../testing/startLocalChain.ts";
import { allocationFor } from "./allocationFor.ts";
import { type BuiltAllocationList, buildAllocationList } from "./buildAllocationList.ts";
import { checkClaims } from "./checkClaims.ts";
import { checkProofs } from "./checkProofs.ts";
import { checkTerms } from "./checkTerms.ts";
import { readClaimedMarks } from "./readClaimedMarks.ts";
import { RoundNotFoundError, readRoundRecord } from "./readRoundRecord.ts";

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let list: BuiltAllocationList;
let deadline: number;

/** A round of 300 places, two of which were claimed. */
beforeAll(async () => {
  chain = await startLocalChain();
  await appointSteward(chain);
  const { client, equityRounds } = chain;
  deadline = Number((await client.getBlock()).timestamp) + 1_000;
  const people = [mira, lucia].map(({ address }, i) => ({ account: address, amount: parseEther(`${i + 1}`) }));
  list = await buildAllocationList({
    title: "Founding thanks",
    chainId: 31337,
    contract: equityRounds,
    deadline,
    allocations: [...people, ...randomAllocations(298, 31).map((entry) => ({ ...entry, amount: 5n }))],
  });
  await client.writeContract({
    ...openRoundRequest({ equityRounds, ...list, deadline: BigInt(deadline) }),
    account: steward,
  });
  for (const account of [mira, lucia]) {
    const allocation = allocationFor(list, account.address);
    if (!allocation) throw new Error("The list must have this account.");
    await client.writeContract(claimAllocationsRequest({ equityRounds, allocations: [allocation] }));
  }
}, 60_000);

const recordOf = () => readRoundRecord(chain.client, { root: list.root });
const marksAt = (block: bigint) => readClaimedMarks(chain.client, { root: list.root, count: 300, block });

test("default: list, chain and claims agree, before and after the round was closed", async () => {
  const record = await recordOf();
  expect(record).toMatchObject({ root: list.root, digest: list.digest, total: list.total, deadline, returned: null });
  expect(record.claims.map(({ account }) => account)).toEqual([mira.address, lucia.address]);
  expect(record.left).toBe(1_490n);
  const marks = await marksAt(record.block);
  expect(marks.filter(Boolean)).toHaveLength(2);
  checkProofs(list);
  checkTerms(list, record, { chainId: 31337, equityRounds: getAddress(chain.equityRounds) });
  expect(checkClaims(list, record, marks)).toBe(parseEther("3"));

  const { client, equityRounds } = chain;
  await client.setNextBlockTimestamp({ timestamp: BigInt(deadline) + 1n });
  await client.writeContract(closeRoundRequest({ equityRounds, root: list.root }));
  const closed = await recordOf();
  expect(closed).toMatchObject({ left: 0n, returned: record.left, deadline });
  expect(checkClaims(list, closed, await marksAt(closed.block))).toBe(parseEther("3"));
});

test("error: a round that nobody opened", async () => {
  const root: Hex = `0x${"12".repeat(32)}`;
  await expect(readRoundRecord(chain.client, { root })).rejects.toThrow(RoundNotFoundError);
});

test("error: claims and marks that don't fit the list", async () => {
  const record = await recordOf();
  const marks = await marksAt(record.block);
  const check =
    (change: object, seen = marks) =>
    () =>
      checkClaims(list, { ...record, ...change }, seen);
  const [first, second] = record.claims;
  expect(check({ claims: [{ ...first, amount: 6n }, second] })).toThrow(/which the list doesn't have there/);
  expect(check({ claims: [{ ...first, account: second?.account }, second] })).toThrow(
    /which the list doesn't have there/,
  );
  expect(check({ claims: [{ ...first, index: 300n }, second] })).toThrow(/which the list doesn't have there/);
  expect(check({ claims: [first, second, first] })).toThrow(/claimed twice/);
  expect(check({ claims: [first] })).toThrow(/mark at place \d+ of the list and its events of claims don't agree/);
  expect(check({}, marks.slice(1))).toThrow(/don't agree/);
  expect(
    check(
      {},
      marks.map(() => true),
    ),
  ).toThrow(/don't agree/);
  expect(check({ total: record.total + 1n })).toThrow(/isn't the total/);
});

test("error: terms that the chain doesn't know", async () => {
  const record = await recordOf();
  const at = { chainId: 31337, equityRounds: chain.equityRounds };
  expect(() => checkTerms(list, record, { ...at, chainId: 1 })).toThrow(/list says chain 31337, but the chain says 1/);
  expect(() => checkTerms(list, record, { ...at, equityRounds: chain.dollar })).toThrow(/says contract/);
  expect(() => checkTerms(list, { ...record, deadline: 1 }, at)).toThrow(/says deadline/);
  expect(() => checkTerms(list, { ...record, total: 1n }, at)).toThrow(/says total/);
});

test("error: a proof that leads elsewhere", async () => {
  const entries = list.entries.map((entry, index) => (index === 7 ? { ...entry, amount: 6n } : entry));
  expect(() => checkProofs({ ...list, entries })).toThrow(/leads to 0x/);
});
