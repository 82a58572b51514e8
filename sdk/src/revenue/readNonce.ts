import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";

/**
 * The nonce that an account's next signed withdrawal from a split must have.
 * @returns What `withdrawalTypedData` takes as nonce
 * @example
 * const nonce = await readNonce(client, { split, account: lucia });
 */
export async function readNonce(
  client: Client,
  { split, account }: { readonly split: Address; readonly account: Address },
): Promise<bigint> {
  return readContract(client, { address: split, abi: revenueSplitAbi, functionName: "nonces", args: [account] });
}
