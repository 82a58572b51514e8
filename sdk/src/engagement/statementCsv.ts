import { formatAmount } from "../amounts/formatAmount.ts";
import type { Asset } from "../chain/readAsset.ts";
import { csvOf } from "../documents/csvOf.ts";
import type { Statement, StatementKind, StatementRow } from "./statementOf.ts";

/** What a statement's file says besides its figures. */
export type StatementNames = {
  readonly engagementId: bigint;
  readonly asset: Pick<Asset, "symbol" | "decimals">;
};

const HAPPENED: Readonly<Record<StatementKind, string>> = {
  funded: "Paid into escrow",
  accepted: "Accepted",
  resolved: "Resolved",
  refunded: "Refunded",
  cancelled: "Cancelled",
  refundClaimed: "Waiting refund taken",
};

const headerOf = (symbol: string): readonly string[] => [
  ...["Date (UTC)", "Engagement", "Outcome", "Title", "What happened"],
  ...["Paid into escrow", "Paid to the team's split", "Of it team", "Of it platform", "Of it relationship"].map(
    (column) => `${column} (${symbol})`,
  ),
  ...[`Returned (${symbol})`, `Waiting to be returned (${symbol})`, `In escrow afterwards (${symbol})`, "Transaction"],
];

const dateOf = (seconds: number) => new Date(seconds * 1_000).toISOString().slice(0, 19).replace("T", " ");

/**
 * A client's statement as a file for spreadsheets: RFC 4180, with a header. Figures are exact and ungrouped, and no text of
 * anybody's is taken for a formula.
 * @returns The text of the file; totals are left to the spreadsheet
 * @example
 * save(statementCsv(statementOf(record), { engagementId: 7n, asset: { symbol: "tUSD", decimals: 6 } }));
 */
export function statementCsv({ rows }: Statement, { engagementId, asset }: StatementNames): string {
  const amount = (units: bigint) => formatAmount(units, asset.decimals, { group: "" });
  const toCells = ({ timestamp, outcome, title, kind, legs, transaction, ...row }: StatementRow) => [
    ...[dateOf(timestamp), engagementId.toString(), outcome?.toString() ?? "", title ?? "", HAPPENED[kind]],
    ...[row.paid, row.toSplit, legs.team, legs.platform, legs.relationship].map(amount),
    ...[row.returned, row.waiting, row.inEscrow].map(amount),
    transaction,
  ];
  return csvOf([headerOf(asset.symbol), ...rows.map(toCells)]);
}
