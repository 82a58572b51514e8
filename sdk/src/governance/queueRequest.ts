import type { Address } from "viem";
import { governorAbi } from "../generated/governorAbi.ts";
import { governorCallOf, type ProposalParts } from "./governorCallOf.ts";

/**
 * The request that puts a proposal that succeeded into the timelock; anybody may send it.
 * @param parameters.description As it is on the chain, whole
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(queueRequest({ governor, ...proposal }));
 */
export function queueRequest({ governor, ...proposal }: { readonly governor: Address } & ProposalParts) {
  return { address: governor, abi: governorAbi, functionName: "queue", args: governorCallOf(proposal) } as const;
}
