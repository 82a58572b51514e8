import { formatAmount, type Rate, RZM } from "@rizom/sdk";
import { DIGIT_GROUP } from "../../components/digitGroup.ts";

export { RZM };

const DECIMALS = 2;

/**
 * An amount of equity for sentences, rounded towards zero: never more than there is. Vesting adds parts of a unit every
 * second, so that the exact figure would be noise; say it where it can be asked for.
 *
 * @example sayEquity(1_200_500_000_000_000_000_000n) // "1 200.5 RZM"
 */
export function sayEquity(amount: bigint): string {
  return `${formatAmount(amount, RZM.decimals, { group: DIGIT_GROUP, maxDecimals: DECIMALS })} ${RZM.symbol}`;
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** "3 March 2027", of a moment in seconds. Days are those of UTC, as everywhere where a chain's time is a date. */
export function sayDay(moment: bigint | number): string {
  return DAY.format(new Date(Number(moment) * 1000));
}

const SHORT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** "3 Mar 2027", for tables. */
export function sayShortDay(moment: bigint | number): string {
  return SHORT.format(new Date(Number(moment) * 1000));
}

/** "March 2027" */
export function sayMonth(moment: bigint | number): string {
  return MONTH.format(new Date(Number(moment) * 1000));
}

/** "10 %", of basis points. */
export function sayShare({ share }: Rate): string {
  return `${Number(share) / 100} %`;
}
