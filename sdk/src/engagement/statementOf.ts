import type { Hex } from "viem";
import { type SplitAmount, splitAmount } from "../revenue/splitAmount.ts";
import type { EngagementRecord, EscrowClaim, OutcomeStep } from "./EngagementRecord.ts";

/** What happened to the client's money; `refundClaimed`: a refund that had waited was taken. */
export type StatementKind = "funded" | "accepted" | "resolved" | "refunded" | "cancelled" | "refundClaimed";

/** One line of a client's books; amounts in units of the engagement's asset. */
export type StatementRow = {
  /** Seconds. */
  readonly timestamp: number;
  readonly kind: StatementKind;
  /** Null for what isn't about one outcome. */
  readonly outcome: number | null;
  /** From the outcome's brief, anybody's text; null while it isn't found. */
  readonly title: string | null;
  /** Into escrow. */
  readonly paid: bigint;
  /** From escrow to the team's split. */
  readonly toSplit: bigint;
  /** That, as the split takes it apart. */
  readonly legs: SplitAmount;
  /** From escrow to the client. */
  readonly returned: bigint;
  /** What couldn't be sent to the client, and waits in the escrow. */
  readonly waiting: bigint;
  /** What is in escrow afterwards. */
  readonly inEscrow: bigint;
  readonly transaction: Hex;
};

/** A client's books of an engagement. */
export type Statement = {
  readonly rows: readonly StatementRow[];
  readonly totals: Pick<StatementRow, "paid" | "toSplit" | "legs" | "returned" | "inEscrow">;
};

type Happening = OutcomeStep | EscrowClaim;
type Books = {
  inEscrow: bigint;
  waitingParts: bigint;
  held: { readonly transaction: Hex; readonly parts: bigint } | null;
};

const KINDS: readonly string[] = ["funded", "accepted", "resolved", "refunded", "cancelled"] satisfies StatementKind[];
const inOrder = (one: Happening, other: Happening) =>
  one.block === other.block ? one.logIndex - other.logIndex : one.block < other.block ? -1 : 1;

function rowOf(
  { timestamp, transaction }: Happening,
  { toSplit = 0n, ...row }: Pick<StatementRow, "kind" | "outcome" | "title" | "inEscrow"> & Partial<StatementRow>,
): StatementRow {
  const nothing = { paid: 0n, returned: 0n, waiting: 0n };
  return { ...nothing, timestamp, transaction, ...row, toSplit, legs: splitAmount(toSplit) };
}

/** Money into escrow, or out of it because an outcome ended. A refund that waits was told just before. */
function rowOfStep(step: OutcomeStep, engagement: EngagementRecord, books: Books): StatementRow[] {
  const { kind, outcome } = step;
  const found = engagement.outcomes.find(({ number }) => number === outcome);
  const title = found?.briefDocument?.title ?? null;
  const told = { outcome, title };
  if (kind === "funded") {
    const paid = step.amount ?? 0n;
    books.inEscrow += paid;
    return [rowOf(step, { ...told, kind, paid, inEscrow: books.inEscrow })];
  }
  if (kind !== "accepted" && kind !== "resolved" && kind !== "refunded" && kind !== "cancelled") return [];
  // What was cancelled before it was funded moved nothing.
  if (kind === "cancelled" && found?.fundedAt == null) return [];
  const isHeld = books.held?.transaction === step.transaction;
  const kept = isHeld ? (books.held?.parts ?? 0n) : 0n;
  books.held = null;
  books.inEscrow += kept - (found?.amount ?? 0n);
  const toClient = step.toClient ?? 0n;
  const refund = isHeld ? { waiting: toClient } : { returned: toClient };
  return [rowOf(step, { ...told, kind, toSplit: step.toSplit ?? 0n, ...refund, inEscrow: books.inEscrow })];
}

function rowOfClaim(claim: EscrowClaim, books: Books): StatementRow[] {
  if (claim.kind === "refundHeld") {
    books.held = { transaction: claim.transaction, parts: claim.amount };
    books.waitingParts += claim.amount;
    return [];
  }
  // What is stray was never paid for an outcome: it isn't in these books.
  if (claim.kind === "strayClaimed") return [];
  books.inEscrow -= books.waitingParts;
  books.waitingParts = 0n;
  const told = { kind: "refundClaimed", outcome: null, title: null } as const;
  return [rowOf(claim, { ...told, returned: claim.amount, inEscrow: books.inEscrow })];
}

/**
 * What a client has paid for an engagement, and where it went, for the client's books.
 *
 * What lies in escrow is told as it was agreed: a token that changes balances by itself makes it more or less.
 * @returns A row for every movement of money, oldest first, and their totals
 * @example
 * const { rows, totals } = statementOf(record);
 */
export function statementOf(engagement: EngagementRecord): Statement {
  const books: Books = { inEscrow: 0n, waitingParts: 0n, held: null };
  const steps = engagement.steps.filter(({ kind }) => KINDS.includes(kind));
  const happenings: Happening[] = [...steps, ...engagement.escrowClaims].sort(inOrder);
  const rows = happenings.flatMap((happening) =>
    "outcome" in happening ? rowOfStep(happening, engagement, books) : rowOfClaim(happening, books),
  );
  const sum = (amountOf: (row: StatementRow) => bigint) => rows.reduce((total, row) => total + amountOf(row), 0n);
  return {
    rows,
    totals: {
      paid: sum(({ paid }) => paid),
      toSplit: sum(({ toSplit }) => toSplit),
      // The legs as they were paid: each payment was rounded by itself.
      legs: {
        team: sum(({ legs }) => legs.team),
        platform: sum(({ legs }) => legs.platform),
        relationship: sum(({ legs }) => legs.relationship),
        dust: sum(({ legs }) => legs.dust),
      },
      returned: sum(({ returned }) => returned),
      inEscrow: books.inEscrow,
    },
  };
}
