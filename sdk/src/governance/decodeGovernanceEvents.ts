import { type Address, isAddressEqual, parseEventLogs } from "viem";
import type { MinedLog } from "../chain/readLogs.ts";
import { governorAbi } from "../generated/governorAbi.ts";

/** What happens to a proposal. */
export const PROPOSAL_EVENTS = [
  "ProposalCreated",
  "ProposalExtended",
  "ProposalQueued",
  "ProposalExecuted",
  "ProposalCanceled",
  "VoteCast",
  "VoteCastWithParams",
  "FranchiseBallotCast",
] as const;

const parse = (logs: MinedLog[]) => parseEventLogs({ abi: governorAbi, logs, eventName: [...PROPOSAL_EVENTS] });

/** Something that happened to a proposal, with its time. */
export type GovernanceEvent = ReturnType<typeof parse>[number] & {
  /** Seconds. */
  readonly at: number;
};

/**
 * What logs tell of proposals: those of a receipt, for example.
 * @param parameters.governor Whose events count: any contract can emit events like these
 * @param parameters.timestampOf When a block was made, in seconds
 * @returns Events, in the order of the logs
 * @example
 * const events = decodeGovernanceEvents({ logs: receipt.logs, governor, timestampOf: () => now });
 */
export function decodeGovernanceEvents({
  logs,
  governor,
  timestampOf,
}: {
  readonly logs: readonly MinedLog[];
  readonly governor: Address;
  readonly timestampOf: (block: bigint) => number;
}): GovernanceEvent[] {
  const own = logs.filter(({ address }) => isAddressEqual(address, governor));
  return parse(own).map((log) => ({ ...log, at: timestampOf(log.blockNumber) }));
}
