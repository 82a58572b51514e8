import type { Address } from "viem";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";

/**
 * The request that fixes the present rates of some assets for a split, for ever.
 * @param parameters.assets 1 to 32, each with a rate and not recognised for the split before
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(recogniseRequest({ patronageEquity, split, assets: [ETHER, dollar] }));
 */
export function recogniseRequest({
  patronageEquity,
  split,
  assets,
}: {
  readonly patronageEquity: Address;
  readonly split: Address;
  readonly assets: readonly Address[];
}) {
  return {
    address: patronageEquity,
    abi: patronageEquityAbi,
    functionName: "recognise",
    args: [split, assets],
  } as const;
}
