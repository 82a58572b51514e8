import { type Address, type Client, type Hex, zeroHash } from "viem";
import { readContract } from "viem/actions";
import { type EngagementsOption, engagementsOf } from "./engagementsOf.ts";

/**
 * The consents that the contract keeps of both parties: one counts while `consentHashOf` says the same of what it's about.
 * @param parameters.engagements Default: that of the client's chain
 * @returns Hashes; null for none
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const consentHashes = await readConsents(client, engagement);
 */
export async function readConsents(
  reader: Client,
  {
    engagementId,
    client,
    facilitator,
    ...option
  }: { readonly engagementId: bigint; readonly client: Address; readonly facilitator: Address } & EngagementsOption,
): Promise<{ readonly client: Hex | null; readonly facilitator: Hex | null }> {
  const contract = await engagementsOf(reader, option);
  const consentOf = async (party: Address): Promise<Hex | null> => {
    const args = [engagementId, party] as const;
    const hash = await readContract(reader, { ...contract, functionName: "consentOf", args });
    return hash === zeroHash ? null : hash;
  };
  const [ofClient, ofFacilitator] = await Promise.all([consentOf(client), consentOf(facilitator)]);
  return { client: ofClient, facilitator: ofFacilitator };
}
