import { attestationRegistryAbi, attestationUidOf, deploymentOf, packMarks } from "@rizom/sdk";
import { encodeAbiParameters, encodeEventTopics, type Hex } from "viem";
import { describe, expect, test } from "vitest";
import { environment } from "../../lib/environment.ts";
import { toOverlayReceipt } from "../../lib/overlay/toOverlayReceipt.ts";
import { JONAS, LUCIA } from "../engagements/fixtures.ts";
import { changeAttestations } from "./queries.ts";

const hash = (n: number): Hex => `0x${n.toString(16).padStart(64, "0")}`;
const { attestationRegistry } = deploymentOf(environment.chainId);
const uid = attestationUidOf({ engagementId: 3n, outcome: 1, attester: JONAS, subject: LUCIA });
const added = attestationRegistryAbi.find((item) => item.type === "event" && item.name === "AttestationAdded");

/** The receipt of a transaction in which Jonas attests Lucía. */
function attesting() {
  const args = { uid, subject: LUCIA, attester: JONAS };
  const [topic, ...topics] = encodeEventTopics({ abi: attestationRegistryAbi, eventName: "AttestationAdded", args });
  const told: Record<string, unknown> = {
    ...{ engagementId: 3n, outcome: 1, marks: packMarks([{ work: "linking", mark: 4 }]), digest: hash(7) },
  };
  const rest = (added && "inputs" in added ? added.inputs : []).filter(({ indexed }) => !indexed);
  const data = encodeAbiParameters(rest, rest.map(({ name }) => told[name]) as never);
  const log = { address: attestationRegistry, topics: [topic, ...topics], data, blockNumber: 12n, logIndex: 0 };
  const mined = { ...log, transactionHash: hash(9), blockHash: hash(8), transactionIndex: 0, removed: false };
  const receipt = { logs: [mined], transactionHash: hash(9), blockNumber: 12n, from: JONAS } as never;
  return toOverlayReceipt(receipt, { chainId: environment.chainId, timestamp: 1_795_000_000 });
}

describe("changeAttestations", () => {
  test("default: one's own attestation is there at once, on both sides, and only once", () => {
    const apply = changeAttestations(LUCIA, "subject");
    const [first, ...others] = apply([], attesting());
    expect(first).toMatchObject({ uid, attester: JONAS, work: [{ work: "linking", mark: 4 }], revokedAt: null });
    expect(others).toEqual([]);
    expect(apply(first ? [first] : [], attesting())).toHaveLength(1);
    expect(changeAttestations(JONAS, "attester")([], attesting())).toHaveLength(1);
  });

  test("behavior: what concerns others changes nothing", () => {
    const none: never[] = [];
    expect(changeAttestations(JONAS, "subject")(none, attesting())).toBe(none);
  });
});
