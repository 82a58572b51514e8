import type { Address, Client } from "viem";
import { getBlock } from "viem/actions";
import { holdsFranchiseRole } from "./holdsFranchiseRole.ts";
import { readFranchise } from "./readFranchise.ts";
import { readFranchiseOf } from "./readFranchiseOf.ts";
import { readInvitation } from "./readInvitation.ts";
import { type RegistryOption, registryOf } from "./registryOf.ts";
import type { StandingFacts } from "./standingIn.ts";

/**
 * What decides how an account stands in a franchise: the chain's own word, at the time of its newest block.
 * @param parameters.franchiseRegistry Default: that of the client's chain
 * @returns Facts for `standingIn`
 * @throws {FranchiseNotFoundError} when the network admitted none of this number
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const standing = standingIn(await readStandingFacts(client, { id: 1n, account: ines }));
 */
export async function readStandingFacts(
  client: Client,
  { id, account, ...registry }: { readonly id: bigint; readonly account: Address } & RegistryOption,
): Promise<StandingFacts> {
  const { address: franchiseRegistry } = await registryOf(client, registry);
  const question = { id, account, franchiseRegistry };
  const [franchise, owned, invitedUntil, isFacilitator, isMember, block] = await Promise.all([
    readFranchise(client, { id, franchiseRegistry }),
    readFranchiseOf(client, { account, franchiseRegistry }),
    readInvitation(client, question),
    holdsFranchiseRole(client, { ...question, role: "FACILITATOR" }),
    holdsFranchiseRole(client, { ...question, role: "MEMBER" }),
    getBlock(client),
  ]);
  const { isSuspended, ownerCount } = franchise;
  return {
    ...{ franchiseId: id, isSuspended, ownerCount, owned, invitedUntil, isFacilitator, isMember },
    now: block.timestamp,
  };
}
