import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { type GovernorOption, governorOf } from "./governorOf.ts";
import type { ProposalState, Tally } from "./Proposal.ts";

/** States as the governor numbers them. Nothing expires in this timelock. */
const STATES = ["pending", "active", "canceled", "defeated", "succeeded", "queued", "canceled", "executed"] as const;

/** What the governor itself says of a proposal. */
export type ProposalNow = {
  readonly state: ProposalState;
  readonly proposer: Address;
  readonly snapshot: bigint;
  readonly deadline: bigint;
  readonly eta: bigint | null;
  readonly equity: Tally;
  readonly franchises: Tally;
};

/**
 * What the governor itself says of a proposal in its newest block.
 * @returns State, dates and both tallies
 * @throws {ContractFunctionExecutionError} when there's no such proposal
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const { state, equity } = await readProposalNow(client, { id });
 */
export async function readProposalNow(
  client: Client,
  { id, ...governor }: { readonly id: bigint } & GovernorOption,
): Promise<ProposalNow> {
  const contract = await governorOf(client, governor);
  const args = [id] as const;
  const [state, proposer, snapshot, deadline, eta, votes, franchises] = await Promise.all([
    readContract(client, { ...contract, functionName: "state", args }),
    readContract(client, { ...contract, functionName: "proposalProposer", args }),
    readContract(client, { ...contract, functionName: "proposalSnapshot", args }),
    readContract(client, { ...contract, functionName: "proposalDeadline", args }),
    readContract(client, { ...contract, functionName: "proposalEta", args }),
    readContract(client, { ...contract, functionName: "proposalVotes", args }),
    readContract(client, { ...contract, functionName: "franchiseVotes", args }),
  ]);
  const tally = ([against, yes, abstain]: readonly [bigint, bigint, bigint]): Tally => ({
    ...{ for: yes, against, abstain },
  });
  return {
    ...{ proposer, snapshot, deadline, equity: tally(votes), franchises: tally(franchises) },
    state: STATES[state] ?? "pending",
    eta: eta === 0n ? null : eta,
  };
}
