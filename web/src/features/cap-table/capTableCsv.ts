import { csvOf, formatAmount, type Holder } from "@rizom/sdk";
import { type Address, getAddress } from "viem";
import { RZM } from "../equity/sayEquity.ts";

type CapTable = {
  readonly holders: readonly Holder[];
  readonly supply: bigint;
  /** As of which block it was read. */
  readonly block: bigint;
  /** Who is behind an address; null when that isn't known. */
  readonly nameOf: (account: Address) => string | null;
};

const HEADER = [
  "Account",
  "Name",
  "Balance (RZM)",
  "Share of supply (%)",
  "Votes (RZM)",
  "Delegate",
  "Delegate's name",
  "As of block",
];

/** A share in per cent with six decimals, rounded towards zero. */
const PERCENT_DECIMALS = 6;

/**
 * The whole cap table as a file for spreadsheets: RFC 4180, with a header, in UTF-8. Figures are exact and ungrouped.
 *
 * @returns the text of the file
 */
export function capTableCsv({ holders, supply, block, nameOf }: CapTable): string {
  const rows = holders.map(({ account, balance, votes, delegate }) => [
    getAddress(account),
    nameOf(account) ?? "",
    formatAmount(balance, RZM.decimals, { group: "" }),
    supply === 0n ? "0" : formatAmount((balance * 10n ** 8n) / supply, PERCENT_DECIMALS, { group: "" }),
    formatAmount(votes, RZM.decimals, { group: "" }),
    delegate ? getAddress(delegate) : "",
    (delegate && nameOf(delegate)) ?? "",
    block.toString(),
  ]);
  return csvOf([HEADER, ...rows]);
}

/** Names the block, so that two exports can be told apart. */
export function csvName(block: bigint): string {
  return `rizom-cap-table-block-${block}.csv`;
}
