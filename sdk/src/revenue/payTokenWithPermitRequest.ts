import { type Address, type Hex, hexToNumber, slice, zeroHash } from "viem";
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
  // Taken apart here: viem's own function would bring the whole curve (12 kB gzip) to the page that pays.
  const [r, s] = [slice(signature, 0, 32), slice(signature, 32, 64)];
  const last = hexToNumber(slice(signature, 64, 65));
  return {
    address: split,
    abi: revenueSplitAbi,
    functionName: "payTokenWithPermit",
    args: [asset, amount, reference, deadline, last < 27 ? last + 27 : last, r, s],
  } as const;
}
