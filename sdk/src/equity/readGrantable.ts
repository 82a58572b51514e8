import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";
import { readMintAllowance } from "./readMintAllowance.ts";

/** How much can still be granted, in units of equity. */
export type Grantable = {
  /** What grants may mint in all. */
  readonly limit: bigint;
  /** What was promised in all: claimed, claimable or still to vest. */
  readonly promised: bigint;
  /** What a new grant may promise at most. */
  readonly available: bigint;
};

/**
 * How much equity can still be granted.
 * @returns The mint allowance of grants, what of it is promised, and what isn't
 * @throws {UnknownChainError} when a contract isn't given and Rizom isn't deployed on the client's chain
 * @example
 * const { available } = await readGrantable(client);
 */
export async function readGrantable(
  client: Client,
  contracts: { readonly equityGrants?: Address; readonly equityToken?: Address } = {},
): Promise<Grantable> {
  const { equityGrants, equityToken } = { ...(await deploymentOfClient(client)), ...contracts };
  const [{ limit }, promised] = await Promise.all([
    readMintAllowance(client, { module: equityGrants, equityToken }),
    readContract(client, { address: equityGrants, abi: equityGrantsAbi, functionName: "promised" }),
  ]);
  // The network may have set the allowance below what is promised.
  return { limit, promised, available: limit > promised ? limit - promised : 0n };
}
