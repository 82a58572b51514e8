import { shareTeam, splitAmount } from "@rizom/sdk";
import type { Address } from "viem";
import type { Leg } from "../../components/Badge.tsx";
import type { FlowParties } from "./flowLines.ts";

export type FlowRow = {
  key: string;
  leg: Leg | null;
  account: Address | null;
  amount: bigint;
  /** How many members it stands for, when it stands for several. */
  others?: number;
};

/** Every recipient of a payment, and what rounding leaves in the split: together exactly the payment. */
export function flowRows({ amount, members, manager, treasury }: FlowParties & { amount: bigint }): FlowRow[] {
  const { team, platform, relationship } = splitAmount(amount);
  const shares = shareTeam(team, members).sort((a, b) => b.weight - a.weight);
  const rows: FlowRow[] = [
    ...shares.map((share) => ({
      key: share.account,
      leg: "team" as const,
      account: share.account,
      amount: share.amount,
    })),
    { key: "platform", leg: "platform", account: treasury, amount: platform },
    { key: "relationship", leg: "relationship", account: manager, amount: relationship },
  ];
  const rest = amount - rows.reduce((sum, row) => sum + row.amount, 0n);
  return rest > 0n ? [...rows, { key: "rest", leg: null, account: null, amount: rest }] : rows;
}

/** Members beyond `most` as one row, so that thousands don't stop the browser; the sum stays the same. */
export function gatherRows(rows: readonly FlowRow[], most: number): FlowRow[] {
  const team = rows.filter(({ leg }) => leg === "team");
  if (team.length <= most) return [...rows];
  const gathered = team.slice(most);
  const amount = gathered.reduce((sum, row) => sum + row.amount, 0n);
  const others: FlowRow = { key: "others", leg: "team", account: null, amount, others: gathered.length };
  return [...team.slice(0, most), others, ...rows.filter(({ leg }) => leg !== "team")];
}
