import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { type RegistryOption, registryOf } from "./registryOf.ts";

/**
 * Until when an account may accept to own a franchise.
 * @param parameters.franchiseRegistry Default: that of the client's chain
 * @returns The last second, also one that is past; null if it isn't invited
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const deadline = await readInvitation(client, { id: 1n, account: wen });
 */
export async function readInvitation(
  client: Client,
  { id, account, ...registry }: { readonly id: bigint; readonly account: Address } & RegistryOption,
): Promise<bigint | null> {
  const contract = await registryOf(client, registry);
  const deadline = await readContract(client, { ...contract, functionName: "invitation", args: [id, account] });
  return deadline === 0n ? null : deadline;
}
