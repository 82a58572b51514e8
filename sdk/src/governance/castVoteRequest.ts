import type { Address } from "viem";
import type { VoteSide } from "../franchise/FranchiseVote.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import { supportOf } from "./SIDES.ts";

/**
 * The request that casts a ballot. It can't be changed afterwards.
 * @param parameters.reason Why: public and permanent. None unless given
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(castVoteRequest({ governor, proposalId, side: "FOR", reason: "It's time." }));
 */
export function castVoteRequest({
  governor,
  proposalId,
  side,
  reason = "",
}: {
  readonly governor: Address;
  readonly proposalId: bigint;
  readonly side: VoteSide;
  readonly reason?: string;
}) {
  const call = { address: governor, abi: governorAbi } as const;
  const support = supportOf(side);
  return reason === ""
    ? ({ ...call, functionName: "castVote", args: [proposalId, support] } as const)
    : ({ ...call, functionName: "castVoteWithReason", args: [proposalId, support, reason] } as const);
}
