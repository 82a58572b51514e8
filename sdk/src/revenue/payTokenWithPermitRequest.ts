import { type Address, type Hex, zeroHash } from "viem";
import { signatureParts } from "../chain/signatureParts.ts";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";

/**
 * The request that pays a token into a split with a signed permit instead of an earlier approval.
 * @param parameters.deadline The deadline that the permit was signed with, in seconds
 * @param parameters.signature The payer's signature of `permitTypedData`
 * @returns A request for `simulateContract` or `writeContract`
 * @throws when the signature isn't one of 65 bytes
 * @example
 * const signature = await wallet.signTypedData(permitTypedData({ ...permit, asset, owner, spender: split, amount, deadline }));
 * await wallet.writeContract(payTokenWithPermitRequest({ split, asset, amount, deadline, signature }));
 */
export function payTokenWithPermitRequest({
  split,
  asset,
  amount,
  reference = zeroHash,
  deadline,
  signature,
}: {
  readonly split: Address;
  readonly asset: Address;
  readonly amount: bigint;
  readonly reference?: Hex;
  readonly deadline: bigint;
  readonly signature: Hex;
}) {
  const { v, r, s } = signatureParts(signature);
  return {
    address: split,
    abi: revenueSplitAbi,
    functionName: "payTokenWithPermit",
    args: [asset, amount, reference, deadline, v, r, s],
  } as const;
}
