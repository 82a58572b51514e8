import type { Address, Hex } from "viem";
import { signatureParts } from "../chain/signatureParts.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/**
 * The request by which a client puts the money for outcomes into escrow with a signed permit instead of an earlier
 * approval. The permit is for `engagements` and for exactly what the outcomes ask for together.
 * @returns A request for `simulateContract` or `writeContract`
 * @throws when the signature isn't one of 65 bytes
 * @example
 * const order = { ...permit, owner, spender: engagements, amount, deadline };
 * const signature = await wallet.signTypedData(permitTypedData(order));
 * const request = { engagements, engagementId: 1n, outcomes: [1, 2], deadline, signature };
 * await wallet.writeContract(fundWithPermitRequest(request));
 */
export function fundWithPermitRequest({
  engagements,
  engagementId,
  outcomes,
  deadline,
  signature,
}: {
  readonly engagements: Address;
  readonly engagementId: bigint;
  /** Numbers of 1 to 50 proposed ones. */
  readonly outcomes: readonly number[];
  /** The deadline that the permit was signed with, in seconds. */
  readonly deadline: bigint;
  /** The client's signature of `permitTypedData`. */
  readonly signature: Hex;
}) {
  const { v, r, s } = signatureParts(signature);
  return {
    address: engagements,
    abi: engagementsAbi,
    functionName: "fundWithPermit",
    args: [engagementId, outcomes.map(BigInt), deadline, v, r, s],
  } as const;
}
