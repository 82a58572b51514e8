import { type Address, type Hex, zeroHash } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/**
 * The request by which the arbiter divides a disputed outcome.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(resolveRequest({ engagements, engagementId: 1n, outcome: 2, teamShare: 7_000, ruling }));
 */
export function resolveRequest({
  engagements,
  engagementId,
  outcome,
  teamShare,
  ruling,
}: {
  readonly engagements: Address;
  readonly engagementId: bigint;
  /** Its number in the engagement. */
  readonly outcome: number;
  /** Basis points into the split, 0 to 10,000; the client gets the rest. */
  readonly teamShare: number;
  /** SHA-256 of the document that says why; default none. */
  readonly ruling?: Hex | null;
}) {
  return {
    address: engagements,
    abi: engagementsAbi,
    functionName: "resolve",
    args: [engagementId, BigInt(outcome), teamShare, ruling ?? zeroHash],
  } as const;
}
