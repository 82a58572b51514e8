import type { Address } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/**
 * The request by which anybody ends the silence of an arbiter whose time is over: half to the split, half to the client.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(resolveBySilenceRequest({ engagements, engagementId: 1n, outcome: 2 }));
 */
export function resolveBySilenceRequest({
  engagements,
  engagementId,
  outcome,
}: {
  readonly engagements: Address;
  readonly engagementId: bigint;
  /** Its number in the engagement. */
  readonly outcome: number;
}) {
  return {
    address: engagements,
    abi: engagementsAbi,
    functionName: "resolveBySilence",
    args: [engagementId, BigInt(outcome)],
  } as const;
}
