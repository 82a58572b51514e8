import type { Address, Hex } from "viem";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";
import { MOTION_MATTERS } from "./FRANCHISE_LIMITS.ts";
import type { MotionMatter } from "./Franchise.ts";

/**
 * The request by which an owner takes the support of a motion back.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(withdrawSupportRequest({ franchiseRegistry, matter: "ADMIT_OWNER", subject: subjectOf(wen) }));
 */
export function withdrawSupportRequest({
  franchiseRegistry,
  matter,
  subject,
}: {
  readonly franchiseRegistry: Address;
  readonly matter: MotionMatter;
  /** Of an account: `subjectOf`. */
  readonly subject: Hex;
}) {
  return {
    address: franchiseRegistry,
    abi: franchiseRegistryAbi,
    functionName: "withdrawSupport",
    args: [MOTION_MATTERS.indexOf(matter), subject],
  } as const;
}
