import type { Address } from "viem";
import { describe, expect, test } from "vitest";
import type { OverlayReceipt } from "../../lib/overlay/overlayStore.ts";
import { joinInvolvements } from "./involvement.ts";
import { changeInvolvement, extendMemberHistory } from "./memberOverlay.ts";

const harbour: Address = "0x00000000000000000000000000000000000000A1";
const seeds: Address = "0x00000000000000000000000000000000000000a2";
const factory: Address = "0x00000000000000000000000000000000000000fA";
const wen: Address = "0x976EA74026E726554dB657fA54763abd0C3a0aa9";

const created: OverlayReceipt = {
  chainId: 31337,
  transactionHash: `0x${"ab".repeat(32)}`,
  blockNumber: 12n,
  timestamp: 1_000,
  from: wen,
  logs: [],
  events: [
    { address: factory, eventName: "SplitCreated", args: { split: seeds, name: "Seeds", manager: wen }, logIndex: 0 },
    { address: seeds, eventName: "WeightChanged", args: { member: wen, previousWeight: 0, weight: 3 }, logIndex: 1 },
  ],
};

describe("joinInvolvements", () => {
  test("default", () => {
    expect(
      joinInvolvements(
        [{ split: harbour, name: "Harbour", weight: 2 }],
        [
          { split: harbour, name: "Harbour" },
          { split: seeds, name: "Seeds" },
        ],
      ),
    ).toEqual([
      { split: harbour, name: "Harbour", weight: 2, manages: true },
      { split: seeds, name: "Seeds", weight: null, manages: true },
    ]);
  });

  test("behavior: the treasury has a part in all, once", () => {
    const all = [
      { split: harbour, name: "Harbour" },
      { split: seeds, name: "Seeds" },
    ];
    expect(joinInvolvements([{ split: seeds, name: "Seeds", weight: 1 }], [], all).map(({ weight }) => weight)).toEqual(
      [1, null],
    );
  });
});

describe("changeInvolvement", () => {
  test("default", () => {
    expect(changeInvolvement(wen)([], created)).toEqual([{ split: seeds, name: "Seeds", weight: 3, manages: true }]);
  });

  test("behavior: somebody else's receipt changes nothing", () => {
    const none: never[] = [];
    expect(changeInvolvement(harbour)(none, created)).toBe(none);
  });
});

describe("extendMemberHistory", () => {
  test("default", () => {
    const history = extendMemberHistory(wen)([], created);
    expect(history).toMatchObject([{ kind: "weight", split: seeds, previous: 0, weight: 3 }]);
    expect(extendMemberHistory(wen)(history, created)).toBe(history);
  });
});
