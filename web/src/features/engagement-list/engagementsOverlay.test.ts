import { deploymentOf, type EngagementFilter, engagementsAbi, type MinedLog } from "@rizom/sdk";
import { type ContractEventName, encodeAbiParameters, encodeEventTopics, type Hex } from "viem";
import { describe, expect, test } from "vitest";
import { environment } from "../../lib/environment.ts";
import type { OverlayReceipt } from "../../lib/overlay/overlayStore.ts";
import { anEngagement, ESCROW, eth, hash, INES, JONAS, MIRA, NOW, SPLIT, WEN } from "../engagements/fixtures.ts";
import { changeEngagements } from "./engagementsOverlay.ts";

const { engagements } = deploymentOf(environment.chainId);

function logOf(eventName: ContractEventName<typeof engagementsAbi>, args: object, data: Hex, logIndex = 0): MinedLog {
  // Any event by name: viem holds the arguments against the ABI when it encodes them.
  const topics = encodeEventTopics({ abi: engagementsAbi, eventName, args } as Parameters<typeof encodeEventTopics>[0]);
  const place = { blockNumber: 9n, blockHash: hash(9), transactionHash: hash(5), transactionIndex: 0, removed: false };
  return { address: engagements, topics, data, logIndex, ...place } as MinedLog;
}

const receipt = (...logs: MinedLog[]): OverlayReceipt => ({
  ...{ chainId: environment.chainId, transactionHash: hash(5), blockNumber: 9n, timestamp: Number(NOW), from: JONAS },
  ...{ logs, events: [] },
});

const data = (...values: readonly (readonly [type: string, value: unknown])[]) =>
  encodeAbiParameters(
    values.map(([type]) => ({ type })),
    values.map(([, value]) => value),
  );

const opening = receipt(
  logOf(
    "EngagementOpened",
    { engagementId: 13n, franchiseId: 1n, client: WEN },
    data(
      ...([JONAS, SPLIT, SPLIT, INES] as const).map((account) => ["address", account] as const),
      ["uint32", 604_800],
      ["bytes32", hash(70)],
      ["address", ESCROW],
    ),
  ),
  logOf(
    "OutcomeProposed",
    { engagementId: 13n, outcome: 1n },
    data(["uint128", eth(3)], ["uint40", Number(NOW) + 9], ["bytes32", hash(71)]),
    1,
  ),
);

const cancelling = receipt(
  logOf("OutcomeCancelled", { engagementId: 12n, outcome: 1n, by: JONAS }, data(["uint256", 0n])),
);

describe("changeEngagements", () => {
  const ids = (filter: EngagementFilter, change = opening) =>
    changeEngagements(filter)([anEngagement()], change).map(({ engagementId }) => engagementId);

  test("default: one that was just opened comes first, with its outcomes", () => {
    const [first] = changeEngagements({})([anEngagement()], opening);
    expect(first).toMatchObject({ engagementId: 13n, client: WEN, outcomes: [{ state: "proposed", amount: eth(3) }] });
    expect(ids({})).toEqual([13n, 12n]);
  });

  test("behavior: one that is in the list already isn't there twice", () => {
    const known = [anEngagement({ engagementId: 13n, outcomes: [] })];
    expect(changeEngagements({})(known, opening)).toHaveLength(1);
  });

  test.each([
    ["its franchise's", { franchiseId: 1n }, [13n, 12n]],
    ["another franchise's", { franchiseId: 2n }, []],
    ["its client's", { account: WEN }, [13n]],
    ["another client's", { account: MIRA }, [12n]],
    ["open ones", { state: "open" }, [13n, 12n]],
  ] as const)("behavior: %s list", (_, filter, expected) => expect(ids(filter)).toEqual(expected));

  test("behavior: what has ended leaves the open ones", () => {
    expect(ids({ state: "open" }, cancelling)).toEqual([]);
    expect(ids({ state: "ended" }, cancelling)).toEqual([12n]);
  });

  test("behavior: a receipt of something else changes nothing", () => {
    const before = [anEngagement()];
    expect(changeEngagements({})(before, receipt())).toBe(before);
  });
});
