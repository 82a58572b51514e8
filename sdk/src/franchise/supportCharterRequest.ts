import type { Address, Hex } from "viem";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";

/**
 * The request by which an owner supports another charter.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(supportCharterRequest({ franchiseRegistry, charter: await digestOf(bytes) }));
 */
export function supportCharterRequest({
  franchiseRegistry,
  charter,
}: {
  readonly franchiseRegistry: Address;
  /** SHA-256 of the document. */
  readonly charter: Hex;
}) {
  return {
    address: franchiseRegistry,
    abi: franchiseRegistryAbi,
    functionName: "supportCharter",
    args: [charter],
  } as const;
}
