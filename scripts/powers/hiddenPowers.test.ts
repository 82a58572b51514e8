import assert from "node:assert/strict";
import { test } from "node:test";
import {
  accessManagerAbi,
  claimGrantRequest,
  createSplitRequest,
  deploymentOf,
  equityTokenAbi,
  governorAbi,
  patronageEquityAbi,
  ROLES,
  revenueSplitFactoryAbi,
  setRateRequest,
} from "@rizom/sdk";
import { type Account, type Address, encodeFunctionData, parseAbi, parseEventLogs } from "viem";
import { atOnce, inRole } from "../bootstrap/atOnce.ts";
import { bootstrap } from "../bootstrap/bootstrap.ts";
import { allowances, grants } from "../bootstrap/equitySteps.ts";
import { type FoundableChain, ines, jonas, lucia, samir, startFoundableChain } from "../bootstrap/foundable-chain.ts";
import { franchises, recognition } from "../bootstrap/franchiseSteps.ts";
import { governorInTimelock, handOver, timelockInManager } from "../bootstrap/governanceSteps.ts";
import type { Request } from "../bootstrap/Network.ts";
import type { Step } from "../bootstrap/Step.ts";
import { inspectPowers } from "./inspectPowers.ts";

const deployment = deploymentOf(31337);
const { accessManager, patronageEquity, equityToken, equityGrants, revenueSplitFactory, governor } = deployment;

async function as(chain: FoundableChain, account: Account, request: Request) {
  const { client } = chain;
  // Requests of many contracts: each was typed where it was made.
  const hash = await client.writeContract({ ...request, account } as Parameters<typeof client.writeContract>[0]);
  return client.waitForTransactionReceipt({ hash });
}

/** As the bootstrap does it, but for whoever would like to leave out what comes before the hand-over. */
async function carryOut(chain: FoundableChain, steps: readonly Step[]): Promise<void> {
  const founding = await chain.founding();
  for (const { missing } of steps) {
    for (const request of await missing(chain.network, founding)) await chain.network.send(request);
  }
}

/** A split of the deployer's own, recognised in a token of its own, with powers that it gives up again. */
async function plantSplit(chain: FoundableChain): Promise<{ split: Address; token: Address }> {
  const { client, network } = chain;
  const me = network.deployer;
  const token = await chain.deploy("contracts/mocks/SoundToken.sol/SoundToken.json", [18]);
  const team = { controller: me, manager: me, members: [{ account: me, weight: 1 }] };
  const create = createSplitRequest({ factory: revenueSplitFactory, name: "Quiet", ...team });
  const receipt = await as(chain, client.account, create);
  const [created] = parseEventLogs({ abi: revenueSplitFactoryAbi, logs: receipt.logs, eventName: "SplitCreated" });
  const split = created?.args.split ?? "0x";
  const recognise = { address: patronageEquity, abi: patronageEquityAbi, functionName: "recognise" } as const;
  const rate = (share: bigint) => setRateRequest({ patronageEquity, asset: token, rate: { price: 1n, share } });
  await network.send(atOnce(accessManager, [rate(2_500n)]));
  await network.send(inRole(accessManager, me, ROLES.recognition, [{ ...recognise, args: [split, [token]] }]));
  await network.send(atOnce(accessManager, [rate(0n)]));
  return { split, token };
}

// 2026-11-29: the deployer needs no role to use this: it pays its own token into its own split and claims equity, as much as
// the patronage allowance has, long after "No key holds power." The bootstrap and check:powers saw nothing.
test("bug 2026-11-29: a split that a key recognised while it could is told, and stops the bootstrap", async () => {
  const chain = await startFoundableChain();
  const { split, token } = await plantSplit(chain);
  const told = `The split ${split} brings equity for ever, in ${token}, and no franchise recognised it.`;
  await assert.rejects(async () => bootstrap(chain.network, await chain.founding()), new RegExp(told));

  await carryOut(chain, [handOver]);
  const { problems, facts } = await inspectPowers(chain.client, deployment);
  assert.deepEqual(problems, [told]);
  assert.equal(new Map(facts).get("Patronage, rates"), "10 % in ETH");
  assert.equal(new Map(facts).get("Patronage, recognised"), `1 split, in ${token}`);

  const mint = { address: token, abi: parseAbi(["function mint(address to, uint256 amount)"]) };
  await as(chain, chain.client.account, { ...mint, functionName: "mint", args: [split, 1_000n] });
  const claim = { address: patronageEquity, abi: patronageEquityAbi, functionName: "claim" } as const;
  await as(chain, chain.client.account, { ...claim, args: [split, token] });
  const look = { address: equityToken, abi: equityTokenAbi, functionName: "balanceOf" } as const;
  assert.ok((await chain.client.readContract({ ...look, args: [chain.network.deployer] })) > 0n);
});

// 2026-11-29: a proposal that succeeded never expires. A deployer that skips the bootstrap's last look could let a house of
// its friends agree to something, fill the houses then, and execute it years later.
test("bug 2026-11-29: a proposal of the time before self-rule that can still be executed is told", async () => {
  const chain = await startFoundableChain();
  const { client } = chain;
  await carryOut(chain, [allowances, grants, franchises, recognition]);
  await as(chain, lucia, claimGrantRequest({ equityGrants, id: 1n }));
  await as(chain, lucia, {
    address: equityToken,
    abi: equityTokenAbi,
    functionName: "delegate",
    args: [lucia.address],
  });
  await client.increaseTime({ seconds: 2 });
  const grantAdmin = { abi: accessManagerAbi, functionName: "grantRole", args: [0n, jonas.address, 0] } as const;
  const action = [[accessManager], [0n], [encodeFunctionData(grantAdmin)], "Later"];
  const call = { address: governor, abi: governorAbi } as const;
  const { logs } = await as(chain, samir, { ...call, functionName: "propose", args: action });
  const [created] = parseEventLogs({ abi: governorAbi, logs, eventName: "ProposalCreated" });
  const id = created?.args.proposalId ?? 0n;
  await client.increaseTime({ seconds: 86_402 });
  for (const voter of [samir, ines, jonas, lucia]) {
    await as(chain, voter, { ...call, functionName: "castVote", args: [id, 1] });
  }
  await client.increaseTime({ seconds: 8 * 86_400 });
  await carryOut(chain, [governorInTimelock, timelockInManager, handOver]);
  const { problems } = await inspectPowers(client, deployment);
  assert.equal(problems.length, 1, problems.join("\n"));
  assert.match(
    problems[0] ?? "",
    new RegExp(`^Proposal ${id} of the key ${samir.address} was made while a key was admin`),
  );
});
