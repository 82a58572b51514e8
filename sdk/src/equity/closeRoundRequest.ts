import type { Address, Hex } from "viem";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";

/**
 * The request that returns what nobody claimed of a round to the mint allowance, after its deadline; anybody may send it.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(closeRoundRequest({ equityRounds, root }));
 */
export function closeRoundRequest({ equityRounds, root }: { readonly equityRounds: Address; readonly root: Hex }) {
  return { address: equityRounds, abi: equityRoundsAbi, functionName: "closeRound", args: [root] } as const;
}
