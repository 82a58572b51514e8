import type { Address } from "viem";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";
import type { Source } from "./Patronage.ts";

/**
 * The request that mints the equity that followed what the caller earned through a split in an asset.
 * @param parameters.to Who receives it; default: the caller
 * @returns A request for `simulateContract` or `writeContract`; the result is the amount
 * @example
 * await wallet.writeContract(claimPatronageRequest({ patronageEquity, source: { split, asset: ETHER } }));
 */
export function claimPatronageRequest({
  patronageEquity,
  source: { split, asset },
  to,
}: {
  readonly patronageEquity: Address;
  readonly source: Source;
  readonly to?: Address;
}) {
  const call = { address: patronageEquity, abi: patronageEquityAbi } as const;
  if (to) return { ...call, functionName: "claimTo", args: [split, asset, to] } as const;
  return { ...call, functionName: "claim", args: [split, asset] } as const;
}
