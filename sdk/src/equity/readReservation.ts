import type { Address, Client, Hex } from "viem";
import { readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { equityTokenAbi } from "../generated/equityTokenAbi.ts";

/** A part of a mint allowance that is set aside: for a round, for example. */
export type Reservation = {
  /** What can still be minted from it, in units of equity. */
  readonly left: bigint;
  /** The last second in which it can. */
  readonly deadline: bigint;
};

/**
 * What is left of a part of a mint allowance that was set aside.
 * @param parameters.module Who set it aside; default: the rounds of the client's chain
 * @param parameters.key For a round its root
 * @returns Null when nothing was ever set aside under the key
 * @throws {UnknownChainError} when a contract isn't given and Rizom isn't deployed on the client's chain
 * @example
 * const reservation = await readReservation(client, { key: root });
 */
export async function readReservation(
  client: Client,
  { key, module, equityToken }: { readonly key: Hex; readonly module?: Address; readonly equityToken?: Address },
): Promise<Reservation | null> {
  const address = equityToken ?? (await deploymentOfClient(client)).equityToken;
  const holder = module ?? (await deploymentOfClient(client)).equityRounds;
  const call = { address, abi: equityTokenAbi, functionName: "reservation", args: [holder, key] } as const;
  const { left, deadline } = await readContract(client, call);
  return deadline === 0 ? null : { left, deadline: BigInt(deadline) };
}
