import type { Asset } from "@rizom/sdk";
import { describe, expect, test } from "vitest";
import { type Claim, sumClaims, withdrawable } from "./claims.ts";
import { withdrawAll } from "./transactions/withdrawAll.ts";
import { withdrawPart } from "./transactions/withdrawPart.ts";

const ether: Asset = {
  address: "0x0000000000000000000000000000000000000000",
  symbol: "ETH",
  name: "Ether",
  decimals: 18,
};
const dollar: Asset = {
  address: "0x00000000000000000000000000000000000000d0",
  symbol: "tUSD",
  name: "Test",
  decimals: 6,
};
const account = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";
const harbour = "0x00000000000000000000000000000000000000A1";
const seeds = "0x00000000000000000000000000000000000000A2";

const claims: Claim[] = [
  { split: harbour, splitName: "Harbour", asset: dollar, earned: 120_000_000n, owed: 45_000_000n, paid: 75_000_000n },
  { split: harbour, splitName: "Harbour", asset: ether, earned: 10n ** 18n, owed: 10n ** 18n, paid: 0n },
  { split: seeds, splitName: "Seeds", asset: dollar, earned: 5_000_000n, owed: 5_000_000n, paid: 0n },
  { split: seeds, splitName: "Seeds", asset: ether, earned: 0n, owed: 0n, paid: 0n },
];

describe("sumClaims", () => {
  test("default", () => {
    expect(sumClaims(claims)).toEqual([
      { asset: dollar, earned: 125_000_000n, owed: 50_000_000n, paid: 75_000_000n },
      { asset: ether, earned: 10n ** 18n, owed: 10n ** 18n, paid: 0n },
    ]);
  });
});

describe("withdrawAll", () => {
  const action = withdrawAll({ account, to: account, claims: withdrawable(claims) });

  test("default", () => {
    expect(action.label).toBe("Withdraw 50 tUSD and 1 ETH");
    expect(action.describe).toBe("All that you are owed goes to your account, from 2 splits: 50 tUSD and 1 ETH.");
  });

  test("behavior: one step for each split, all its assets at once", () => {
    expect(action.steps.map(({ label }) => label)).toEqual([
      "Withdraw 45 tUSD and 1 ETH from Harbour",
      "Withdraw 5 tUSD from Seeds",
    ]);
    expect(action.steps[0]).toMatchObject({
      request: { address: harbour, functionName: "withdrawMany", args: [[dollar.address, ether.address], account] },
    });
  });

  test("error: nothing to withdraw", () => {
    expect(() => withdrawAll({ account, to: account, claims: [] })).toThrow(RangeError);
  });
});

describe("withdrawPart", () => {
  test("default", () => {
    const [claim] = claims;
    if (!claim) throw new Error("There must be a claim.");
    const action = withdrawPart({ account, to: seeds, claim, amount: 15_000_000n });
    expect(action.describe).toBe("15 tUSD from Harbour goes to 0x0000…00A2. 30 tUSD stays yours to withdraw.");
    expect(action.changes).toEqual([{ label: "Yours in Harbour", before: "45 tUSD", after: "30 tUSD" }]);
  });
});
