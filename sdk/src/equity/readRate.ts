import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";
import type { Rate } from "./Patronage.ts";

/**
 * The rate that splits get that are recognised now.
 * @param parameters.patronageEquity Default: that of the client's chain
 * @returns Price and share; a share of 0 when there's no rate for the asset
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const { price, share } = await readRate(client, { asset: dollar });
 */
export async function readRate(
  client: Client,
  { asset, patronageEquity }: { readonly asset: Address; readonly patronageEquity?: Address },
): Promise<Rate> {
  const address = patronageEquity ?? (await deploymentOfClient(client)).patronageEquity;
  const call = { address, abi: patronageEquityAbi, functionName: "rateOf", args: [asset] } as const;
  const { price, share } = await readContract(client, call);
  return { price, share: BigInt(share) };
}
