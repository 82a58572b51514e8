import { accountOfSubject, type FranchiseRecord, type Motion } from "@rizom/sdk";
import { isAddressEqual } from "viem";
import { sayAccount } from "../wording/sayAccount.ts";

/** Those that owners can still support. */
export function openMotions({ motions }: Pick<FranchiseRecord, "motions">): Motion[] {
  return motions.filter(({ carriedAt, lapsedAt }) => carriedAt === null && lapsedAt === null);
}

/** How many of so many owners carry a motion: more than half, as the contract counts. */
export const neededOf = (ownerCount: number): number => Math.floor(ownerCount / 2) + 1;

type People = Pick<FranchiseRecord, "owners">;
type Asked = Pick<Motion, "matter" | "subject">;

const isOwner = ({ owners }: People, { subject }: Asked) =>
  owners.some((owner) => isAddressEqual(owner, accountOfSubject(subject)));

/** What a motion asks for: "Invite Wen to own it". */
export function sayMotion(motion: Asked, people: People): string {
  if (motion.matter === "CHANGE_CHARTER") return "Put another charter in force";
  const who = sayAccount(accountOfSubject(motion.subject));
  if (motion.matter === "ADMIT_OWNER") return `Invite ${who} as an owner`;
  return isOwner(people, motion) ? `Remove ${who} as an owner` : `Withdraw the invitation of ${who}`;
}

/** What happens once it's carried, for the sentence before a signature. */
export function sayEffect(motion: Asked, people: People): string {
  if (motion.matter === "CHANGE_CHARTER") return "the new charter is in force at once";
  const who = sayAccount(accountOfSubject(motion.subject));
  if (motion.matter === "ADMIT_OWNER") return `${who} has 30 days to accept, and owns it from then on`;
  return isOwner(people, motion) ? `${who} stops being an owner at once` : `${who} can’t accept any more`;
}

/** "2 of 3 owners are for it; 2 carry it." */
export function sayTally(support: number, ownerCount: number, needed: number): string {
  const are = support === 1 ? "is" : "are";
  return `${support} of ${ownerCount} ${ownerCount === 1 ? "owner" : "owners"} ${are} for it; ${needed} ${needed === 1 ? "carries" : "carry"} it.`;
}
