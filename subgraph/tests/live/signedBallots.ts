/** Several ballots in one transaction, each signed by its voter: each is two events, with those of others in between. */
import * as sdk from "@rizom/sdk";
import type { Address } from "viem";
import { account, type Chain } from "./chain.ts";
import type { GovernanceHistory } from "./governanceHistory.ts";
import type { ProposedAction } from "./governorSteps.ts";
import type { History } from "./history.ts";

const TYPES = {
  Ballot: [
    { name: "proposalId", type: "uint256" },
    { name: "support", type: "uint8" },
    { name: "voter", type: "address" },
    { name: "nonce", type: "uint256" },
  ],
} as const;

/** Owners of three franchises and somebody who owns none, with the sides that they take. */
const SIDES = [
  [10, 1],
  [4, 0],
  [12, 2],
  [11, 1],
  [13, 0],
] as const;

export async function castTogether(
  chain: Chain,
  { governor, proposals }: GovernanceHistory,
  batch: History["batch"],
): Promise<{ id: bigint; voters: Address[] }> {
  const actions: ProposedAction[] = [{ target: account(5).address, value: 1n, data: "0x" }];
  const description = "Several at once";
  const parts = [[actions[0]?.target], [1n], ["0x"]];
  await wait(chain, 2);
  await chain.write(governor, "propose", [...parts, description], 2);
  const id = sdk.proposalIdOf({ actions, description });
  proposals.push({ id, proposer: 2, actions, description });
  await wait(chain, 30);
  const calls = await Promise.all(
    SIDES.map(async ([voter, support]): Promise<[typeof governor, string, unknown[]]> => {
      const signature = await sign(governor.address, id, voter, support);
      return [governor, "castVoteBySig", [id, support, account(voter).address, signature]];
    }),
  );
  await batch(calls);
  return { id, voters: SIDES.map(([voter]) => account(voter).address) };
}

async function sign(governor: Address, proposalId: bigint, voter: number, support: number) {
  const { address, signTypedData } = account(voter);
  const typed = {
    domain: { name: "Rizom", version: "1", chainId: 31337, verifyingContract: governor },
    ...{ types: TYPES, primaryType: "Ballot" as const },
    message: { proposalId, support, voter: address, nonce: 0n },
  };
  return signTypedData(typed);
}

async function wait(chain: Chain, seconds: number): Promise<void> {
  await chain.client.increaseTime({ seconds });
  await chain.client.mine({ blocks: 1 });
}
