import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { erc20PermitAbi } from "../generated/erc20PermitAbi.ts";

/**
 * How much of an owner's token a spender may take.
 * @returns Units of the token
 * @example
 * const enough = (await readAllowance(client, { asset: dollar, owner: mira, spender: split })) >= amount;
 */
export async function readAllowance(
  client: Client,
  { asset, owner, spender }: { readonly asset: Address; readonly owner: Address; readonly spender: Address },
): Promise<bigint> {
  return readContract(client, {
    address: asset,
    abi: erc20PermitAbi,
    functionName: "allowance",
    args: [owner, spender],
  });
}
