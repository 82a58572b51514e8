import type { Address } from "viem";
import { governorAbi } from "../generated/governorAbi.ts";
import { governorCallOf, type ProposalParts } from "./governorCallOf.ts";

/**
 * The request that carries out a queued proposal whose waiting time is over; anybody may send it.
 * @param parameters.description As it is on the chain, whole
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(executeRequest({ governor, ...proposal }));
 */
export function executeRequest({ governor, ...proposal }: { readonly governor: Address } & ProposalParts) {
  return { address: governor, abi: governorAbi, functionName: "execute", args: governorCallOf(proposal) } as const;
}
