import { ETHER, type Payment, splitAmount } from "@rizom/sdk";
import { describe, expect, test } from "vitest";
import { summarise } from "./overview.ts";

const now = 1_795_000_000;
const dollar = "0x00000000000000000000000000000000000000d0";

function payment(asset: Payment["asset"], amount: bigint, timestamp: number): Payment {
  return {
    id: "0x00",
    split: dollar,
    asset,
    payer: dollar,
    client: null,
    amount,
    ...splitAmount(amount),
    reference: null,
    route: "PAY",
    timestamp,
    block: 1n,
    transaction: "0x00",
    logIndex: 0,
  };
}

describe("summarise", () => {
  const overview = summarise(
    2,
    [{ account: dollar }, { account: dollar }, { account: ETHER }],
    [
      payment(ETHER, 5n, now),
      payment(ETHER, 6n, now - 86_400),
      payment(dollar, 7n, now),
      payment(ETHER, 8n, now - 40 * 86_400),
    ],
    now,
  );

  test("default", () => {
    expect(overview).toMatchObject({ splits: 2, payments: 4, members: 2 });
    expect(overview.assets).toEqual([
      { asset: ETHER, received: 19n, paymentCount: 3 },
      { asset: dollar, received: 7n, paymentCount: 1 },
    ]);
  });

  test("behavior: days are oldest first, and older ones aren't pictured", () => {
    expect(overview.daily.map(({ amount }) => amount)).toEqual([6n, 5n, 7n]);
  });
});
