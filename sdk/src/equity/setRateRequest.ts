import type { Address } from "viem";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";
import type { Rate } from "./Patronage.ts";

/**
 * The request that sets the rate for splits that will be recognised; those that were keep theirs.
 * @param parameters.rate A price and share of 0 for none
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(setRateRequest({ patronageEquity, asset: dollar, rate: { price: 1_000_000n, share: 1_000n } }));
 */
export function setRateRequest({
  patronageEquity,
  asset,
  rate: { price, share },
}: {
  readonly patronageEquity: Address;
  readonly asset: Address;
  readonly rate: Rate;
}) {
  return {
    address: patronageEquity,
    abi: patronageEquityAbi,
    functionName: "setRate",
    args: [asset, price, Number(share)],
  } as const;
}
