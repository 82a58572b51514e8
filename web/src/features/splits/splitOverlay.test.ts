import type { Address } from "viem";
import { describe, expect, test } from "vitest";
import type { OverlayEvent, OverlayReceipt } from "../../lib/overlay/overlayStore.ts";
import { addSplits, changeTeam, extendHistory } from "./splitOverlay.ts";

const harbour: Address = "0x00000000000000000000000000000000000000A1";
const seeds: Address = "0x00000000000000000000000000000000000000a2";
const lucia: Address = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";
const wen: Address = "0x976EA74026E726554dB657fA54763abd0C3a0aa9";

function receipt(events: Omit<OverlayEvent, "logIndex">[]): OverlayReceipt {
  return {
    chainId: 31337,
    transactionHash: `0x${"ab".repeat(32)}`,
    blockNumber: 12n,
    timestamp: 1_000,
    from: lucia,
    logs: [],
    events: events.map((event, logIndex) => ({ ...event, logIndex })),
  };
}

function weight(split: Address, member: Address, previousWeight: number, to: number) {
  return { address: split, eventName: "WeightChanged", args: { member, previousWeight, weight: to } };
}

describe("changeTeam", () => {
  const team = [{ account: lucia, weight: 50 }];

  test("default", () => {
    expect(changeTeam(harbour)(team, receipt([weight(harbour, wen, 0, 60)]))).toEqual([
      { account: wen, weight: 60 },
      { account: lucia, weight: 50 },
    ]);
  });

  test("behavior: a weight of 0 leaves", () => {
    expect(changeTeam(harbour)(team, receipt([weight(harbour, lucia, 50, 0)]))).toEqual([]);
  });

  test("behavior: applied twice it's the same, for an index that is ahead of what it said", () => {
    const told = receipt([weight(harbour, wen, 0, 60)]);
    const once = changeTeam(harbour)(team, told);
    expect(changeTeam(harbour)(once, told)).toEqual(once);
  });

  test("behavior: other splits' events change nothing", () => {
    expect(changeTeam(harbour)(team, receipt([weight(seeds, wen, 0, 60)]))).toBe(team);
  });

  test("behavior: one function for each split, however its address is written", () => {
    expect(changeTeam(harbour)).toBe(changeTeam(harbour.toLowerCase() as Address));
    expect(changeTeam(harbour)).not.toBe(changeTeam(seeds));
  });
});

describe("addSplits", () => {
  const created = receipt([
    { address: harbour, eventName: "SplitCreated", args: { split: seeds, name: "Seeds", manager: lucia } },
  ]);

  test("default", () => {
    expect(addSplits([], created)).toMatchObject([{ split: seeds, name: "Seeds", manager: lucia, block: 12n }]);
  });

  test("behavior: a split that is listed already isn't added", () => {
    const known = addSplits([], created);
    expect(addSplits(known, created)).toBe(known);
  });
});

describe("extendHistory", () => {
  test("default", () => {
    const told = receipt([
      weight(harbour, wen, 0, 25),
      { address: harbour, eventName: "ManagerChanged", args: { previousManager: lucia, manager: wen } },
    ]);
    const history = extendHistory(harbour)([], told);
    expect(history.map(({ kind, account }) => [kind, account])).toEqual([
      ["manager", wen],
      ["weight", wen],
    ]);
    expect(extendHistory(harbour)(history, told)).toBe(history);
  });
});
