import { getAddress, toEventSelector } from "viem";
import { beforeAll, expect, test } from "vitest";
import { ETHER } from "../chain/ETHER.ts";
import { testDollarAbi } from "../generated/testDollarAbi.ts";
import { readReference } from "../references/readReference.ts";
import { referenceOf } from "../references/referenceOf.ts";
import { createHarbour, jonas, lucia, mira, priya, tomas } from "../testing/createHarbour.ts";
import { accountOf, startLocalChain } from "../testing/startLocalChain.ts";
import { approveRequest } from "./approveRequest.ts";
import { decodePayments } from "./decodePayments.ts";
import { payManyRequest } from "./payManyRequest.ts";
import { payRequest } from "./payRequest.ts";
import { payTokenRequest } from "./payTokenRequest.ts";
import { readManagedSplitsFromLogs } from "./readManagedSplitsFromLogs.ts";
import { readMembersFromLogs } from "./readMembersFromLogs.ts";
import { readMembershipsFromLogs } from "./readMembershipsFromLogs.ts";
import { readPayment } from "./readPayment.ts";
import { readPaymentsFromLogs } from "./readPaymentsFromLogs.ts";
import { readSplitsFromLogs } from "./readSplitsFromLogs.ts";
import { readWithdrawalsFromLogs } from "./readWithdrawalsFromLogs.ts";
import { setManagerRequest } from "./setManagerRequest.ts";
import { setWeightsRequests } from "./setWeightsRequests.ts";
import { withdrawToRequest } from "./withdrawToRequest.ts";

const samir = accountOf(8);
let chain: Awaited<ReturnType<typeof startLocalChain>>;
let split: Awaited<ReturnType<typeof createHarbour>>["split"];

/** A history with every way to pay and to be paid. */
beforeAll(async () => {
  chain = await startLocalChain();
  ({ split } = await createHarbour(chain));
  const { client, dollar } = chain;
  const token = { address: dollar, abi: testDollarAbi, account: mira } as const;
  await client.writeContract({ ...token, functionName: "mint", args: [mira.address, 1_000_000n] });
  await client.sendTransaction({ to: split, value: 1_000n, account: mira });
  await client.writeContract({
    ...payRequest({ split, amount: 2_000n, reference: referenceOf("A-1") }),
    account: mira,
  });
  await client.writeContract({ ...approveRequest({ asset: dollar, spender: split, amount: 3_000n }), account: mira });
  const reference = referenceOf("A-2");
  await client.writeContract({
    ...payTokenRequest({ split, asset: dollar, amount: 3_000n, reference }),
    account: mira,
  });
  await client.writeContract({ ...token, functionName: "transfer", args: [split, 4_000n] });
  await client.writeContract({ ...token, functionName: "transfer", args: [split, 0n] });
  const part = withdrawToRequest({ split, asset: ETHER, to: priya.address, amount: 100n });
  await client.writeContract({ ...part, account: lucia });
  const page = [lucia.address, mira.address, tomas.address];
  await client.writeContract({ ...payManyRequest({ split, asset: ETHER, accounts: page }), account: mira });
  const members = [
    { account: priya.address, weight: 0 },
    { account: samir.address, weight: 5 },
  ];
  for (const request of setWeightsRequests({ split, members }))
    await client.writeContract({ ...request, account: jonas });
  await client.writeContract({ ...setManagerRequest({ split, manager: samir.address }), account: jonas });
}, 30_000);

test("default: payments by every route, newest first, each once", async () => {
  const payments = await readPaymentsFromLogs(chain.client, { split });
  expect(payments.map(({ route, asset, amount }) => [route, asset, amount])).toEqual([
    ["TRANSFER", chain.dollar, 4_000n],
    ["PAY_TOKEN", chain.dollar, 3_000n],
    ["PAY", ETHER, 2_000n],
    ["ETHER", ETHER, 1_000n],
  ]);
  const [, token, ether] = payments;
  expect(token).toMatchObject({
    split,
    payer: mira.address,
    team: 1_800n,
    platform: 750n,
    relationship: 450n,
    dust: 0n,
  });
  expect([token, ether].map((payment) => readReference(payment?.reference ?? "0x"))).toEqual(["A-2", "A-1"]);
  const { timestamp } = await chain.client.getBlock({ blockNumber: ether?.block ?? 0n });
  expect(ether?.timestamp).toBe(Number(timestamp));
});

test("behavior: a limit keeps the newest, and a start leaves out what is older", async () => {
  const all = await readPaymentsFromLogs(chain.client, { split });
  expect(await readPaymentsFromLogs(chain.client, { split, limit: 2 })).toEqual(all.slice(0, 2));
  const fromBlock = all[1]?.block ?? 0n;
  expect(await readPaymentsFromLogs(chain.client, { split, fromBlock })).toEqual(all.slice(0, 2));
});

