import { accruedOf, type Payment, type RecordedRecognition } from "@rizom/sdk";
import type { AllocationEntry } from "@rizom/sdk/rounds";
import type { Address } from "viem";
import { CommandError } from "../command/CommandError.ts";

/** How the amounts come about, to be shown with them. */
export const FORMULA = "sum over recognised splits and assets of ⌊paid × share × 10^18 ÷ (10,000 × price)⌋";

/** What of a payment counts. */
type Paid = Pick<Payment, "split" | "asset" | "payer" | "amount">;
type Recognised = Pick<RecordedRecognition, "split" | "asset" | "price" | "share">;

/** What one client paid to one split in one asset, and the equity for that. */
export type ClientShare = {
  readonly client: Address;
  readonly split: Address;
  readonly asset: Address;
  /** Asset units. */
  readonly paid: bigint;
  /** Equity units. */
  readonly equity: bigint;
};

const lower = (address: Address) => address.toLowerCase() as Address;
const keyOf = (...addresses: Address[]) => addresses.map(lower).join(" ");
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The platform keeps a quarter of a payment. So that nobody gains by paying a split of their own, clients' equity and
 * the patronage on the other three quarters together stay within that quarter, at the recognised price.
 */
function refuseTooMuch(recognitions: readonly Recognised[], share: bigint): void {
  for (const { split, asset, share: patronage } of recognitions) {
    const most = (10_000n - 3n * patronage) / 4n;
    if (share <= most) continue;
    throw new CommandError(
      `A share of ${share} basis points is too much: ${split} is recognised for ${asset} with ${patronage}, and with more than ${most} for clients somebody could gain by paying a split of their own.`,
    );
  }
}

/**
 * What clients paid to recognised splits, by client, split and asset, and the equity for it, rounded down once for each.
 * Payments in assets for which their split isn't recognised don't count.
 * @param share Basis points
 * @throws {CommandError} when the share is so large that paying oneself could pay off
 */
export function clientShares(
  payments: readonly Paid[],
  recognitions: readonly Recognised[],
  share: bigint,
): ClientShare[] {
  refuseTooMuch(recognitions, share);
  const sums = new Map<string, { client: Address; paid: bigint; source: Recognised }>();
  const sources = new Map(recognitions.map((source) => [keyOf(source.split, source.asset), source]));
  for (const { split, asset, payer, amount } of payments) {
    const source = sources.get(keyOf(split, asset));
    if (!source) continue;
    const key = keyOf(payer, split, asset);
    const sum = sums.get(key) ?? { client: lower(payer), paid: 0n, source };
    sums.set(key, { ...sum, paid: sum.paid + amount });
  }
  return [...sums]
    .sort(([a], [b]) => byText(a, b))
    .map(([, { client, paid, source }]) => ({
      client,
      split: source.split,
      asset: source.asset,
      paid,
      equity: accruedOf(paid, { price: source.price, share }),
    }));
}

/** One allocation for each client who gets anything, by account. */
export function clientAllocations(shares: readonly ClientShare[]): AllocationEntry[] {
  const amounts = new Map<Address, bigint>();
  for (const { client, equity } of shares) amounts.set(client, (amounts.get(client) ?? 0n) + equity);
  return [...amounts]
    .filter(([, amount]) => amount > 0n)
    .sort(([a], [b]) => byText(a, b))
    .map(([account, amount]) => ({ account, amount }));
}
