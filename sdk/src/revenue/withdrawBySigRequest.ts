import type { Address, Hex } from "viem";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";

/**
 * The request that carries out a withdrawal that an account signed; anybody may send it.
 * @param parameters.signature The account's signature of `withdrawalTypedData` with the same values
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * const signature = await member.signTypedData(withdrawalTypedData({ ...withdrawal, chainId, nonce }));
 * await relayer.writeContract(withdrawBySigRequest({ ...withdrawal, signature }));
 */
export function withdrawBySigRequest({
  split,
  account,
  assets,
  to,
  deadline,
  signature,
}: {
  readonly split: Address;
  readonly account: Address;
  readonly assets: readonly Address[];
  readonly to: Address;
  readonly deadline: bigint;
  readonly signature: Hex;
}) {
  return {
    address: split,
    abi: revenueSplitAbi,
    functionName: "withdrawBySig",
    args: [account, assets, to, deadline, signature],
  } as const;
}
