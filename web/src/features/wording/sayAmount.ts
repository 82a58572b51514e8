import { formatAmount } from "@rizom/sdk";
import type { AssetUnit } from "../../components/Amount.tsx";
import { DIGIT_GROUP } from "../../components/digitGroup.ts";

/** An amount with its unit, exactly, for sentences: "1 250.5 tUSD". */
export function sayAmount(amount: bigint, asset: AssetUnit): string {
  return `${formatAmount(amount, asset.decimals, { group: DIGIT_GROUP })} ${asset.symbol}`;
}

/** Several amounts as one phrase: "0.2 ETH, 45 tUSD and 3 EURC". */
export function sayAmounts(amounts: readonly { amount: bigint; asset: AssetUnit }[]): string {
  return sayList(amounts.map(({ amount, asset }) => sayAmount(amount, asset)));
}

/** "a", "a and b", "a, b and c". */
export function sayList(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
