import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { FRANCHISE_ROLES } from "./FRANCHISE_LIMITS.ts";
import type { FranchiseRole } from "./Franchise.ts";
import { type RegistryOption, registryOf } from "./registryOf.ts";

/**
 * Whether an account holds a role in a franchise now.
 * @param parameters.franchiseRegistry Default: that of the client's chain
 * @returns For an owner only true if it was appointed, too
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const isMember = await holdsFranchiseRole(client, { id: 1n, role: "MEMBER", account: wen });
 */
export async function holdsFranchiseRole(
  client: Client,
  {
    id,
    role,
    account,
    ...registry
  }: { readonly id: bigint; readonly role: FranchiseRole; readonly account: Address } & RegistryOption,
): Promise<boolean> {
  const contract = await registryOf(client, registry);
  const args = [id, FRANCHISE_ROLES.indexOf(role), account] as const;
  return readContract(client, { ...contract, functionName: "holdsRole", args });
}
