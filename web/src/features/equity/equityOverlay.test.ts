import { deploymentOf, equityGrantsAbi, equityRoundsAbi, patronageEquityAbi } from "@rizom/sdk";
import { type Abi, type Address, encodeAbiParameters, encodeEventTopics, type TransactionReceipt } from "viem";
import { describe, expect, test } from "vitest";
import type { OverlayReceipt } from "../../lib/overlay/overlayStore.ts";
import { toOverlayReceipt } from "../../lib/overlay/toOverlayReceipt.ts";
import { addClaims, changeGrants, markAllocations } from "./equityOverlay.ts";
import { aGrant, anAllocation, DAY, HARBOUR, LUCIA, NOW, rzm } from "./fixtures.ts";

const { equityGrants, equityRounds, patronageEquity } = deploymentOf(31337);
const OTHER = "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65";

type Told = { address: Address; abi: Abi; eventName: string; args: Record<string, unknown> };

/** A receipt as the chain gives it, with these events in it. */
function receiptOf(...told: readonly Told[]): OverlayReceipt {
  const logs = told.map(({ address, abi, eventName, args }, logIndex) => {
    const event = abi.find((item) => item.type === "event" && item.name === eventName);
    if (event?.type !== "event") throw new Error(`There is no event ${eventName}.`);
    const data = event.inputs.filter(({ indexed }) => !indexed);
    return {
      address,
      topics: encodeEventTopics({ abi, eventName, args }),
      data: encodeAbiParameters(
        data,
        data.map(({ name }) => args[name ?? ""]),
      ),
      logIndex,
      blockNumber: 12n,
      transactionHash: `0x${"ab".repeat(32)}`,
    };
  });
  const receipt = { transactionHash: `0x${"ab".repeat(32)}`, blockNumber: 12n, from: LUCIA, logs };
  return toOverlayReceipt(receipt as unknown as TransactionReceipt, { chainId: 31337, timestamp: Number(NOW) });
}

const grantEvent = (eventName: string, args: Record<string, unknown>, address = equityGrants): Told => ({
  address,
  abi: equityGrantsAbi as Abi,
  eventName,
  args: { account: LUCIA, id: 1n, ...args },
});
const roundClaimed = (args: Record<string, unknown> = {}, address = equityRounds): Told => ({
  address,
  abi: equityRoundsAbi as Abi,
  eventName: "RoundClaimed",
  args: { root: anAllocation().root, account: LUCIA, index: 3n, amount: rzm(250), ...args },
});
const TERMS = { amount: rzm(40), start: 100, cliff: 150, end: 200, revocable: true };

describe("changeGrants", () => {
  const change = changeGrants(LUCIA);

  test("default: what was claimed counts at once", () => {
    const receipt = receiptOf(grantEvent("GrantClaimed", { to: OTHER, amount: rzm(10) }));
    expect(change([aGrant({ claimed: rzm(5) }), aGrant({ id: 2n })], receipt)).toMatchObject([
      { id: 1n, claimed: rzm(15) },
      { id: 2n, claimed: 0n },
    ]);
  });

  test("behavior: a new grant comes first, once", () => {
    const receipt = receiptOf(grantEvent("GrantCreated", { ...TERMS, id: 7n }));
    const grants = change([aGrant()], receipt);
    expect(grants[0]).toEqual({
      ...{ id: 7n, account: LUCIA, amount: rzm(40), granted: rzm(40), revocable: true, revoked: false, claimed: 0n },
      ...{ start: 100n, cliff: 150n, end: 200n, scheduledEnd: 200n },
    });
    expect(change(grants, receipt)).toHaveLength(2);
  });

  test("behavior: a revoked one ends now with what had vested, and what was promised is kept", () => {
    const receipt = receiptOf(grantEvent("GrantRevoked", { vested: rzm(600), returned: rzm(600) }));
    expect(change([aGrant({ revocable: true })], receipt)).toMatchObject([
      {
        amount: rzm(600),
        granted: rzm(1_200),
        end: NOW,
        scheduledEnd: NOW + 100n * DAY,
        revoked: true,
        revocable: false,
      },
    ]);
  });

  test("behavior: others' grants, and other contracts' events, change nothing", () => {
    const grants = [aGrant()];
    const claimed = { to: LUCIA, amount: rzm(10) };
    expect(change(grants, receiptOf(grantEvent("GrantClaimed", { ...claimed, account: OTHER })))).toBe(grants);
    expect(change(grants, receiptOf(grantEvent("GrantClaimed", claimed, OTHER)))).toBe(grants);
  });
});

describe("markAllocations", () => {
  const stakes = { allocations: [anAllocation(), anAllocation({ root: `0x${"22".repeat(32)}` })], unread: [] };

  test("default: the one that was minted", () => {
    const { allocations } = markAllocations(stakes, receiptOf(roundClaimed()));
    expect(allocations.map(({ isClaimed }) => isClaimed)).toEqual([true, false]);
  });

  test("behavior: another place in the same list, or another contract, changes nothing", () => {
    for (const told of [roundClaimed({ index: 4n }), roundClaimed({}, OTHER)]) {
      const { allocations } = markAllocations(stakes, receiptOf(told));
      expect(allocations.some(({ isClaimed }) => isClaimed)).toBe(false);
    }
  });
});

describe("addClaims", () => {
  const patronage: Told = {
    address: patronageEquity,
    abi: patronageEquityAbi as Abi,
    eventName: "PatronageClaimed",
    args: { split: HARBOUR, asset: HARBOUR, account: LUCIA, to: OTHER, amount: rzm(3) },
  };
  const receipt = receiptOf(grantEvent("GrantClaimed", { to: LUCIA, amount: rzm(1) }), roundClaimed(), patronage);

  test("default: all three kinds, newest first, once", () => {
    const claims = addClaims(LUCIA)([], receipt);
    expect(claims.map(({ kind, amount }) => [kind, amount])).toEqual([
      ["patronage", rzm(3)],
      ["round", rzm(250)],
      ["grant", rzm(1)],
    ]);
    expect(claims[0]?.to).toBe(OTHER);
    expect(addClaims(LUCIA)(claims, receipt)).toBe(claims);
  });

  test("behavior: somebody else's claims aren't among them", () => {
    const none: never[] = [];
    expect(addClaims(OTHER)(none, receipt)).toBe(none);
  });
});
