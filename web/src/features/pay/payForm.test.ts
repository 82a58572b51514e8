import { type Asset, ETHER } from "@rizom/sdk";
import { describe, expect, test } from "vitest";
import { describeReference, mostOf, readLinkedPayment } from "./payForm.ts";

const ether: Asset = { address: ETHER, symbol: "ETH", name: "Ether", decimals: 18 };
const dollar: Asset = { address: "0x00000000000000000000000000000000000000d0", symbol: "tUSD", name: "T", decimals: 6 };

describe("readLinkedPayment", () => {
  test("default", () => {
    expect(readLinkedPayment("asset=eth&amount=1,234.5&reference=Invoice%2012")).toEqual({
      asset: ETHER,
      unreadable: false,
      amount: "1,234.5",
      reference: "Invoice 12",
    });
  });

  test("behavior: an empty link", () => {
    expect(readLinkedPayment("")).toEqual({ asset: null, unreadable: false, amount: "", reference: "" });
  });

  test("error: an asset with a wrong checksum is left out, and the amount that was meant in it", () => {
    expect(readLinkedPayment("asset=0x90f79bf6EB2c4f870365E785982E1f101E93b906&amount=100")).toMatchObject({
      asset: null,
      unreadable: true,
      amount: "",
    });
  });
});

describe("mostOf", () => {
  test("default", () => {
    expect(mostOf({ asset: dollar, balance: 5_000_000n, fee: 1n })).toEqual({
      amount: 5_000_000n,
      sentence: "That is more than the 5 tUSD you have.",
    });
  });

  test("behavior: of ETH the fee must be left", () => {
    const most = mostOf({ asset: ether, balance: 10n ** 18n, fee: 10n ** 15n });
    expect(most.amount).toBe(10n ** 18n - 10n ** 15n);
    expect(most.sentence).toBe("You have 1 ETH, and the network’s fee takes up to 0.001 of it: that leaves less.");
  });

  test("behavior: less than the fee is nothing", () => {
    expect(mostOf({ asset: ether, balance: 1n, fee: 2n }).amount).toBe(0n);
  });
});

describe("describeReference", () => {
  test("default", () => expect(describeReference("Invoice 12")).toMatch(/read/));
  test("behavior: bytes count, not letters", () => {
    expect(describeReference("é".repeat(15))).toMatch(/Everybody/);
    expect(describeReference("é".repeat(16))).toMatch(/fingerprint/);
  });
  test("behavior: empty", () => expect(describeReference("  ")).toBeNull());
});
