import { type Address, type Client, type Hex, zeroHash } from "viem";
import { readContract } from "viem/actions";
import { type AttestationRegistryOption, attestationRegistryOf } from "./attestationRegistryOf.ts";

/**
 * Which document an account names as its profile, from the chain itself.
 * @param parameters.attestationRegistry Default: that of the client's chain
 * @returns SHA-256 of the document; null for none
 * @throws {UnknownChainError} when no registry is given and Rizom isn't deployed on the client's chain
 * @example
 * const digest = await readProfileDigest(client, { account: priya });
 */
export async function readProfileDigest(
  client: Client,
  { account, ...option }: { readonly account: Address } & AttestationRegistryOption,
): Promise<Hex | null> {
  const contract = await attestationRegistryOf(client, option);
  const digest = await readContract(client, { ...contract, functionName: "profileOf", args: [account] });
  return digest === zeroHash ? null : digest;
}
