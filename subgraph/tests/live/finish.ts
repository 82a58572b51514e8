/** What a random life may end without: two proposals that everybody is for, one carried out, and a motion that is open. */
import * as sdk from "@rizom/sdk";
import { toHex } from "viem";
import { account, type Chain } from "./chain.ts";
import type { GovernanceHistory } from "./governanceHistory.ts";
import { argsOf, call, type ProposedAction } from "./governorSteps.ts";

/** More than any of the periods that a random life sets. */
const WHILE = 400;

export async function finish(chain: Chain, history: GovernanceHistory): Promise<void> {
  const { governor, dollar, registry } = history;
  const payee = account(5).address;
  const pay: ProposedAction = { target: payee, value: 3n, data: "0x" };
  const executed = await pass(chain, history, [pay, call(dollar, "transfer", [payee, 40n])], "Carried out");
  await wait(chain);
  await chain.write(governor, "execute", executed);
  await pass(chain, history, [pay], "Waits in the timelock");
  const owners = [17, 18].map((owner) => account(owner).address);
  await chain.write(registry, "admitFranchise", ["Undecided", toHex(8, { size: 32 }), owners]);
  await chain.write(registry, "supportCharter", [toHex(9, { size: 32 })], 17);
}

/** What it was proposed with, as the governor asks for it again. */
async function pass(
  chain: Chain,
  { governor, registry, proposals, voters }: GovernanceHistory,
  actions: ProposedAction[],
  description: string,
): Promise<unknown[]> {
  const owned = await Promise.all(
    voters.map((voter) => chain.read<bigint>(registry, "franchiseOf", [account(voter).address])),
  );
  const proposer = voters.find((_, index) => owned[index] !== 0n) ?? 0;
  const made = { id: sdk.proposalIdOf({ actions, description }), proposer, actions, description };
  await chain.write(governor, "propose", argsOf(made, description), proposer);
  proposals.push(made);
  await chain.client.increaseTime({ seconds: 60 });
  await chain.client.mine({ blocks: 1 });
  for (const voter of voters) await chain.attempt(governor, "castVote", [made.id, 1], voter);
  await wait(chain);
  await chain.write(governor, "queue", argsOf(made), 1);
  return argsOf(made);
}

async function wait(chain: Chain): Promise<void> {
  await chain.client.increaseTime({ seconds: WHILE });
  await chain.client.mine({ blocks: 1 });
}
