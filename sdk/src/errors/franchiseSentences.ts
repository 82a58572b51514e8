import type { FranchiseError, Sentences } from "./Sentences.ts";

const roleNames = ["member", "facilitator"];
const roleName = (role: number) => roleNames[role] ?? `holder of role ${role}`;

/** What the errors of franchises mean: what went wrong, that nothing was changed, what to do. */
export const franchiseSentences: Sentences<FranchiseError> = {
  FranchiseRegistry_UnknownFranchise: ([id]) =>
    `There's no franchise ${id}. Nothing was changed; check the number, or choose one from the list of franchises.`,
  FranchiseRegistry_NameLength: ([length, maximum]) =>
    length === 0n
      ? "A franchise needs a name. Nothing was changed; enter one."
      : `The name has ${length} bytes and may have ${maximum}. Nothing was changed; choose a shorter one.`,
  FranchiseRegistry_ZeroCharter: () => "A franchise needs a charter. Nothing was changed; publish the charter first.",
  FranchiseRegistry_ZeroAccount: () => "An address is missing. Nothing was changed; enter it and send again.",
  FranchiseRegistry_PageSize: ([length, maximum]) =>
    length === 0n
      ? "Nobody was named. Nothing was changed; choose at least one account."
      : `${length} accounts are too many for one transaction. Nothing was changed; send at most ${maximum} at a time.`,
  FranchiseRegistry_NotAnOwner: ([account], write) =>
    `${write.address(account)} doesn't own a franchise, and only owners can do this. Nothing was changed; ask an owner, or connect an account that owns one.`,
  FranchiseRegistry_AlreadyOwner: ([account, id], write) =>
    `${write.address(account)} owns franchise ${id}, and nobody can own two. Nothing was changed; it would have to resign there first.`,
  FranchiseRegistry_NotOwnerOrInvited: ([account, id], write) =>
    `${write.address(account)} neither owns franchise ${id} nor is invited to. Nothing was changed; reload to see who owns it now.`,
  FranchiseRegistry_LastOwner: ([account, id], write) =>
    `${write.address(account)} is the last owner of franchise ${id}, which can't be without one. Nothing was changed; invite another owner first, who has to accept.`,
  FranchiseRegistry_NotInvited: ([account, id], write) =>
    `${write.address(account)} isn't invited to own franchise ${id}: it never was, it accepted before, or the invitation was withdrawn. Nothing was changed; ask its owners.`,
  FranchiseRegistry_AlreadyInvited: ([account, id], write) =>
    `${write.address(account)} is invited to own franchise ${id} already. Nothing was changed; it only has to accept.`,
  FranchiseRegistry_InvitationExpired: ([account, id, deadline], write) =>
    `The invitation of ${write.address(account)} to own franchise ${id} was good until ${write.time(deadline)}. Nothing was changed; ask its owners to invite again.`,
  FranchiseRegistry_SameCharter: () =>
    "This is the charter that is in force. Nothing was changed; change its text, then send again.",
  FranchiseRegistry_AlreadySupported: ([owner], write) =>
    `${write.address(owner)} supports this motion already. Nothing was changed; other owners have to support it, too.`,
  FranchiseRegistry_NotSupported: ([owner], write) =>
    `${write.address(owner)} doesn't support this motion as it stands. Nothing was changed; motions begin anew when the owners change, so reload to see where it is.`,
  FranchiseRegistry_Suspended: ([id]) =>
    `Franchise ${id} is suspended by the network: it can't appoint anybody or recognise splits. Nothing was changed; ask the network to reinstate it.`,
  FranchiseRegistry_NotSuspended: ([id]) =>
    `Franchise ${id} isn't suspended. Nothing was changed, and nothing needs to be.`,
  FranchiseRegistry_LastActiveFranchise: ([id]) =>
    `Franchise ${id} is the only active one, and without any the network couldn't decide again. Nothing was changed; admit or reinstate another one first.`,
  FranchiseRegistry_AlreadyAppointed: ([account, role], write) =>
    `${write.address(account)} is ${roleName(role)} of this franchise already. Nothing was changed; leave this account out.`,
  FranchiseRegistry_NotAppointed: ([account, role], write) =>
    `${write.address(account)} isn't ${roleName(role)} of this franchise. Nothing was changed; reload to see who is.`,
  FranchiseRegistry_NotASplit: ([account], write) =>
    `${write.address(account)} is no split of Rizom. Nothing was changed; only splits that the factory made can belong to a franchise.`,
  FranchiseRegistry_SplitOfAnother: ([split, id], write) =>
    `The split ${write.address(split)} belongs to franchise ${id}, for good. Nothing was changed; it can be recognised for more only there.`,
  FranchiseRegistry_NotOurSplit: ([split, keeper], write) =>
    `The split ${write.address(split)} isn't in the hands of an owner of this franchise. Only ${write.address(keeper)}, who looks after it, can bring it into a franchise that appointed them as facilitator. Nothing was changed; appoint them and ask them to do it, or to hand control over.`,
  FranchiseRegistry_NothingToRecognise: ([split], write) =>
    `The split ${write.address(split)} belongs to your franchise already, and no asset was chosen. Nothing was changed; choose the assets whose revenue should accrue equity.`,
  FranchiseRegistry_FutureLookup: ([timepoint], write) =>
    `Who owned what at ${write.time(timepoint)} isn't known yet. Nothing was changed; ask for a moment that is past.`,
};
