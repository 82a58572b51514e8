import type { Address } from "viem";
import { describe, expect, test } from "vitest";
import { layoutFlow, teamRecipients } from "./flowLines.ts";
import { flowRows, gatherRows } from "./flowRows.ts";

const account = (n: number) => `0x${String(n).padStart(40, "0")}` as Address;
const members = [
  { account: account(1), weight: 50 },
  { account: account(2), weight: 30 },
  { account: account(3), weight: 20 },
];
const parties = { members, manager: account(8), treasury: account(9) };

describe("layoutFlow", () => {
  const flow = layoutFlow({ ...parties, amount: 1_000n, narrow: false });

  test("default", () => {
    const recipients = flow.lines.filter((line) => line.kind === "recipient");
    expect(recipients.map(({ account: who, amount }) => [who, amount])).toEqual([
      [account(1), 300n],
      [account(2), 180n],
      [account(3), 120n],
      [account(9), 250n],
      [account(8), 150n],
    ]);
  });

  test("behavior: roots are as thick as their part of the whole, and end at their lines", () => {
    expect(flow.ends.map(({ share }) => Math.round(share * 1_000))).toEqual([300, 180, 120, 250, 150]);
    for (const { key, end } of flow.ends) {
      const line = flow.lines.find((one) => one.key === key);
      expect(end).toBe((line?.top ?? 0) + (line?.height ?? 0) / 2);
    }
  });

  test("behavior: lines don't overlap and fill the height", () => {
    let bottom = 0;
    for (const { top, height } of flow.lines) {
      expect(top).toBeGreaterThanOrEqual(bottom);
      bottom = top + height;
    }
    expect(bottom).toBe(flow.height);
  });

  test("behavior: without members the team is one line", () => {
    const empty = layoutFlow({ ...parties, members: [], amount: 1_000n, narrow: true });
    expect(empty.ends).toHaveLength(3);
    expect(empty.ends[0]).toMatchObject({ key: "team", share: 0.6 });
  });
});

describe("teamRecipients", () => {
  test("behavior: beyond the shown ones the rest is one recipient", () => {
    const many = Array.from({ length: 5_000 }, (_, i) => ({ account: account(i + 1), weight: 1 }));
    const recipients = teamRecipients(many, 5_000n, 7);
    expect(recipients).toHaveLength(7);
    expect(recipients.at(-1)).toMatchObject({ account: null, count: 4_994, amount: 4_994n });
  });
});

describe("flowRows", () => {
  test("default", () => {
    const rows = flowRows({ ...parties, amount: 1_001n });
    expect(rows.reduce((sum, { amount }) => sum + amount, 0n)).toBe(1_001n);
    expect(rows.at(-1)).toEqual({ key: "rest", leg: null, account: null, amount: 1n });
  });

  test("behavior: nothing is left when everything divides", () => {
    expect(flowRows({ ...parties, amount: 1_000n }).some(({ key }) => key === "rest")).toBe(false);
  });
});

describe("gatherRows", () => {
  const rows = flowRows({ ...parties, amount: 1_001n });

  test("default", () => {
    const gathered = gatherRows(rows, 1);
    expect(gathered.map(({ key }) => key)).toEqual([account(1), "others", "platform", "relationship", "rest"]);
    expect(gathered[1]).toMatchObject({ others: 2, amount: 300n });
    expect(gathered.reduce((sum, { amount }) => sum + amount, 0n)).toBe(1_001n);
  });

  test("behavior: few members are all shown", () => expect(gatherRows(rows, 3)).toEqual(rows));
});
