import { ETHER, type MinedLog, referenceOf, revenueSplitAbi } from "@rizom/sdk";
import { encodeAbiParameters, encodeEventTopics, type Hex } from "viem";
import { describe, expect, test } from "vitest";
import type { OverlayReceipt } from "../../lib/overlay/overlayStore.ts";
import { addPayments } from "./paymentOverlay.ts";

const split = "0x00000000000000000000000000000000000000A1";
const mira = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const transactionHash: Hex = `0x${"ab".repeat(32)}`;

function paid(amount: bigint, logIndex: number): MinedLog {
  const topics = encodeEventTopics({
    abi: revenueSplitAbi,
    eventName: "PaymentReceived",
    args: { payer: mira, asset: ETHER, paymentReference: referenceOf("Invoice 12") },
  });
  return {
    address: split,
    blockHash: `0x${"cd".repeat(32)}`,
    blockNumber: 12n,
    data: encodeAbiParameters([{ type: "uint256" }], [amount]),
    logIndex,
    removed: false,
    topics,
    transactionHash,
    transactionIndex: 0,
  } as MinedLog;
}

function receipt(logs: MinedLog[]): OverlayReceipt {
  return { chainId: 31337, transactionHash, blockNumber: 12n, timestamp: 1_000, from: mira, logs, events: [] };
}

describe("addPayments", () => {
  test("default", () => {
    expect(addPayments(split)([], receipt([paid(1_000n, 3)]))).toMatchObject([
      { amount: 1_000n, team: 600n, platform: 250n, relationship: 150n, payer: mira, timestamp: 1_000, logIndex: 3 },
    ]);
  });

  test("behavior: the newest comes first, and none comes twice", () => {
    const told = receipt([paid(1n, 1), paid(2n, 2)]);
    const once = addPayments(split)([], told);
    expect(once.map(({ amount }) => amount)).toEqual([2n, 1n]);
    expect(addPayments(split)(once, told)).toBe(once);
  });

  test("behavior: what went to other splits isn't added", () => {
    const none = addPayments("0x00000000000000000000000000000000000000a2")([], receipt([paid(1n, 1)]));
    expect(none).toEqual([]);
  });
});
