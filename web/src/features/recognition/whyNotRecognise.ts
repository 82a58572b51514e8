import type { Address } from "viem";
import { sayAccount } from "../wording/sayAccount.ts";

/** What is known of an account and a split at one moment. */
export type RecognitionFacts = {
  /** Which franchise the account owns; null for none. */
  readonly owned: bigint | null;
  /** To which franchise the split belongs; null for none. */
  readonly holder: bigint | null;
  /** In whose hands the split is: its controller, or its manager once nobody controls it. */
  readonly keeper: Address;
  readonly isSuspended: boolean;
  /** Whether the keeper is an owner or a facilitator of the account's franchise. */
  readonly isKeeperOurs: boolean;
};

/** Why an owner of a franchise can't recognise a split, in the order in which the contract looks; null where they can. */
export function whyNotRecognise({ owned, holder, keeper, isSuspended, isKeeperOurs }: RecognitionFacts): string | null {
  if (owned === null) return "Only owners of a franchise can recognise splits.";
  if (isSuspended) return "The network has suspended your franchise: it recognises no splits until it’s reinstated.";
  if (holder !== null && holder !== owned) {
    return "It belongs to another franchise for good, and only the owners of that one can recognise it for more.";
  }
  if (isKeeperOurs) return null;
  return `It’s in the hands of ${sayAccount(keeper)}, who is neither owner nor facilitator of your franchise. Appoint them as facilitator first, or let them hand control over.`;
}
