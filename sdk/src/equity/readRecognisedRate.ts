import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";
import type { Rate, Source } from "./Patronage.ts";

/**
 * The rate that was fixed for a split in an asset when it was recognised.
 * @param parameters.patronageEquity Default: that of the client's chain
 * @returns Price and share; a share of 0 when the split isn't recognised for the asset
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const isRecognised = (await readRecognisedRate(client, { split, asset: ETHER })).share > 0n;
 */
export async function readRecognisedRate(
  client: Client,
  { split, asset, patronageEquity }: Source & { readonly patronageEquity?: Address },
): Promise<Rate> {
  const address = patronageEquity ?? (await deploymentOfClient(client)).patronageEquity;
  const call = { address, abi: patronageEquityAbi, functionName: "recognisedRate", args: [split, asset] } as const;
  const { price, share } = await readContract(client, call);
  return { price, share: BigInt(share) };
}
