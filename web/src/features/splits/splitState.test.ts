import { ETHER, type SplitWithAssets } from "@rizom/sdk";
import type { Address } from "viem";
import { describe, expect, test } from "vitest";
import { toSplit } from "./splitState.ts";

const account = (n: number) => `0x${n.toString(16).padStart(40, "0")}` as Address;

describe("toSplit", () => {
  test("default", () => {
    const indexed = {
      split: account(0xa1),
      id: "0x00",
      controller: null,
      pendingController: null,
      manager: account(2),
      totalWeight: 100,
      assets: [{ asset: account(0xd0) }, { asset: ETHER }],
    } as unknown as SplitWithAssets;
    expect(toSplit(indexed)).toMatchObject({
      address: account(0xa1),
      controller: null,
      manager: account(2),
      totalWeight: 100,
      assets: [ETHER, account(0xd0)],
    });
  });
});
