import type { Hex } from "viem";
import { readReference } from "../references/readReference.ts";

/**
 * Which outcome a payment says that it comes from: escrows give `Engagement 12/3`. Anybody can write that, so who paid
 * must be that engagement's escrow as well.
 * @returns Null when it isn't such a reference
 * @example
 * escrowReference(referenceOf("Engagement 12/3")); // { engagementId: 12n, outcome: 3 }
 */
export function escrowReference(reference: Hex): { readonly engagementId: bigint; readonly outcome: number } | null {
  const [, engagement, outcome] = /^Engagement ([1-9]\d*)\/([1-9]\d{0,3})$/.exec(readReference(reference) ?? "") ?? [];
  if (engagement === undefined || outcome === undefined) return null;
  return { engagementId: BigInt(engagement), outcome: Number(outcome) };
}
