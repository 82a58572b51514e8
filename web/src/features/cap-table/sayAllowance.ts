import { sayEquity } from "../equity/sayEquity.ts";
import { leftOf, MODULE_NAMES, type ModuleUse } from "./origins.ts";

const PROMISED = {
  grants: "are promised and will be minted when they are claimed",
  rounds: "are set aside for open rounds",
  patronage: "are set aside",
  other: "are set aside",
} as const;

/**
 * The mint allowance of one module, in words.
 *
 * @example "Grants may bring up to 2 000 000 RZM in all. 4 500 RZM were minted, 31 500 RZM are promised and will be
 * minted when they are claimed. That leaves 1 964 000 RZM."
 */
export function sayAllowance(module: ModuleUse): string {
  const { kind, limit, minted, promised } = module;
  if (limit === 0n && minted + promised === 0n) return `${MODULE_NAMES[kind]} may mint nothing.`;
  const used = [
    minted === 0n ? "Nothing was minted yet" : `${sayEquity(minted)} were minted`,
    promised === 0n ? null : `${sayEquity(promised)} ${PROMISED[kind]}`,
  ];
  const left = leftOf(module);
  const rest = left === 0n ? "That leaves nothing." : `That leaves ${sayEquity(left)}.`;
  return `${MODULE_NAMES[kind]} may bring up to ${sayEquity(limit)} in all. ${used.filter(Boolean).join(", ")}. ${rest}`;
}
