import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { type GovernorOption, governorOf } from "./governorOf.ts";

/**
 * The nonce that a voter's next signed ballot needs.
 * @returns For `ballotTypedData`
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const nonce = await readBallotNonce(client, { voter });
 */
export async function readBallotNonce(
  client: Client,
  { voter, ...governor }: { readonly voter: Address } & GovernorOption,
): Promise<bigint> {
  const contract = await governorOf(client, governor);
  return readContract(client, { ...contract, functionName: "nonces", args: [voter] });
}
