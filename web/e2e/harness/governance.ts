import {
  type Action,
  castVoteRequest,
  type Proposal,
  proposalIdOf,
  proposeRequest,
  readProposalNow,
  readProposalsFromLogs,
  type VoteSide,
} from "@rizom/sdk";
import type { Person } from "@rizom/sdk/demo";

import type { DemoChain } from "../../../scripts/demo/DemoChain.ts";

const DAY = 86_400n;

/** What others do about proposals while somebody looks at the dApp, and what the governor says of them. */
export function openGovernance({ client, deployment, act }: DemoChain) {
  const { governor } = deployment;

  /** Moves the chain's clock to a second that is ahead, for good. */
  async function passUntil(moment: bigint): Promise<void> {
    const { timestamp } = await client.getBlock();
    await client.increaseTime({ seconds: Number(moment - timestamp) });
    await client.mine({ blocks: 1 });
  }

  async function of(id: bigint): Promise<Proposal> {
    const found = (await readProposalsFromLogs(client)).find((proposal) => proposal.id === id);
    if (found === undefined) throw new Error(`There is no proposal ${id}.`);
    return found;
  }

  return {
    /** @returns its id */
    async propose(by: Person, title: string, actions: readonly Action[]): Promise<bigint> {
      // As proposals from elsewhere are: their text is on the chain, and none on IPFS.
      const description = `${title}\n\nWritten **on the chain**.`;
      await act(by, proposeRequest({ governor, actions, description }));
      return proposalIdOf({ actions, description });
    },
    vote: (by: Person, proposalId: bigint, side: VoteSide, reason = "") =>
      act(by, castVoteRequest({ governor, proposalId, side, reason })),
    of,
    stateOf: async (id: bigint) => (await readProposalNow(client, { id })).state,
    /** Until voting has begun. */
    passToVoting: async (id: bigint) => passUntil((await of(id)).snapshot + 1n),
    /** Until voting is over. */
    passToEnd: async (id: bigint) => passUntil((await of(id)).deadline + 1n),
    /** Until it can be executed. */
    passToExecution: async (id: bigint) => passUntil((await of(id)).eta ?? DAY),
  };
}

export type TestGovernance = ReturnType<typeof openGovernance>;
