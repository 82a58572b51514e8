import { type Account, type Address, parseEther } from "viem";
import type { Action } from "../actions/Action.ts";
import { claimGrantRequest } from "../equity/claimGrantRequest.ts";
import { createGrantsRequest } from "../equity/createGrantsRequest.ts";
import { delegateRequest } from "../equity/delegateRequest.ts";
import { suspendFranchiseRequest } from "../franchise/suspendFranchiseRequest.ts";
import { accessManagerAbi } from "../generated/accessManagerAbi.ts";
import { timelockControllerAbi } from "../generated/timelockControllerAbi.ts";
import { proposalIdOf } from "../governance/proposalIdOf.ts";
import { proposeRequest } from "../governance/proposeRequest.ts";
import { createEquity, ines } from "./createEquity.ts";
import { createFranchises, wen } from "./createFranchises.ts";
import { jonas, lucia, mira, priya, tomas } from "./createHarbour.ts";
import { accountOf, type startLocalChain } from "./startLocalChain.ts";

/** Who comes too late for every proposal that was made before. */
export const late = accountOf(10);

type LocalChain = Awaited<ReturnType<typeof startLocalChain>>;
type Grant = readonly [account: Account, equity: string, delegatee: Address | null];

/**
 * Both houses, with everybody who can stand in them in a way of their own: Lucía has equity, Jonas equity and a franchise,
 * Tomás a franchise, Mira's equity votes through Lucía, nobody votes with Priya's, and Wen's franchise is suspended.
 */
export async function createHouses(chain: LocalChain) {
  const { client, governor, treasury, franchiseRegistry, equityGrants, equityToken, accessManager } = chain;
  await createEquity(chain);
  const { send, admit } = await createFranchises(chain);
  await admit("Tideline", [jonas.address]);
  await admit("Northlight", [tomas.address]);
  await admit("Saltmarsh", [wen.address]);
  await send(suspendFranchiseRequest({ franchiseRegistry, id: 3n }));

  let granted = 0n;
  async function give(...grants: readonly Grant[]) {
    const terms = { start: 1n, cliff: 1n, end: 2n, revocable: false };
    const list = grants.map(([{ address }, equity]) => ({ account: address, amount: parseEther(equity), ...terms }));
    await send(createGrantsRequest({ equityGrants, grants: list }), ines);
    for (const [account, , delegatee] of grants) {
      granted += 1n;
      await send(claimGrantRequest({ equityGrants, id: granted }), account);
      if (delegatee !== null) await send(delegateRequest({ equityToken, delegatee }), account);
    }
  }
  const own = (account: Account, equity: string): Grant => [account, equity, account.address];
  await give(own(lucia, "1000"), own(jonas, "500"), [mira, "200", lucia.address], [priya, "300", null]);

  const roles = [
    "0xb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc1", // PROPOSER_ROLE
    "0xfd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f783", // CANCELLER_ROLE
    "0xd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e63", // EXECUTOR_ROLE
  ] as const;
  for (const role of roles) {
    const args = [role, governor] as const;
    await send({ address: treasury, abi: timelockControllerAbi, functionName: "grantRole", args });
  }
  const admin = { address: accessManager, abi: accessManagerAbi, functionName: "grantRole" } as const;
  await send({ ...admin, args: [0n, treasury, 0] });
  await client.sendTransaction({ to: treasury, value: parseEther("5"), account: accountOf(0), chain: client.chain });

  /** @param actions Pays Priya one wei unless told */
  async function propose(description: string, actions: readonly Action[] = [PAY], by: Account = jonas) {
    await send(proposeRequest({ governor, actions, description }), by);
    return { id: proposalIdOf({ actions, description }), actions, description };
  }

  /** Makes a block of exactly that second. */
  async function mineAt(timestamp: bigint) {
    await client.setNextBlockTimestamp({ timestamp });
    await client.mine({ blocks: 1 });
  }
  const now = async () => (await client.getBlock()).timestamp;
  return { send, admit, give, propose, mineAt, now };
}

const PAY: Action = { target: priya.address, value: 1n, data: "0x" };
