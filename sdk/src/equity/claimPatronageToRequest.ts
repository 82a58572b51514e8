import type { Address } from "viem";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";
import type { Source } from "./Patronage.ts";

/**
 * The request that mints the equity that followed what the caller earned to an address of its choice.
 * @returns A request for `simulateContract` or `writeContract`; the result is the amount
 * @example
 * await wallet.writeContract(claimPatronageToRequest({ patronageEquity, source, to: savings }));
 */
export function claimPatronageToRequest({
  patronageEquity,
  source: { split, asset },
  to,
}: {
  readonly patronageEquity: Address;
  readonly source: Source;
  readonly to: Address;
}) {
  return {
    address: patronageEquity,
    abi: patronageEquityAbi,
    functionName: "claimTo",
    args: [split, asset, to],
  } as const;
}
