import type { Engagement } from "@rizom/sdk";

/** Where the money of an engagement is; in units of its asset. */
export type Money = {
  /** In escrow, for outcomes that haven't ended or for a refund that waits. */
  readonly held: bigint;
  /** Flowed into the split. */
  readonly paid: bigint;
  /** Went back to the client. */
  readonly returned: bigint;
  /** Agreed and not paid for. */
  readonly toFund: bigint;
};

export type MoneyPart = keyof Money;

/** In the order in which money moves, from the end: what is settled stands first. */
export const MONEY_PARTS: readonly MoneyPart[] = ["paid", "returned", "held", "toFund"];

/** Where the money of an engagement is. What waits for the client in escrow counts as held. */
export function moneyOf({ held, refund, toSplit, toClient, outcomes }: Engagement): Money {
  const toFund = outcomes.reduce((sum, { state, amount }) => (state === "proposed" ? sum + amount : sum), 0n);
  return { held, paid: toSplit, returned: toClient > refund ? toClient - refund : 0n, toFund };
}

const WHOLE = 1000n;

/** Each part's beginning and length in thousandths; what isn't nothing is never too thin to be seen. */
export function barOf(money: Money): readonly { part: MoneyPart; from: number; length: number }[] {
  const least = 12;
  const shown = MONEY_PARTS.filter((part) => money[part] > 0n);
  const all = shown.reduce((sum, part) => sum + money[part], 0n);
  const lengths = shown.map((part) => Math.max(least, Number((money[part] * WHOLE) / all)));
  const scale = Number(WHOLE) / lengths.reduce((sum, length) => sum + length, 0);
  let from = 0;
  return shown.map((part, index) => {
    const length = (lengths[index] ?? 0) * scale;
    from += length;
    return { part, from: from - length, length };
  });
}
