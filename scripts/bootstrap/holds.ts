import { ADMIN_ROLE, accessManagerAbi, timelockControllerAbi } from "@rizom/sdk";
import { type Address, type Hex, keccak256, toBytes, zeroHash } from "viem";
import { readContract } from "viem/actions";
import type { Network } from "./Network.ts";

const roleOf = (name: string) => keccak256(toBytes(name));

/** What only the governor may do in the timelock. */
export const GOVERNOR_ROLES: readonly Hex[] = ["PROPOSER_ROLE", "CANCELLER_ROLE", "EXECUTOR_ROLE"].map(roleOf);

export async function hasManagerRole(
  { client, deployment }: Network,
  { role, account }: { readonly role: bigint; readonly account: Address },
): Promise<boolean> {
  const call = { address: deployment.accessManager, abi: accessManagerAbi, functionName: "hasRole" } as const;
  const [isMember] = await readContract(client, { ...call, args: [role, account] });
  return isMember;
}

export function hasTimelockRole({ client, deployment }: Network, role: Hex, account: Address): Promise<boolean> {
  const call = { address: deployment.treasury, abi: timelockControllerAbi, functionName: "hasRole" } as const;
  return readContract(client, { ...call, args: [role, account] });
}

/** What the deployer still is. */
export async function readAdminships(network: Network): Promise<{ manager: boolean; timelock: boolean }> {
  const { deployer } = network;
  const [manager, timelock] = await Promise.all([
    hasManagerRole(network, { role: ADMIN_ROLE, account: deployer }),
    hasTimelockRole(network, zeroHash, deployer),
  ]);
  return { manager, timelock };
}