test("behavior: a limit counts payments and not logs, however far apart they lie", async () => {
  const before = await chain.client.getBlockNumber({ cacheTime: 0 });
  await chain.client.mine({ blocks: 25_000 });
  const [, , , oldest] = await readPaymentsFromLogs(chain.client, { split, limit: 4 });
  expect(oldest).toMatchObject({ route: "ETHER", amount: 1_000n });
  // The newest log is a transfer of nothing, to be looked past although it's alone in what is asked for first.
  const token = { address: chain.dollar, abi: testDollarAbi, account: mira } as const;
  await chain.client.writeContract({ ...token, functionName: "transfer", args: [split, 0n] });
  const [newest] = await readPaymentsFromLogs(chain.client, { split, limit: 1 });
  expect(newest).toMatchObject({ route: "TRANSFER", amount: 4_000n });
  expect((await readWithdrawalsFromLogs(chain.client, { split, limit: 1 }))[0]?.block).toBeLessThanOrEqual(before);
  expect(await readSplitsFromLogs(chain.client, { limit: 1 })).toHaveLength(1);
});

test("behavior: one payment is found by its id, and by no other", async () => {
  for (const payment of await readPaymentsFromLogs(chain.client, { split })) {
    expect(await readPayment(chain.client, { id: payment.id })).toEqual(payment);
    expect(await readPayment(chain.client, { id: `${payment.transaction}63000000` })).toBeNull();
  }
  expect(await readPayment(chain.client, { id: `0x${"11".repeat(36)}` })).toBeNull();
  expect(await readPayment(chain.client, { id: "0x1234" })).toBeNull();
});

test("behavior: a receipt's own logs give the same payment as the reads do", async () => {
  const [transfer] = await readPaymentsFromLogs(chain.client, { split });
  if (!transfer) throw new Error("There is a payment.");
  const { logs } = await chain.client.getTransactionReceipt({ hash: transfer.transaction });
  expect(decodePayments({ logs, split, timestampOf: () => transfer.timestamp })).toEqual([transfer]);
});

test("default: withdrawals, pushed ones included; who was owed nothing isn't among them", async () => {
  const withdrawals = await readWithdrawalsFromLogs(chain.client, { split });
  expect(withdrawals.map(({ account, to, amount, pushed }) => [account, to, amount, pushed])).toEqual([
    [tomas.address, tomas.address, 540n, true],
    [lucia.address, lucia.address, 800n, true],
    [lucia.address, priya.address, 100n, false],
  ]);
  expect(new Set(withdrawals.map(({ id }) => id)).size).toBe(3);
});

test("default: the team as it is now, heaviest first", async () => {
  expect(await readMembersFromLogs(chain.client, { split })).toEqual([
    { account: lucia.address, weight: 50 },
    { account: tomas.address, weight: 30 },
    { account: samir.address, weight: 5 },
  ]);
});

test("default: splits, by what they were created with", async () => {
  const [harbour, ...others] = await readSplitsFromLogs(chain.client);
  expect(others).toEqual([]);
  const roles = { controller: jonas.address, manager: jonas.address, creator: jonas.address };
  expect(harbour).toMatchObject({ split: getAddress(split), name: "Harbour website", ...roles });
  expect(await readSplitsFromLogs(chain.client, { manager: jonas.address, limit: 1 })).toEqual([harbour]);
  expect(await readSplitsFromLogs(chain.client, { controller: samir.address })).toEqual([]);
  expect(await readSplitsFromLogs(chain.client, { splits: [split] })).toEqual([harbour]);
});

test("behavior: memberships, also after leaving", async () => {
  const membership = { split: getAddress(split), name: "Harbour website" };
  expect(await readMembershipsFromLogs(chain.client, { account: lucia.address })).toEqual([
    { ...membership, account: lucia.address, weight: 50 },
  ]);
  expect(await readMembershipsFromLogs(chain.client, { account: priya.address })).toEqual([
    { ...membership, account: priya.address, weight: 0 },
  ]);
  expect(await readMembershipsFromLogs(chain.client, { account: mira.address })).toEqual([]);
});

test("behavior: managers of now and of before find their splits", async () => {
  const splitsOf = async (account: typeof jonas) => {
    const managed = await readManagedSplitsFromLogs(chain.client, { account: account.address });
    return managed.map(({ split: address }) => address);
  };
  expect(await splitsOf(jonas)).toEqual([getAddress(split)]);
  expect(await splitsOf(samir)).toEqual([getAddress(split)]);
  expect(await splitsOf(mira)).toEqual([]);
});

test("error: a contract that isn't a split can make nobody a member", async () => {
  // A contract that emits WeightChanged(caller, 0, 7) whatever it's called with.
  const topic = toEventSelector("WeightChanged(address,uint32,uint32)");
  const runtime = `6007602052337f${topic.slice(2)}60405fa2` as const;
  const size = (runtime.length / 2).toString(16).padStart(2, "0");
  const deployment = await chain.client.sendTransaction({
    data: `0x60${size}600a5f3960${size}5ff3${runtime}`,
    account: mira,
  });
  const { contractAddress } = await chain.client.getTransactionReceipt({ hash: deployment });
  const receipt = await chain.client.sendTransaction({ to: contractAddress ?? null, account: mira });
  expect((await chain.client.getTransactionReceipt({ hash: receipt })).logs).toHaveLength(1);
  expect(await readMembershipsFromLogs(chain.client, { account: mira.address })).toEqual([]);
});
