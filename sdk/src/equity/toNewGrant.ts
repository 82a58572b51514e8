import { getAddress, isAddress, zeroAddress } from "viem";
import type { NewGrant } from "./Grant.ts";
import { GrantError } from "./GrantError.ts";

/** Times are 40 bits wide in the contract: enough for 36,000 years. */
const AFTER_LAST = 2n ** 40n;

/** The most that an allowance can be, and so a grant. */
const MAX_AMOUNT = 2n ** 104n - 1n;

/**
 * Brings a grant into the contract's own form, and refuses what the contract would refuse.
 * @param position Its place among several, from 0, for the error
 * @returns The argument of `createGrant`
 * @throws {GrantError} for an account that is none, an amount of nothing, or dates that aren't in order
 * @example
 * const newGrant = toNewGrant({ account: lucia, amount, start, cliff, end, revocable: true });
 */
export function toNewGrant({ account, amount, start, cliff, end, revocable }: NewGrant, position?: number) {
  const refuse = (field: keyof NewGrant, message: string): never => {
    throw new GrantError(position === undefined ? message : `Grant ${position + 1}: ${message}`, field, position);
  };
  if (!isAddress(account)) refuse("account", `${account} isn't an address. Check it letter by letter.`);
  if (account === zeroAddress) refuse("account", "The zero address can't be granted anything.");
  if (amount <= 0n) refuse("amount", "A grant needs an amount above zero.");
  if (amount > MAX_AMOUNT) refuse("amount", "This is more than can ever be granted. Enter a smaller amount.");
  for (const [field, time] of [
    ["start", start],
    ["cliff", cliff],
    ["end", end],
  ] as const) {
    if (time < 0n || time >= AFTER_LAST) refuse(field, `The ${field} is no date that can be. Choose another one.`);
  }
  if (end <= start) refuse("end", "The end must come after the start.");
  if (cliff < start) refuse("cliff", "The cliff can't come before the start.");
  if (cliff > end) refuse("cliff", "The cliff can't come after the end.");
  const times = { start: Number(start), cliff: Number(cliff), end: Number(end) };
  return { account: getAddress(account), amount, ...times, revocable } as const;
}
