import { type Asset, ETHER, referenceOf } from "@rizom/sdk";
import { zeroHash } from "viem";
import { describe, expect, test } from "vitest";
import { payEther } from "./transactions/payEther.ts";
import type { PaymentOrder } from "./transactions/payment.ts";
import { payToken } from "./transactions/payToken.ts";
import { payTokenWithPermit } from "./transactions/payTokenWithPermit.ts";

const ether: Asset = { address: ETHER, symbol: "ETH", name: "Ether", decimals: 18 };
const dollar: Asset = { address: "0x00000000000000000000000000000000000000d0", symbol: "tUSD", name: "T", decimals: 6 };
const order: PaymentOrder = {
  split: "0x00000000000000000000000000000000000000A1",
  splitName: "Harbour website",
  payer: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
  asset: dollar,
  amount: 1_250_500_000n,
  reference: " Invoice 12 ",
};

describe("payEther", () => {
  test("default", () => {
    const action = payEther({ ...order, asset: ether, amount: 10n ** 18n });
    expect(action.describe).toBe(
      "You pay 1 ETH to Harbour website with the reference “Invoice 12”. It is divided as soon as it arrives.",
    );
    expect(action.changes?.map(({ after }) => after)).toEqual(["0.6 ETH", "0.25 ETH", "0.15 ETH"]);
    expect(action.steps).toMatchObject([
      { request: { functionName: "pay", value: 10n ** 18n, args: [referenceOf("Invoice 12")] } },
    ]);
  });

  test("behavior: no reference is none, not an empty text", () => {
    expect(payEther({ ...order, asset: ether, reference: " " }).steps[0]).toMatchObject({
      request: { args: [zeroHash] },
    });
  });
});

describe("payToken", () => {
  const names = (allowance: bigint) =>
    payToken({ ...order, allowance }).steps.map((step) =>
      step.kind === "transaction" ? [step.request.functionName, step.request.args?.[1]] : [],
    );

  test("default", () => {
    expect(names(0n)).toEqual([
      ["approve", order.amount],
      ["payToken", order.amount],
    ]);
  });

  test("behavior: an allowance that is large enough is used", () => {
    expect(names(order.amount)).toEqual([["payToken", order.amount]]);
  });

  test("behavior: a smaller one is taken back first, for tokens that insist on it", () => {
    expect(names(1n)).toEqual([
      ["approve", 0n],
      ["approve", order.amount],
      ["payToken", order.amount],
    ]);
  });
});

describe("payTokenWithPermit", () => {
  test("default", () => {
    const action = payTokenWithPermit({ ...order, permit: { domain: { name: "T" }, nonce: 4n }, deadline: 99n });
    const [step] = action.steps;
    if (step.kind !== "signed") throw new Error("A permit is signed.");
    expect(step.typedData.message).toMatchObject({
      spender: order.split,
      value: order.amount,
      nonce: 4n,
      deadline: 99n,
    });
    const signature = `0x${"11".repeat(32)}${"22".repeat(32)}1b` as const;
    expect(step.request(signature)).toMatchObject({ functionName: "payTokenWithPermit", address: order.split });
  });
});
