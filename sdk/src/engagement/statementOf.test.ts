import { keccak256, toHex, zeroAddress } from "viem";
import { expect, test } from "vitest";
import type { EngagementRecord, EscrowClaim, OutcomeStep } from "./EngagementRecord.ts";
import { statementCsv } from "./statementCsv.ts";
import { statementOf } from "./statementOf.ts";

const idOf = (text: string) => keccak256(toHex(text));
const place = (block: number, logIndex = 0) => ({
  ...{ id: idOf(`${block}/${logIndex}`), timestamp: 1_800_000_000 + block, block: BigInt(block) },
  ...{ transaction: idOf(`${block}`), logIndex },
});
const step = (at: ReturnType<typeof place>, outcome: number, more: Partial<OutcomeStep>): OutcomeStep => ({
  ...{ ...at, outcome, kind: "funded", by: null, amount: null, until: null, digest: null },
  ...{ teamShare: null, toSplit: null, toClient: null, ...more },
});
const claim = (at: ReturnType<typeof place>, kind: EscrowClaim["kind"], amount: bigint): EscrowClaim => ({
  ...{ ...at, kind, asset: zeroAddress, amount, to: null },
});

function recordOf(steps: OutcomeStep[], escrowClaims: EscrowClaim[] = []): EngagementRecord {
  const outcomes = [1, 2, 3].map((number) => ({
    ...{ number, amount: BigInt(number) * 1_001n, fundedAt: number === 3 ? null : 1 },
    briefDocument: number === 1 ? { title: "=HYPERLINK(1)", summary: "" } : null,
  }));
  // Only what a statement reads is there.
  return { outcomes, steps, escrowClaims } as unknown as EngagementRecord;
}

const funded = [step(place(1, 0), 1, { amount: 1_001n }), step(place(1, 1), 2, { amount: 2_002n })];

test("default: what was paid, where it went, and what is still in escrow", () => {
  const record = recordOf([
    ...funded,
    step(place(2), 1, { kind: "delivered" }),
    step(place(3), 1, { kind: "accepted", toSplit: 1_001n, toClient: 0n }),
    step(place(4), 2, { kind: "resolved", toSplit: 1_401n, toClient: 601n }),
    step(place(5), 3, { kind: "cancelled", toClient: 0n }),
  ]);
  const { rows, totals } = statementOf(record);
  expect(
    rows.map(({ kind, outcome, paid, toSplit, returned, inEscrow }) => [
      ...[kind, outcome, paid, toSplit, returned, inEscrow],
    ]),
  ).toEqual([
    ["funded", 1, 1_001n, 0n, 0n, 1_001n],
    ["funded", 2, 2_002n, 0n, 0n, 3_003n],
    ["accepted", 1, 0n, 1_001n, 0n, 2_002n],
    ["resolved", 2, 0n, 1_401n, 601n, 0n],
  ]);
  expect(rows[2]?.legs).toEqual({ team: 600n, platform: 250n, relationship: 150n, dust: 1n });
  expect(totals).toMatchObject({ paid: 3_003n, toSplit: 2_402n, returned: 601n, inEscrow: 0n });
  expect(totals.legs).toEqual({ team: 1_440n, platform: 600n, relationship: 360n, dust: 2n });
});

test("behavior: a refund that couldn't be sent waits in escrow until it's taken", () => {
  const steps = [...funded, step(place(2, 1), 1, { kind: "refunded", toClient: 1_001n })];
  const held = claim(place(2, 0), "refundHeld", 1_001n);
  const waiting = statementOf(recordOf(steps, [held]));
  expect(waiting.rows[2]).toMatchObject({ kind: "refunded", returned: 0n, waiting: 1_001n, inEscrow: 3_003n });
  const taken = statementOf(recordOf(steps, [held, claim(place(3), "refundClaimed", 1_001n)]));
  expect(taken.rows[3]).toMatchObject({ kind: "refundClaimed", returned: 1_001n, inEscrow: 2_002n, outcome: null });
  expect(taken.totals).toMatchObject({ paid: 3_003n, returned: 1_001n, inEscrow: 2_002n });
});

test("behavior: whatever the order in which they come, rows are in that of the chain; what is stray isn't theirs", () => {
  const steps = [step(place(3), 1, { kind: "accepted", toSplit: 1_001n }), ...[...funded].reverse()];
  const { rows } = statementOf(recordOf(steps, [claim(place(2), "strayClaimed", 9n)]));
  expect(rows.map(({ kind, outcome }) => [kind, outcome])).toEqual([
    ["funded", 1],
    ["funded", 2],
    ["accepted", 1],
  ]);
});

test("default: a file for spreadsheets, in which a brief's title isn't a formula", () => {
  const accepted = step(place(3), 1, { kind: "accepted", toSplit: 1_001n });
  const statement = statementOf(recordOf([...funded, accepted]));
  const csv = statementCsv(statement, { engagementId: 7n, asset: { symbol: "tUSD", decimals: 2 } });
  const lines = csv.split("\r\n");
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^Date \(UTC\),Engagement,Outcome,Title,What happened,Paid into escrow \(tUSD\),/);
  expect(lines[3]).toBe(`2027-01-15 08:00:03,7,1,'=HYPERLINK(1),Accepted,0,10.01,6,2.5,1.5,0,0,20.02,${idOf("3")}`);
});
