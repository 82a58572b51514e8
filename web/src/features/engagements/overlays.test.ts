import { deploymentOf, engagementsAbi, type MinedLog } from "@rizom/sdk";
import { encodeAbiParameters, encodeEventTopics } from "viem";
import { expect, test } from "vitest";
import { environment } from "../../lib/environment.ts";
import type { OverlayReceipt } from "../../lib/overlay/overlayStore.ts";
import { changeEngagement } from "./engagementOverlay.ts";
import { anEngagement, eth, hash, MIRA, NOW } from "./fixtures.ts";

const { engagements } = deploymentOf(environment.chainId);

/** Mira funds the first outcome of an engagement with 1 ETH. */
function funding(engagementId: bigint): OverlayReceipt {
  const topics = encodeEventTopics({
    abi: engagementsAbi,
    eventName: "OutcomeFunded",
    args: { engagementId, outcome: 1n },
  });
  const place = { blockNumber: 9n, blockHash: hash(9), transactionHash: hash(5), transactionIndex: 0, removed: false };
  const data = encodeAbiParameters([{ type: "uint256" }], [eth(1)]);
  const log = { address: engagements, topics, data, logIndex: 0, ...place } as MinedLog;
  const receipt = { chainId: environment.chainId, transactionHash: hash(5), blockNumber: 9n, timestamp: Number(NOW) };
  return { ...receipt, from: MIRA, logs: [log], events: [] };
}

test("default: what was funded is in escrow at once, and in the past", () => {
  const after = changeEngagement(anEngagement(), funding(12n));
  expect(after?.outcomes[0]).toMatchObject({ state: "funded", fundedAt: Number(NOW) });
  expect(after?.held).toBe(eth(1));
  expect(after?.steps.at(-1)).toMatchObject({ kind: "funded", by: MIRA, amount: eth(1) });
});

test("behavior: another engagement's receipt leaves it as it was; of none comes none", () => {
  const before = anEngagement();
  expect(changeEngagement(before, funding(13n))).toBe(before);
  expect(changeEngagement(null, funding(12n))).toBeNull();
});
