import { parseEther } from "viem";
import { beforeAll, describe, expect, test } from "vitest";
import { actionOf } from "../actions/actionOf.ts";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";
import { equityTokenAbi } from "../generated/equityTokenAbi.ts";
import { erc20PermitAbi } from "../generated/erc20PermitAbi.ts";
import { ines } from "../testing/createEquity.ts";
import { createGovernance, owner } from "../testing/createGovernance.ts";
import { accountOf, startLocalChain } from "../testing/startLocalChain.ts";
import { proposalIdOf } from "./proposalIdOf.ts";
import { proposeRequest } from "./proposeRequest.ts";
import { proposingRight } from "./proposingRight.ts";
import { readProposingFacts } from "./readProposingFacts.ts";

const holder = accountOf(7);
const newcomer = accountOf(8);
let world: Awaited<ReturnType<typeof createGovernance>>;

beforeAll(async () => {
  world = await createGovernance(await startLocalChain());
}, 60_000);

const payment = () =>
  actionOf({ address: world.dollar, abi: erc20PermitAbi, functionName: "transfer", args: [owner.address, 1n] });

/** Whether the governor lets an account propose. */
async function isLet(account: typeof owner, description: string): Promise<boolean> {
  const { client, governor } = world;
  const request = proposeRequest({ governor, actions: [payment()], description });
  return client.simulateContract({ ...request, account }).then(
    () => true,
    () => false,
  );
}

async function giveVotes(amount: bigint) {
  const { client, send, equityGrants, equityToken } = world;
  const grant = { account: holder.address, amount, start: 1, cliff: 1, end: 2, revocable: false };
  await send({ address: equityGrants, abi: equityGrantsAbi, functionName: "createGrant", args: [grant] }, ines);
  const id = await client.readContract({ address: equityGrants, abi: equityGrantsAbi, functionName: "grantCount" });
  await send({ address: equityGrants, abi: equityGrantsAbi, functionName: "claim", args: [id] }, holder);
  await send({ address: equityToken, abi: equityTokenAbi, functionName: "delegate", args: [holder.address] }, holder);
  await client.mine({ blocks: 2 });
}

describe("proposingRight", () => {
  const right = async (account: typeof owner) =>
    proposingRight(await readProposingFacts(world.client, { account: account.address, deployment: world.deployment }));

  test("default: an owner of a franchise may, as the governor says", async () => {
    expect(await right(owner)).toEqual({ may: true, because: "franchise", franchiseId: 1n });
    expect(await isLet(owner, "A")).toBe(true);
  });

  test("error: a newcomer may not, and the governor says the same", async () => {
    expect(await right(newcomer)).toEqual({ may: false, votes: 0n, threshold: parseEther("1000") });
    expect(await isLet(newcomer, "B")).toBe(false);
  });

  test("behavior: votes count from the threshold on, to the unit", async () => {
    await giveVotes(parseEther("1000") - 1n);
    expect(await right(holder)).toMatchObject({ may: false, votes: parseEther("1000") - 1n });
    expect(await isLet(holder, "C")).toBe(false);
    await giveVotes(1n);
    expect(await right(holder)).toMatchObject({ may: true, because: "votes", votes: parseEther("1000") });
    expect(await isLet(holder, "C")).toBe(true);
  });
});

describe("proposeRequest", () => {
  test("default: the proposal has the id that is computed here", async () => {
    const { client, governor } = world;
    const description = "Pay the printer";
    const request = proposeRequest({ governor, actions: [payment()], description });
    const { result } = await client.simulateContract({ ...request, account: owner });
    expect(proposalIdOf({ actions: [payment()], description })).toBe(result);
  });
});
