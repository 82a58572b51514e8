import { type Account, keccak256, parseEther, toHex, zeroAddress } from "viem";
import type { Action } from "../actions/Action.ts";
import { ADMIN_ROLE } from "../equity/ROLES.ts";
import { admitFranchiseRequest } from "../franchise/admitFranchiseRequest.ts";
import { accessManagerAbi } from "../generated/accessManagerAbi.ts";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";
import { equityTokenAbi } from "../generated/equityTokenAbi.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import { testDollarAbi } from "../generated/testDollarAbi.ts";
import { timelockControllerAbi } from "../generated/timelockControllerAbi.ts";
import { proposeRequest } from "../governance/proposeRequest.ts";
import { createEquity, ines } from "./createEquity.ts";
import { accountOf, type startLocalChain } from "./startLocalChain.ts";

/** Owns a franchise alone, and most of the equity: what she is for passes both houses. */
export const owner: Account = accountOf(6);

const DAY = 86_400;

type LocalChain = Awaited<ReturnType<typeof startLocalChain>>;

/** A network that governs itself: the timelock holds all powers, and money to spend. */
export async function createGovernance(chain: LocalChain) {
  const { client, treasury, governor, accessManager, franchiseRegistry, equityGrants, equityToken, dollar } = chain;
  const { send, split } = await createEquity(chain);
  const mined = async (request: object, account?: Account) =>
    client.waitForTransactionReceipt({ hash: await send(request, account) });
  const ownership = { franchiseRegistry, charter: `0x${"ab".repeat(32)}` } as const;
  await mined(admitFranchiseRequest({ ...ownership, name: "Tideline", owners: [owner.address] }));
  const grant = { amount: parseEther("1000"), start: 1, cliff: 1, end: 2, revocable: false };
  await mined(
    {
      address: equityGrants,
      abi: equityGrantsAbi,
      functionName: "createGrant",
      args: [{ ...grant, account: owner.address }],
    },
    ines,
  );
  await mined({ address: equityGrants, abi: equityGrantsAbi, functionName: "claim", args: [1n] }, owner);
  const votes = { address: equityToken, abi: equityTokenAbi, functionName: "delegate", args: [owner.address] };
  await mined(votes, owner);
  for (const role of ["PROPOSER", "CANCELLER", "EXECUTOR"]) {
    const args = [keccak256(toHex(`${role}_ROLE`)), governor];
    await mined({ address: treasury, abi: timelockControllerAbi, functionName: "grantRole", args });
  }
  const admin = { address: accessManager, abi: accessManagerAbi, functionName: "grantRole" };
  await mined({ ...admin, args: [ADMIN_ROLE, treasury, 0] });
  await mined({ address: dollar, abi: testDollarAbi, functionName: "mint", args: [treasury, 1_000_000_000n] });
  await client.sendTransaction({ to: treasury, value: parseEther("5"), account: accountOf(0), chain: client.chain });

  /** Takes actions through the whole life of a proposal. */
  async function decide(actions: readonly Action[], description: string) {
    const calls = [actions.map((a) => a.target), actions.map((a) => a.value), actions.map((a) => a.data)];
    const hash = keccak256(toHex(description));
    const pass = (days: number) =>
      client.increaseTime({ seconds: days * DAY + 2 }).then(() => client.mine({ blocks: 1 }));
    const id = { address: governor, abi: governorAbi, functionName: "getProposalId", args: [...calls, hash] };
    await mined(proposeRequest({ governor, actions, description }), owner);
    await pass(1);
    const proposal = await client.readContract(id as Parameters<typeof client.readContract>[0]);
    await mined({ address: governor, abi: governorAbi, functionName: "castVote", args: [proposal, 1] }, owner);
    await pass(5);
    await mined({ address: governor, abi: governorAbi, functionName: "queue", args: [...calls, hash] }, owner);
    await client.mine({ blocks: 1 });
    return mined({ address: governor, abi: governorAbi, functionName: "execute", args: [...calls, hash] }, owner);
  }

  const deployment = {
    treasury,
    revenueSplitFactory: chain.factory,
    accessManager,
    equityToken,
    equityGrants,
    equityRounds: chain.equityRounds,
    patronageEquity: chain.patronageEquity,
    franchiseRegistry,
    governor,
    engagements: chain.engagements,
    attestationRegistry: chain.attestationRegistry,
    testDollar: dollar,
    startBlock: 0n,
  };
  return { ...chain, split, send, decide, deployment, ether: zeroAddress };
}
