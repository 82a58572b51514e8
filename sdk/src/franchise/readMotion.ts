import type { Client, Hex } from "viem";
import { readContract } from "viem/actions";
import { MOTION_MATTERS } from "./FRANCHISE_LIMITS.ts";
import type { MotionMatter } from "./Franchise.ts";
import { type RegistryOption, registryOf } from "./registryOf.ts";

/**
 * How a motion stands among the present owners of a franchise.
 * @param parameters.franchiseRegistry Default: that of the client's chain
 * @returns How many are for it, and how many carry it; 0 for one that nobody brought
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const { support, needed } = await readMotion(client, { id: 1n, matter: "ADMIT_OWNER", subject: subjectOf(wen) });
 */
export async function readMotion(
  client: Client,
  {
    id,
    matter,
    subject,
    ...registry
  }: { readonly id: bigint; readonly matter: MotionMatter; readonly subject: Hex } & RegistryOption,
): Promise<{ readonly support: number; readonly needed: number }> {
  const contract = await registryOf(client, registry);
  const args = [id, MOTION_MATTERS.indexOf(matter), subject] as const;
  const [support, needed] = await readContract(client, { ...contract, functionName: "motion", args });
  return { support: Number(support), needed: Number(needed) };
}
