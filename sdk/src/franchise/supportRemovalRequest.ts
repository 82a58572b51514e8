import type { Address } from "viem";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";

/**
 * The request by which an owner supports that another stops being one, or that an invitation is withdrawn.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(supportRemovalRequest({ franchiseRegistry, account: wen }));
 */
export function supportRemovalRequest({
  franchiseRegistry,
  account,
}: {
  readonly franchiseRegistry: Address;
  readonly account: Address;
}) {
  return {
    address: franchiseRegistry,
    abi: franchiseRegistryAbi,
    functionName: "supportRemoval",
    args: [account],
  } as const;
}
