import { isAddressEqual, zeroAddress } from "viem";
import { ETHER } from "../chain/ETHER.ts";
import type { Sentences } from "./Sentences.ts";

/** What the errors of splits and of their factory mean: what went wrong, that nothing is lost, what to do. */
export const splitSentences: Sentences<`RevenueSplit${string}`> = {
  RevenueSplit_NotASplit: () =>
    "This is the code behind all splits and not a split. Nothing was changed; open a split and try there.",
  RevenueSplit_NotFactory: () =>
    "Only the factory sets a split up, once. Nothing was changed; create a new split instead.",
  RevenueSplit_NotController: ([, controller], write) =>
    isAddressEqual(controller, zeroAddress)
      ? "Nobody controls this split any more: its team and manager are fixed for ever. Nothing was changed; create a new split for other shares."
      : `Only the controller, ${write.address(controller)}, can do this. Nothing was changed; ask the controller, or connect that account.`,
  RevenueSplit_NotPendingController: ([, pending], write) =>
    isAddressEqual(pending, zeroAddress)
      ? "Control of this split isn't on offer. Nothing was changed; ask its controller to offer it to you."
      : `Control is offered to ${write.address(pending)}, not to you. Nothing was changed; connect that account.`,
  RevenueSplit_ZeroAddress: () => "An address is missing. Nothing was changed; enter it and send again.",
  RevenueSplit_ZeroAmount: () =>
    "Nothing would arrive: the amount is zero, or the token keeps all of it as a fee. Nothing was sent; enter a larger amount.",
  RevenueSplit_ZeroWeight: ([member], write) =>
    `${write.address(member)} isn't in the team and has a weight of 0. Nothing was changed; give it 1 or more, or leave it out.`,
  RevenueSplit_DuplicateMember: ([member], write) =>
    `${write.address(member)} is named twice. Nothing was changed; keep one line for each member.`,
  RevenueSplit_MembersNotSorted: ([previous, member], write) =>
    `${write.address(member)} must come before ${write.address(previous)}. Nothing was changed; sort members by address, lowest first.`,
  RevenueSplit_EmptyTeam: () => "A team needs at least one member. Nothing was changed; keep or add somebody.",
  RevenueSplit_LengthMismatch: ([members, weights]) =>
    `There are ${members} members and ${weights} weights. Nothing was changed; give each member one weight.`,
  RevenueSplit_PageEmpty: () => "Nobody was named. Nothing was changed; choose at least one account.",
  RevenueSplit_PageTooLarge: ([length, maximum]) =>
    `${length} are too many for one transaction. Nothing was changed; send at most ${maximum} at a time.`,
  RevenueSplit_TotalWeightTooLarge: ([total, maximum]) =>
    `The weights add up to ${total}, more than ${maximum}. Nothing was changed; use smaller weights in the same proportion.`,
  RevenueSplit_AlreadyManager: ([account], write) =>
    `${write.address(account)} is the relationship manager already. Nothing was changed, and nothing needs to be.`,
  RevenueSplit_UnknownAsset: ([asset], write) =>
    isAddressEqual(asset, ETHER)
      ? "ETH is no token and can't be used like one. Nothing was sent; pay it as ETH."
      : `There's no token at ${write.address(asset)} on this chain. Nothing was sent; check the address and the chain.`,
  RevenueSplit_TooManyAssets: ([asset, maximum], write) =>
    `This split watches ${maximum} assets already and has no place for ${write.asset(asset)}. Nothing was sent; pay in one that it watches, or ask its controller to open this one.`,
  RevenueSplit_NothingOwed: ([asset, account], write) =>
    `${write.address(account)} is owed nothing in ${write.asset(asset)} now. Nothing was changed; come back after the next payment.`,
  RevenueSplit_MoreThanOwed: ([asset, , amount, owed], write) =>
    `${write.amount(asset, amount)} is more than the ${write.amount(asset, owed)} that is owed. Nothing was sent; withdraw that much or less.`,
  RevenueSplit_TransferFailed: ([asset, to, amount], write) =>
    `${write.address(to)} couldn't receive ${write.amount(asset, amount)}. The money is still in the split; withdraw it to another address.`,
  RevenueSplit_SignatureExpired: ([deadline], write) =>
    `The signature was good until ${write.time(deadline)}. Nothing was sent; sign again and submit it sooner.`,
  RevenueSplit_InvalidSignature: ([account], write) =>
    `This isn't a signature by ${write.address(account)} for exactly this withdrawal, or it was used before. Nothing was sent; sign again with that account.`,
  RevenueSplit_InsufficientGas: () =>
    "The transaction had too little gas to go on safely. Nothing was changed; send it again with a higher gas limit or fewer accounts.",
  RevenueSplitFactory_NameTooLong: ([length, maximum]) =>
    `The name has ${length} bytes and may have ${maximum}. Nothing was created; choose a shorter one.`,
  RevenueSplitFactory_SplitExists: ([split], write) =>
    `Exactly this split exists already at ${write.address(split)}. Nothing was created; use that one, or change the name.`,
};
