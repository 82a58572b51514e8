import { deploymentOf, type Holder } from "@rizom/sdk";
import { type Address, zeroAddress } from "viem";
import { describe, expect, test } from "vitest";
import type { OverlayEvent, OverlayReceipt } from "../../lib/overlay/overlayStore.ts";
import { HARBOUR, LUCIA, rzm } from "../equity/fixtures.ts";
import { type CapTablePage, changeHolders, mintMore } from "./holderOverlay.ts";

const { equityToken } = deploymentOf(31337);
const TOMAS = "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65" as Address;
const lucia: Holder = { account: LUCIA, balance: rzm(10), votes: 0n, delegate: null };

function receipt(...events: Pick<OverlayEvent, "eventName" | "args" | "address">[]): OverlayReceipt {
  const numbered = events.map((event, logIndex) => ({ ...event, logIndex }));
  const place = { chainId: 31337, transactionHash: "0x01", blockNumber: 9n, timestamp: 500, from: TOMAS } as const;
  return { ...place, logs: [], events: numbered };
}

const minted = (to: Address, value: bigint, address: Address = equityToken) => ({
  address,
  eventName: "Transfer",
  args: { from: zeroAddress, to, value },
});

describe("changeHolders", () => {
  const page: CapTablePage = { holders: [lucia], isWhole: true, order: "balance" };

  test("default: a claim makes a holder of somebody who had nothing, in its place", () => {
    const { holders } = changeHolders(page, receipt(minted(TOMAS, rzm(20))));
    expect(holders).toEqual([{ account: TOMAS, balance: rzm(20), votes: 0n, delegate: null }, lucia]);
  });

  test("behavior: on one page of many, only who is on it is known", () => {
    const one = { ...page, isWhole: false };
    expect(changeHolders(one, receipt(minted(TOMAS, rzm(20))))).toBe(one);
    expect(changeHolders(one, receipt(minted(LUCIA, 1n))).holders[0]?.balance).toBe(rzm(10) + 1n);
  });

  test("behavior: delegation and votes are told by their own events", () => {
    const { holders } = changeHolders(
      page,
      receipt(
        { address: equityToken, eventName: "DelegateChanged", args: { delegator: LUCIA, toDelegate: LUCIA } },
        { address: equityToken, eventName: "DelegateVotesChanged", args: { delegate: LUCIA, newVotes: rzm(10) } },
      ),
    );
    expect(holders).toEqual([{ ...lucia, delegate: LUCIA, votes: rzm(10) }]);
  });

  test("behavior: whoever has nothing left is gone", () => {
    const given = { address: equityToken, eventName: "Transfer", args: { from: LUCIA, to: TOMAS, value: rzm(10) } };
    expect(changeHolders(page, receipt(given)).holders.map(({ account }) => account)).toEqual([TOMAS]);
  });

  test("error: another token's events change nothing", () => {
    const foreign = receipt(minted(TOMAS, rzm(20), HARBOUR));
    expect(changeHolders(page, foreign)).toBe(page);
    expect(mintMore({ supply: 1n, holderCount: 1 }, foreign)).toEqual({ supply: 1n, holderCount: 1 });
  });
});

test("default: what is minted makes the supply larger; what is moved doesn't", () => {
  const moved = { address: equityToken, eventName: "Transfer", args: { from: LUCIA, to: TOMAS, value: 5n } };
  expect(mintMore({ supply: 1n, holderCount: 1 }, receipt(minted(TOMAS, 2n), moved)).supply).toBe(3n);
});
