import { attestationRegistryAbi, deploymentOf, type MinedLog, packMarks } from "@rizom/sdk";
import { encodeAbiParameters, encodeEventTopics, type Hex } from "viem";
import { expect, test } from "vitest";
import { environment } from "../../lib/environment.ts";
import type { OverlayReceipt } from "../../lib/overlay/overlayStore.ts";
import { hash, LUCIA, MIRA, NOW } from "../engagements/fixtures.ts";
import { changeAttestationsOf } from "./attestationsOverlay.ts";

const { attestationRegistry } = deploymentOf(environment.chainId);
const ABOUT = { uid: hash(3), subject: LUCIA, attester: MIRA };

function receiptOf(topics: readonly unknown[], data: Hex, blockNumber: bigint): OverlayReceipt {
  const transactionHash = hash(Number(blockNumber));
  const place = { blockNumber, blockHash: hash(9), transactionHash, transactionIndex: 0, removed: false };
  const log = { address: attestationRegistry, topics, data, logIndex: 0, ...place } as MinedLog;
  const receipt = { chainId: environment.chainId, transactionHash, blockNumber, timestamp: Number(NOW) };
  return { ...receipt, from: MIRA, logs: [log], events: [] };
}

/** Mira attests Lucía's work on the second outcome. */
function attesting(engagementId: bigint): OverlayReceipt {
  const topics = encodeEventTopics({ abi: attestationRegistryAbi, eventName: "AttestationAdded", args: ABOUT });
  const types = [{ type: "uint256" }, { type: "uint256" }, { type: "uint32" }, { type: "bytes32" }] as const;
  const marks = packMarks([{ work: "linking", mark: 4 }]);
  return receiptOf(topics, encodeAbiParameters(types, [engagementId, 2n, marks, hash(8)]), 9n);
}

function revoking(): OverlayReceipt {
  const topics = encodeEventTopics({ abi: attestationRegistryAbi, eventName: "AttestationRevoked", args: ABOUT });
  return receiptOf(topics, "0x", 10n);
}

test("default: what was said is there at once, and what was taken back says so", () => {
  const change = changeAttestationsOf(12n);
  const said = change([], attesting(12n));
  expect(said).toMatchObject([
    { subject: LUCIA, attester: MIRA, outcome: 2, work: [{ work: "linking", mark: 4 }], revokedAt: null },
  ]);
  expect(change(said, revoking())).toMatchObject([{ uid: hash(3), revokedAt: Number(NOW) }]);
});

test("behavior: what was said about another engagement isn't among it", () => {
  expect(changeAttestationsOf(12n)([], attesting(13n))).toEqual([]);
});
