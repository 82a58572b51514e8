import { type EquityPosition, formatAmount, RZM, vestedAt } from "@rizom/sdk";
import { DIGIT_GROUP } from "../../components/digitGroup.ts";
import { sayAmount } from "../wording/sayAmount.ts";
import { sayPercent } from "../wording/sayPercent.ts";
import { sayDay, sayEquity, sayMonth, sayShare } from "./sayEquity.ts";
import type { AllocationStake, GrantStake, PatronageStake } from "./stakes.ts";
import type { EquityTotals } from "./totals.ts";

/** Whom a sentence is about: "You", or a name. */
export type Who = { readonly isYou: boolean; readonly name: string };

/** "You own 1 200 RZM, 0.8 % of all." */
export function sayOwned({ isYou, name }: Who, { balance, supply }: EquityPosition): string {
  const owns = isYou ? "You own" : `${name} owns`;
  if (balance === 0n) return `${owns} no RZM yet.`;
  return `${owns} ${sayEquity(balance)}, ${sayPercent(Number(balance), Number(supply))} of all.`;
}

/** "300 RZM can be claimed now, 8 000 RZM vest until March 2028." */
export function sayComing({ claimable, later, laterWhen }: EquityTotals): string {
  const now = claimable > 0n ? `${sayEquity(claimable)} can be claimed now` : "Nothing can be claimed now";
  if (later === 0n || laterWhen === null) return `${now}.`;
  return `${now}, ${sayEquity(later)} vest until ${sayMonth(laterWhen)}.`;
}

const SHOWN = 6;

/** "You earned 3 000 tUSD through Harbour website: 10 % of it, at 1 tUSD per RZM, is 300 RZM." */
export function sayPatronage({ isYou, name }: Who, stake: PatronageStake): string {
  const { asset, splitName, earned, accrued, rate } = stake;
  const amount = formatAmount(earned, asset.decimals, { group: DIGIT_GROUP, maxDecimals: SHOWN });
  const who = isYou ? "You" : name;
  return `${who} earned ${amount} ${asset.symbol} through ${splitName}: ${sayShare(rate)} of it, at ${sayAmount(rate.price, asset)} per RZM, is ${sayEquity(accrued)}.`;
}

/** "100 RZM was claimed, 200 RZM can be claimed now." */
export function saySettled({ accrued, claimed, claimable }: Pick<PatronageStake, "accrued" | "claimed" | "claimable">) {
  if (accrued === 0n) return "It's too little to make any equity yet.";
  if (claimable === 0n) return "All of it was claimed.";
  if (claimed === 0n) return "All of it can be claimed now.";
  return `${sayEquity(claimed)} was claimed, ${sayEquity(claimable)} can be claimed now.`;
}

/** The sum in whole units, as the contract computes it: rounded down, never in floating point. */
export function sayFormula({ earned, rate: { price, share }, accrued }: PatronageStake): string {
  const group = (value: bigint | number) => String(value).replace(/\B(?=(\d{3})+$)/g, DIGIT_GROUP);
  return `${group(earned)} × ${group(share)} × 10^${RZM.decimals} ÷ (${group(10_000)} × ${group(price)}) = ${group(accrued)}`;
}

/** "12 000 RZM from 22 February 2026 to 22 February 2028, nothing before 22 August 2026." */
export function sayGrant({ granted, start, cliff, scheduledEnd }: GrantStake): string {
  const span = `${sayEquity(granted)} from ${sayDay(start)} to ${sayDay(scheduledEnd)}`;
  return cliff > start ? `${span}, nothing before ${sayDay(cliff)}.` : `${span}.`;
}

/** What has come of a grant by now. */
export function sayGrantState(grant: GrantStake, now: bigint): string {
  const { amount, granted, claimed, start, cliff, end, revocable, revoked } = grant;
  const vested = vestedAt(grant, now);
  const taken =
    claimed === 0n
      ? "none of it claimed"
      : claimed === vested
        ? "all of it claimed"
        : `${sayEquity(claimed)} of it claimed`;
  if (revoked) {
    const kept = amount === 0n ? "Nothing had vested by then" : `${sayEquity(amount)} had vested by then, ${taken}`;
    return `The network revoked it on ${sayDay(end)}. ${kept}; ${sayEquity(granted - amount)} went back.`;
  }
  const stop = revocable && now < end ? " The network may revoke it; what has vested stays." : "";
  if (now < start) return `Vesting begins on ${sayDay(start)}.${stop}`;
  if (now < cliff) return `Nothing has vested before the cliff.${stop}`;
  return `${now >= end ? "All of it has" : `${sayEquity(vested)} have`} vested, ${taken}.${stop}`;
}

/** "Founding thanks: 1 500 RZM, which can be claimed until 21 January 2027." */
export function sayAllocation({ title, amount, isClaimed, deadline }: AllocationStake, now: bigint): string {
  const what = `${title?.trim() || "A round"}: ${sayEquity(amount)}`;
  if (isClaimed) return `${what}, claimed.`;
  if (now > deadline) return `${what}, not claimed before the deadline on ${sayDay(deadline)}.`;
  return `${what}, which can be claimed until ${sayDay(deadline)}.`;
}
