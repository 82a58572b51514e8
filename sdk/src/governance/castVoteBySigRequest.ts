import type { Address, Hex } from "viem";
import type { VoteSide } from "../franchise/FranchiseVote.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import { supportOf } from "./SIDES.ts";

/**
 * The request that casts a ballot that somebody signed; anybody may send it.
 * @param parameters.signature The voter's signature of `ballotTypedData` with the same values
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await relayer.writeContract(castVoteBySigRequest({ governor, proposalId, side: "FOR", voter, signature }));
 */
export function castVoteBySigRequest({
  governor,
  proposalId,
  side,
  voter,
  reason = "",
  signature,
}: {
  readonly governor: Address;
  readonly proposalId: bigint;
  readonly side: VoteSide;
  readonly voter: Address;
  readonly reason?: string;
  readonly signature: Hex;
}) {
  const call = { address: governor, abi: governorAbi } as const;
  const support = supportOf(side);
  if (reason === "") {
    return { ...call, functionName: "castVoteBySig", args: [proposalId, support, voter, signature] } as const;
  }
  return {
    ...call,
    functionName: "castVoteWithReasonAndParamsBySig",
    args: [proposalId, support, voter, reason, "0x", signature],
  } as const;
}
