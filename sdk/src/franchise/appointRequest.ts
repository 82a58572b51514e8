import type { Address } from "viem";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";
import { FRANCHISE_ROLES } from "./FRANCHISE_LIMITS.ts";
import type { FranchiseRole } from "./Franchise.ts";

/**
 * The request by which an owner appoints accounts in their own franchise.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(appointRequest({ franchiseRegistry, role: "MEMBER", accounts: [wen] }));
 */
export function appointRequest({
  franchiseRegistry,
  role,
  accounts,
}: {
  readonly franchiseRegistry: Address;
  readonly role: FranchiseRole;
  /** 1 to 100, none of whom holds the role. */
  readonly accounts: readonly Address[];
}) {
  return {
    address: franchiseRegistry,
    abi: franchiseRegistryAbi,
    functionName: "appoint",
    args: [FRANCHISE_ROLES.indexOf(role), accounts],
  } as const;
}
