import type { Address } from "viem";
import { equityTokenAbi } from "../generated/equityTokenAbi.ts";

/**
 * The request that sets what a module may mint in all, with what it has minted and reserved already.
 * @param parameters.limit Units of equity
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(setMintAllowanceRequest({ equityToken, module: equityGrants, limit }));
 */
export function setMintAllowanceRequest({
  equityToken,
  module,
  limit,
}: {
  readonly equityToken: Address;
  readonly module: Address;
  readonly limit: bigint;
}) {
  return {
    address: equityToken,
    abi: equityTokenAbi,
    functionName: "setMintAllowance",
    args: [module, limit],
  } as const;
}
