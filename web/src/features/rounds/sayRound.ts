import { formatCount } from "../../lib/formatCount.ts";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { sayEquity } from "../equity/sayEquity.ts";
import { type NetworkRound, stateOf } from "./networkRound.ts";

/** The title is anybody's text; a round whose list nobody has read has its id alone. */
export function sayTitle({ title, root }: Pick<NetworkRound, "title" | "root">): string {
  return title ?? `Round ${shortenAddress(root, 6)}`;
}

/** What can't be seen at two decimals is still something. */
export function sayLeft(amount: bigint): string {
  return amount > 0n && amount < SMALLEST ? "less than 0.01 RZM" : sayEquity(amount);
}

const SMALLEST = 10n ** 16n;

/** @example "Over, 120 RZM unclaimed" */
export function sayState(round: NetworkRound, now: bigint): string {
  switch (stateOf(round, now)) {
    case "open":
      return `Open, ${sayLeft(round.left)} left`;
    case "over":
      return `Over, ${sayLeft(round.left)} unclaimed`;
    case "closed":
      return `Closed, ${sayLeft(round.total - round.claimed)} returned`;
    case "claimed":
      return "All claimed";
  }
}

/** @example "80 RZM of 200 RZM claimed, by 2 of 6 accounts" */
export function sayClaimed({ total, claimed, claimCount, count }: NetworkRound): string {
  if (claimed === 0n) {
    return `None of ${sayEquity(total)} claimed${count === null ? "" : `, by none of ${sayAccounts(count)}`}`;
  }
  const much = `${sayLeft(claimed)} of ${sayEquity(total)} claimed`;
  if (claimCount === null) return much;
  if (count === null) return `${much}, by ${sayAccounts(claimCount)}`;
  return `${much}, by ${formatCount(claimCount)} of ${sayAccounts(count)}`;
}

function sayAccounts(count: number): string {
  return count === 1 ? "1 account" : `${formatCount(count)} accounts`;
}
