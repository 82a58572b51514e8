import type { Address } from "viem";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";
import { FRANCHISE_ROLES } from "./FRANCHISE_LIMITS.ts";
import type { FranchiseRole } from "./Franchise.ts";

/**
 * The request by which somebody gives up a role of their own.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(resignRoleRequest({ franchiseRegistry, id: 1n, role: "MEMBER" }));
 */
export function resignRoleRequest({
  franchiseRegistry,
  id,
  role,
}: {
  readonly franchiseRegistry: Address;
  readonly id: bigint;
  readonly role: FranchiseRole;
}) {
  return {
    address: franchiseRegistry,
    abi: franchiseRegistryAbi,
    functionName: "resign",
    args: [id, FRANCHISE_ROLES.indexOf(role)],
  } as const;
}
