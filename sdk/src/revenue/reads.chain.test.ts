import { getAddress, zeroAddress } from "viem";
import { beforeAll, expect, test } from "vitest";
import { ETHER } from "../chain/ETHER.ts";
import { readAllowance } from "../chain/readAllowance.ts";
import { NotATokenError, readAsset } from "../chain/readAsset.ts";
import { readBalance } from "../chain/readBalance.ts";
import { readPermit } from "../chain/readPermit.ts";
import { testDollarAbi } from "../generated/testDollarAbi.ts";
import { referenceOf } from "../references/referenceOf.ts";
import { createHarbour, jonas, lucia, mira, priya, tomas } from "../testing/createHarbour.ts";
import { startLocalChain } from "../testing/startLocalChain.ts";
import { approveRequest } from "./approveRequest.ts";
import { isSplit } from "./isSplit.ts";
import { payRequest } from "./payRequest.ts";
import { payTokenRequest } from "./payTokenRequest.ts";
import { payTokenWithPermitRequest } from "./payTokenWithPermitRequest.ts";
import { permitTypedData } from "./permitTypedData.ts";
import { predictSplit } from "./predictSplit.ts";
import { readNonce } from "./readNonce.ts";
import { readOwed } from "./readOwed.ts";
import { readPosition } from "./readPosition.ts";
import { readReceived } from "./readReceived.ts";
import { readSplit, SplitNotFoundError } from "./readSplit.ts";
import { withdrawalTypedData } from "./withdrawalTypedData.ts";
import { withdrawBySigRequest } from "./withdrawBySigRequest.ts";
import { withdrawRequest } from "./withdrawRequest.ts";

const HOUR = 3_600n;
let chain: Awaited<ReturnType<typeof startLocalChain>>;
let split: Awaited<ReturnType<typeof createHarbour>>["split"];

beforeAll(async () => {
  chain = await startLocalChain();
  ({ split } = await createHarbour(chain));
  const mint = { address: chain.dollar, abi: testDollarAbi, functionName: "mint" } as const;
  await chain.client.writeContract({ ...mint, args: [mira.address, 50_000_000_000n], account: mira });
}, 30_000);

const deadlineOf = async () => (await chain.client.getBlock()).timestamp + HOUR;

test("default: a split is read as it is", async () => {
  expect(await readSplit(chain.client, { split })).toMatchObject({
    address: getAddress(split),
    controller: jonas.address,
    pendingController: null,
    manager: jonas.address,
    treasury: chain.treasury,
    totalWeight: 100,
    assets: [ETHER, chain.dollar],
  });
  expect(await isSplit(chain.client, { split })).toBe(true);
});

test("error: another contract, and an address without one, is no split", async () => {
  expect(await isSplit(chain.client, { split: chain.dollar })).toBe(false);
  await expect(readSplit(chain.client, { split: chain.dollar })).rejects.toThrow(SplitNotFoundError);
  await expect(readSplit(chain.client, { split: mira.address })).rejects.toThrow("There's no split at");
});

test("behavior: the address of a split is known before it's created", async () => {
  const members = [
    { account: tomas.address, weight: 30 },
    { account: lucia.address, weight: 50 },
    { account: priya.address, weight: 20 },
  ];
  const harbour = { name: "Harbour website", controller: jonas.address, manager: jonas.address, members };
  expect(await predictSplit(chain.client, { ...harbour, assets: [chain.dollar] })).toBe(split);
  expect(await predictSplit(chain.client, { ...harbour, name: "Another" })).not.toBe(split);
});

