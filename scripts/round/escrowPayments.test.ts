import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  acceptRequest,
  createSplitRequest,
  deliverRequest,
  disputeRequest,
  ETHER,
  fundRequest,
  openEngagementRequest,
  payRequest,
  recogniseSplitRequest,
  resolveRequest,
  setRateRequest,
} from "@rizom/sdk";
import { type Account, type Address, parseEther } from "viem";
import { createFranchises } from "../../sdk/src/testing/createFranchises.ts";
import { jonas, lucia, mira, priya } from "../../sdk/src/testing/createHarbour.ts";
import { startLocalChain } from "../../sdk/src/testing/startLocalChain.ts";
import type { Connection } from "../command/connect.ts";
import { makeClientRound } from "./makeClientRound.ts";

const DAY = 86_400;
const DIGEST = `0x${"ab".repeat(32)}` as const;
const RATE = { price: parseEther("0.0004"), share: 1_000n };

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let send: Awaited<ReturnType<typeof createFranchises>>["send"];
let split: Address;

const now = async () => Number((await chain.client.getBlock()).timestamp);
const ask = { engagementId: 1n } as const;

before(async () => {
  chain = await startLocalChain();
  const { client, franchiseRegistry, patronageEquity, engagements } = chain;
  const franchises = await createFranchises(chain);
  send = franchises.send;
  await send(setRateRequest({ patronageEquity, asset: ETHER, rate: RATE }));
  await franchises.admit("Tideline", [jonas.address]);
  const owner = { controller: jonas.address, manager: jonas.address };
  const team = [{ account: lucia.address, weight: 1 }];
  const create = createSplitRequest({ factory: chain.factory, name: "Harbour website", ...owner, members: team });
  split = (await client.simulateContract({ ...create, account: jonas })).result;
  await send(create, jonas);
  await send(recogniseSplitRequest({ franchiseRegistry, id: 1n, split, assets: [ETHER] }), jonas);
  const due = BigInt((await now()) + 30 * DAY);
  const outcomes = ["4", "2", "1"].map((amount) => ({ amount: parseEther(amount), due, brief: DIGEST }));
  const people = { client: mira.address, arbiter: priya.address, team: [lucia.address] };
  const terms = { franchiseId: 1n, split, asset: ETHER, reviewWindow: BigInt(7 * DAY), brief: DIGEST, outcomes };
  await send(openEngagementRequest({ engagements, ...people, ...terms }), jonas);
});

/** What the payers of this test's period are matched with. */
async function roundOf(run: () => Promise<void>) {
  const from = (await now()) + 1;
  await run();
  const to = await now();
  // A period that isn't over gives no result.
  await chain.client.increaseTime({ seconds: 10 });
  await chain.client.mine({ blocks: 1 });
  const connection = { client: chain.client, chainId: 31337, rpcUrl: "" } as unknown as Connection; // It reads only.
  return makeClientRound(connection, { from, to }, 500n);
}

const act = (request: object, who: Account) => send(request, who).then(() => {});
/** Matched with 5 %, at 0.0004 ETH for one RZM. */
const equityFor = (ether: string) => (parseEther(ether) * 500n * parseEther("1")) / (10_000n * RATE.price);

test("default: what came out of an escrow counts for the engagement's client, with what they paid by hand", async () => {
  const { engagements } = chain;
  const { allocations, shares, leftOut } = await roundOf(async () => {
    await act(fundRequest({ engagements, ...ask, outcomes: [1], asset: ETHER, amount: parseEther("4") }), mira);
    await act(deliverRequest({ engagements, ...ask, outcome: 1, evidence: DIGEST }), lucia);
    await act(acceptRequest({ engagements, ...ask, outcome: 1 }), mira);
    await act(payRequest({ split, amount: parseEther("1") }), mira);
  });
  assert.deepEqual(allocations, [{ account: mira.address.toLowerCase(), amount: equityFor("5") }]);
  assert.deepEqual(
    shares.map(({ client, paid }) => [client, paid]),
    [[mira.address.toLowerCase(), parseEther("5")]],
  );
  assert.deepEqual(leftOut, []);
});

test("behavior: of a divided outcome only the team's part counts, and money that waits in escrow doesn't", async () => {
  const { engagements } = chain;
  const { allocations } = await roundOf(async () => {
    await act(fundRequest({ engagements, ...ask, outcomes: [2, 3], asset: ETHER, amount: parseEther("3") }), mira);
    await act(deliverRequest({ engagements, ...ask, outcome: 2, evidence: DIGEST }), lucia);
    await act(disputeRequest({ engagements, ...ask, outcome: 2, reason: DIGEST }), mira);
    await act(resolveRequest({ engagements, ...ask, outcome: 2, teamShare: 2_500, ruling: DIGEST }), priya);
  });
  assert.deepEqual(allocations, [{ account: mira.address.toLowerCase(), amount: equityFor("0.5") }]);
});
