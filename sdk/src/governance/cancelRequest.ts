import type { Address } from "viem";
import { governorAbi } from "../generated/governorAbi.ts";
import { governorCallOf, type ProposalParts } from "./governorCallOf.ts";

/**
 * The request that cancels a proposal: its proposer while it's pending, the guardian until it's executed.
 * @param parameters.description As it is on the chain, whole
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(cancelRequest({ governor, ...proposal }));
 */
export function cancelRequest({ governor, ...proposal }: { readonly governor: Address } & ProposalParts) {
  return { address: governor, abi: governorAbi, functionName: "cancel", args: governorCallOf(proposal) } as const;
}
