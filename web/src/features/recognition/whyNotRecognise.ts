import { type Address, isAddressEqual } from "viem";
import { sayAccount } from "../wording/sayAccount.ts";

/** What is known of an account, a split and a franchise at one moment. */
export type RecognitionFacts = {
  readonly account: Address;
  /** For which franchise the split would be recognised. */
  readonly franchise: bigint;
  /** To which franchise the split belongs; null for none. */
  readonly holder: bigint | null;
  /** In whose hands the split is: its controller, or its manager once nobody controls it. */
  readonly keeper: Address;
  readonly isSuspended: boolean;
  /** Whether the account is an owner of the franchise. */
  readonly isOwner: boolean;
  readonly isKeeperOwner: boolean;
  readonly isKeeperFacilitator: boolean;
};

/** Why an account can't recognise a split for a franchise, in the order in which the contract looks; null where it can. */
export function whyNotRecognise(facts: RecognitionFacts): string | null {
  const { account, franchise, holder, keeper, isOwner, isKeeperOwner, isKeeperFacilitator } = facts;
  const isKeeper = isAddressEqual(account, keeper);
  if (facts.isSuspended) {
    return "The network has suspended this franchise: it recognises no splits until it’s reinstated.";
  }
  if (holder !== null && holder !== franchise) {
    return "It belongs to another franchise for good, and can be recognised for more only there.";
  }
  if (!isKeeper && !isOwner)
    return "Only owners of this franchise can recognise splits that aren’t in their own hands.";
  if (isKeeperOwner || (isKeeper && isKeeperFacilitator)) return null;
  if (isKeeper) {
    return "You look after this split, but no owner has appointed you as facilitator of this franchise. Ask one to do so; then you can bring it in.";
  }
  const only = `Only ${sayAccount(keeper)}, who looks after this split, can bring it into a franchise that appointed them as facilitator.`;
  return isKeeperFacilitator
    ? `${only} Your franchise has: ask them to do it.`
    : `${only} Appoint them and ask them to do it, or let them hand control over.`;
}
