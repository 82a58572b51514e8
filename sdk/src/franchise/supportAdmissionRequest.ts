import type { Address } from "viem";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";

/**
 * The request by which an owner supports that an account may become an owner of the same franchise.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(supportAdmissionRequest({ franchiseRegistry, account: wen }));
 */
export function supportAdmissionRequest({
  franchiseRegistry,
  account,
}: {
  readonly franchiseRegistry: Address;
  readonly account: Address;
}) {
  return {
    address: franchiseRegistry,
    abi: franchiseRegistryAbi,
    functionName: "supportAdmission",
    args: [account],
  } as const;
}
