import type { Address, Client, Hex } from "viem";
import { readContract } from "viem/actions";
import { MOTION_MATTERS } from "./FRANCHISE_LIMITS.ts";
import type { MotionMatter } from "./Franchise.ts";
import { type RegistryOption, registryOf } from "./registryOf.ts";

/**
 * Whether an account supports a motion of a franchise as it stands.
 * @param parameters.franchiseRegistry Default: that of the client's chain
 * @returns False once it was carried, or the owners changed
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const isFor = await isMotionSupportedBy(client, { id: 1n, matter: "CHANGE_CHARTER", subject: digest, account: ines });
 */
export async function isMotionSupportedBy(
  client: Client,
  {
    id,
    matter,
    subject,
    account,
    ...registry
  }: {
    readonly id: bigint;
    readonly matter: MotionMatter;
    readonly subject: Hex;
    readonly account: Address;
  } & RegistryOption,
): Promise<boolean> {
  const contract = await registryOf(client, registry);
  const args = [id, MOTION_MATTERS.indexOf(matter), subject, account] as const;
  return readContract(client, { ...contract, functionName: "isSupportedBy", args });
}
