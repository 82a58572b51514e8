import type { Address } from "viem";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";
import type { Source } from "./Patronage.ts";

/**
 * The request that mints the equity that followed what the caller earned through several sources.
 * @param parameters.sources 1 to 100; those without anything to claim are passed over
 * @param parameters.to Who receives it: the caller, or another address
 * @returns A request for `simulateContract` or `writeContract`; the result is the amount
 * @example
 * await wallet.writeContract(claimPatronageManyRequest({ patronageEquity, sources, to: account }));
 */
export function claimPatronageManyRequest({
  patronageEquity,
  sources,
  to,
}: {
  readonly patronageEquity: Address;
  readonly sources: readonly Source[];
  readonly to: Address;
}) {
  const page = sources.map(({ split, asset }) => ({ split, asset }));
  return { address: patronageEquity, abi: patronageEquityAbi, functionName: "claimMany", args: [page, to] } as const;
}
