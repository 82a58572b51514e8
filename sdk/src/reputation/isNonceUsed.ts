import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { type AttestationRegistryOption, attestationRegistryOf } from "./attestationRegistryOf.ts";

/**
 * Whether what an account signed with a nonce can't be submitted any more, because it was or because it's cancelled.
 * @param parameters.attestationRegistry Default: that of the client's chain
 * @returns The chain's own word
 * @throws {UnknownChainError} when no registry is given and Rizom isn't deployed on the client's chain
 * @example
 * const isDone = await isNonceUsed(client, { account: mira, nonce });
 */
export async function isNonceUsed(
  client: Client,
  { account, nonce, ...option }: { readonly account: Address; readonly nonce: bigint } & AttestationRegistryOption,
): Promise<boolean> {
  const contract = await attestationRegistryOf(client, option);
  return readContract(client, { ...contract, functionName: "isNonceUsed", args: [account, nonce] });
}
