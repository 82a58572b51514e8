import { isAddressEqual } from "viem";
import { ETHER } from "../chain/ETHER.ts";
import type { EquityError, Sentences } from "./Sentences.ts";

const percent = (basisPoints: bigint) => `${Number(basisPoints) / 100} %`;

const pageSize = (length: bigint, maximum: bigint, things: string) =>
  length === 0n
    ? `No ${things} were named. Nothing was changed; choose at least one.`
    : `${length} ${things} are too many for one transaction. Nothing was changed; send at most ${maximum} at a time.`;

/** What the errors of equity mean: what went wrong, that nothing was minted, what to do. */
export const equitySentences: Sentences<EquityError> = {
  EquityToken_TransfersClosed: () =>
    "Equity can't be transferred yet: the network hasn't opened transfers. Nothing was changed; what you own stays yours.",
  EquityToken_TransfersAlreadyOpen: () => "Transfers are open already. Nothing was changed, and nothing needs to be.",
  EquityToken_NotAModule: ([account], write) =>
    `There's no contract at ${write.address(account)}: only contracts mint equity. Nothing was changed; check the address.`,
  EquityToken_ZeroAmount: () => "The amount is zero. Nothing was minted; enter a larger one.",
  EquityToken_LimitBelowUse: ([limit, used], write) =>
    `A mint allowance of ${write.equity(limit)} is less than the ${write.equity(used)} that are used already. Nothing was changed; set it to that or more.`,
  EquityToken_MintAllowanceExceeded: ([module, amount, available], write) =>
    `${write.equity(amount)} are more than the ${write.equity(available)} that ${write.address(module)} may still mint. Nothing was minted; choose a smaller amount, or ask the network to raise the mint allowance.`,
  EquityToken_AlreadyReserved: () =>
    "There was a round with exactly this allocation list before. Nothing was opened; change its title, deadline or entries.",
  EquityToken_DeadlineNotAhead: ([deadline], write) =>
    `The deadline, ${write.time(BigInt(deadline))}, is over. Nothing was opened; choose one that lies ahead.`,
  EquityToken_UnknownReservation: () =>
    "This proof leads to no round: it belongs to another account, amount or place in the list, or the allocation list is another round's. Nothing was minted; reload the allocation list and try again.",
  EquityToken_ReservationExpired: ([, deadline], write) =>
    `This round could be claimed until ${write.time(BigInt(deadline))}. Nothing was minted; ask the network about a new round.`,
  EquityToken_ReservationRunning: ([, deadline], write) =>
    `This round can be claimed until ${write.time(BigInt(deadline))}. Nothing was changed; close it after that.`,
  EquityToken_ReservationExceeded: ([, amount, left], write) =>
    `This round has ${write.equity(left)} left, and the allocation is ${write.equity(amount)}: its list adds up to more than its total. Nothing was minted; ask who opened the round.`,
  EquityToken_NothingLeft: () => "Nothing is left of this round. Nothing was changed, and nothing needs to be.",
  EquityGrants_ZeroAccount: () => "A grant needs an account. Nothing was granted; enter its address.",
  EquityGrants_ZeroAmount: () => "A grant needs an amount above zero. Nothing was granted; enter one.",
  EquityGrants_EndNotAfterStart: ([start, end], write) =>
    `The end, ${write.time(BigInt(end))}, doesn't come after the start, ${write.time(BigInt(start))}. Nothing was granted; choose a later end.`,
  EquityGrants_CliffBeforeStart: ([cliff, start], write) =>
    `The cliff, ${write.time(BigInt(cliff))}, comes before the start, ${write.time(BigInt(start))}. Nothing was granted; choose a later cliff, or the start for none.`,
  EquityGrants_CliffAfterEnd: ([cliff, end], write) =>
    `The cliff, ${write.time(BigInt(cliff))}, comes after the end, ${write.time(BigInt(end))}. Nothing was granted; choose an earlier cliff.`,
  EquityGrants_AllowanceExceeded: ([amount, available], write) =>
    `${write.equity(amount)} are more than the ${write.equity(available)} that can still be granted. Nothing was granted; choose a smaller amount, or ask the network to raise the mint allowance.`,
  EquityGrants_PageSize: ([length, maximum]) => pageSize(length, maximum, "grants"),
  EquityGrants_UnknownGrant: ([account, id], write) =>
    `${write.address(account)} has no grant ${id}. Nothing was changed; check the account and the number.`,
  EquityGrants_NothingToClaim: ([account], write) =>
    `Nothing of these grants can be claimed by ${write.address(account)} now. Nothing was minted; come back when more has vested.`,
  EquityGrants_NotRevocable: ([account, id], write) =>
    `Grant ${id} of ${write.address(account)} can't be revoked: it was given for good, or it was revoked before. Nothing was changed.`,
  EquityGrants_FullyVested: ([account, id], write) =>
    `All of grant ${id} of ${write.address(account)} has vested and is theirs. Nothing was changed, and nothing can be revoked.`,
  EquityRounds_ZeroRoot: () => "The round has no root. Nothing was opened; build its allocation list first.",
  EquityRounds_ZeroDigest: () => "The round has no allocation list. Nothing was opened; publish the list first.",
  EquityRounds_ZeroTotal: () => "The round has a total of zero. Nothing was opened; check the allocation list.",
  EquityRounds_AlreadyClaimed: ([, index]) =>
    `Allocation ${index} of this round was claimed before. Nothing was minted again; reload to see it.`,
  EquityRounds_PageSize: ([length, maximum]) => pageSize(length, maximum, "allocations"),
  PatronageEquity_ShareTooLarge: ([share, maximum]) =>
    `A share of ${percent(share)} is more than the ${percent(maximum)} that a rate may have. Nothing was changed; choose a smaller share.`,
  PatronageEquity_ZeroPrice: () =>
    "A rate needs a price. Nothing was changed; enter what one RZM is worth, or a share of zero for no rate.",
  PatronageEquity_UnknownAsset: ([asset], write) =>
    `There's no token at ${write.address(asset)} on this chain. Nothing was changed; check the address and the chain.`,
  PatronageEquity_NotASplit: ([account], write) =>
    `${write.address(account)} is no split of Rizom. Nothing was changed; only splits that the factory made can be recognised.`,
  PatronageEquity_NoRate: ([asset], write) =>
    `There's no rate for ${isAddressEqual(asset, ETHER) ? "ETH" : write.asset(asset)} now. Nothing was changed; leave it out, or ask the network to set one.`,
  PatronageEquity_AlreadyRecognised: ([split, asset], write) =>
    `${write.address(split)} was recognised for ${write.asset(asset)} before, and its rate stays. Nothing was changed; leave this one out.`,
  PatronageEquity_NotRecognised: ([split, asset], write) =>
    `${write.address(split)} isn't recognised for ${write.asset(asset)}, so no equity follows what is earned there. Nothing was minted; ask the owners of a franchise to recognise it.`,
  PatronageEquity_NothingToClaim: ([account], write) =>
    `No more equity has accrued to ${write.address(account)} there since the last claim. Nothing was minted; come back after the next payment.`,
  PatronageEquity_PageSize: ([length, maximum]) => pageSize(length, maximum, "sources or assets"),
};
