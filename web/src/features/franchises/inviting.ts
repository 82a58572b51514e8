import type { FranchiseRecord } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { openInvitations } from "./people.ts";

type Question = {
  franchise: FranchiseRecord;
  account: Address;
  /** The franchise that the account owns; undefined while that isn't known. */
  owned: bigint | null | undefined;
  /** Whether who asks supports it already. */
  isMine: boolean | undefined;
  /** Seconds since 1970. */
  now: bigint;
};

/** Why an account can't be invited to own a franchise; null where it can, as far as that's known. */
export function whyNotInvite({ franchise, account, owned, isMine, now }: Question): string | null {
  if (owned === franchise.id) return "Owns this franchise already.";
  if (owned) return `Owns franchise ${owned}, and nobody can own two.`;
  const isInvited = openInvitations(franchise, now).some((one) => isAddressEqual(one.account, account));
  if (isInvited) return "Is invited already, and only has to accept.";
  return isMine ? "You are for this already. Other owners have to be, too." : null;
}
