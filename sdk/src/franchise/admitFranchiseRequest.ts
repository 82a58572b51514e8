import type { Address, Hex } from "viem";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";

/**
 * The request by which the network admits a franchise: an action of a proposal.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(admitFranchiseRequest({ franchiseRegistry, name: "Tideline", charter, owners: [ines] }));
 */
export function admitFranchiseRequest({
  franchiseRegistry,
  name,
  charter,
  owners,
}: {
  readonly franchiseRegistry: Address;
  /** 1 to 64 bytes. */
  readonly name: string;
  readonly charter: Hex;
  /** 1 to 50 accounts that own no franchise. */
  readonly owners: readonly Address[];
}) {
  return {
    address: franchiseRegistry,
    abi: franchiseRegistryAbi,
    functionName: "admitFranchise",
    args: [name, charter, owners],
  } as const;
}