test("behavior: a payment in ETH is earned, owed and then paid", async () => {
  const { client } = chain;
  const amount = 1_000_003n;
  await client.writeContract({ ...payRequest({ split, amount, reference: referenceOf("A-1") }), account: mira });
  const before = await readPosition(client, { split, account: lucia.address, assets: [ETHER, chain.dollar] });
  expect(before[0]).toEqual({ asset: ETHER, earned: 300_000n, owed: 300_000n, paid: 0n });
  expect(before[1]).toEqual({ asset: chain.dollar, earned: 0n, owed: 0n, paid: 0n });

  await client.writeContract({ ...withdrawRequest({ split, asset: ETHER }), account: lucia });
  const [after] = await readPosition(client, { split, account: lucia.address, assets: [ETHER] });
  expect(after).toEqual({ asset: ETHER, earned: 300_000n, owed: 0n, paid: 300_000n });
  expect(await readReceived(client, { split, assets: [ETHER] })).toEqual([
    { asset: ETHER, received: amount, withdrawn: 300_000n },
  ]);
  const accounts = [tomas.address, mira.address, chain.treasury];
  expect(await readOwed(client, { split, asset: ETHER, accounts })).toEqual([
    { account: tomas.address, owed: 180_000n },
    { account: mira.address, owed: 0n },
    { account: chain.treasury, owed: 250_000n },
  ]);
});

test("behavior: a token is paid by approval, and by a permit that the token accepts", async () => {
  const { client, dollar } = chain;
  const held = await readBalance(client, { asset: dollar, account: mira.address });
  await client.writeContract({ ...approveRequest({ asset: dollar, spender: split, amount: 500n }), account: mira });
  expect(await readAllowance(client, { asset: dollar, owner: mira.address, spender: split })).toBe(500n);
  await client.writeContract({ ...payTokenRequest({ split, asset: dollar, amount: 500n }), account: mira });

  const permit = await readPermit(client, { asset: dollar, owner: mira.address, chainId: 31337 });
  if (!permit) throw new Error("The test dollar takes permits.");
  const deadline = await deadlineOf();
  const signed = { owner: mira.address, spender: split, amount: 250n, deadline };
  const signature = await client.signTypedData({ ...permitTypedData({ ...permit, ...signed }), account: mira });
  const paying = payTokenWithPermitRequest({ split, asset: dollar, amount: 250n, deadline, signature });
  await client.writeContract({ ...paying, account: mira });
  expect(await readBalance(client, { asset: dollar, account: mira.address })).toBe(held - 750n);
  expect(await readAllowance(client, { asset: dollar, owner: mira.address, spender: split })).toBe(0n);
});

test("behavior: nothing that takes no permits is offered one", async () => {
  const permit = { owner: mira.address, chainId: 31337 };
  expect(await readPermit(chain.client, { ...permit, asset: split })).toBeNull();
  expect(await readPermit(chain.client, { ...permit, asset: mira.address })).toBeNull();
  expect(await readPermit(chain.client, { ...permit, asset: zeroAddress })).toBeNull();
});

test("behavior: somebody else submits a withdrawal that a member signed, once", async () => {
  const { client } = chain;
  const nonce = await readNonce(client, { split, account: tomas.address });
  const deadline = await deadlineOf();
  const wish = { split, account: tomas.address, assets: [ETHER], to: tomas.address, deadline };
  const typed = withdrawalTypedData({ ...wish, chainId: 31337, nonce });
  const signature = await client.signTypedData({ ...typed, account: tomas });
  const request = withdrawBySigRequest({ ...wish, signature });
  await client.writeContract({ ...request, account: mira });
  const [position] = await readPosition(client, { split, account: tomas.address, assets: [ETHER] });
  expect(position).toMatchObject({ owed: 0n, paid: 180_000n });
  expect(await readNonce(client, { split, account: tomas.address })).toBe(nonce + 1n);
});

test("default: assets say what they're called; ETH needs no question", async () => {
  expect(await readAsset(chain.client, ETHER)).toEqual({ address: ETHER, symbol: "ETH", name: "Ether", decimals: 18 });
  expect(await readAsset(chain.client, chain.dollar)).toEqual({
    address: chain.dollar,
    symbol: "tUSD",
    name: "Test Dollar",
    decimals: 6,
  });
  await expect(readAsset(chain.client, split)).rejects.toThrow(NotATokenError);
  expect(await readBalance(chain.client, { asset: ETHER, account: priya.address })).toBeGreaterThan(0n);
});
