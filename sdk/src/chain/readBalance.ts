import { type Address, type Client, isAddressEqual } from "viem";
import { getBalance, readContract } from "viem/actions";
import { erc20PermitAbi } from "../generated/erc20PermitAbi.ts";
import { ETHER } from "./ETHER.ts";

/**
 * What an account holds of an asset.
 * @returns Units of the asset
 * @example
 * const balance = await readBalance(client, { asset: ETHER, account: mira });
 */
export async function readBalance(
  client: Client,
  { asset, account }: { readonly asset: Address; readonly account: Address },
): Promise<bigint> {
  if (isAddressEqual(asset, ETHER)) return getBalance(client, { address: account });
  return readContract(client, { address: asset, abi: erc20PermitAbi, functionName: "balanceOf", args: [account] });
}
