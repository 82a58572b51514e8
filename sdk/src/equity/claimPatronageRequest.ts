import type { Address } from "viem";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";
import type { Source } from "./Patronage.ts";

/**
 * The request that mints the equity that followed what the caller earned through a split in an asset.
 * @returns A request for `simulateContract` or `writeContract`; the result is the amount
 * @example
 * await wallet.writeContract(claimPatronageRequest({ patronageEquity, source: { split, asset: ETHER } }));
 */
export function claimPatronageRequest({
  patronageEquity,
  source: { split, asset },
}: {
  readonly patronageEquity: Address;
  readonly source: Source;
}) {
  return { address: patronageEquity, abi: patronageEquityAbi, functionName: "claim", args: [split, asset] } as const;
}
