import { deploymentOf, franchiseRegistryAbi, type MinedLog } from "@rizom/sdk";
import { type ContractEventName, encodeAbiParameters, encodeEventTopics, type Hex } from "viem";
import { describe, expect, test } from "vitest";
import { environment } from "../../lib/environment.ts";
import type { OverlayReceipt } from "../../lib/overlay/overlayStore.ts";
import { aFranchise, hash, INES, NOW, SAMIR, WEN } from "./fixtures.ts";
import { changeFranchise, changeFranchises } from "./franchiseOverlay.ts";
import { changeTies } from "./tiesOverlay.ts";

const { franchiseRegistry } = deploymentOf(environment.chainId);

type Name = ContractEventName<typeof franchiseRegistryAbi>;

function logOf(eventName: Name, args: object, data: Hex, logIndex = 0): MinedLog {
  // Any event by name: viem holds the arguments against the ABI when it encodes them.
  const topics = encodeEventTopics({ abi: franchiseRegistryAbi, eventName, args } as Parameters<
    typeof encodeEventTopics
  >[0]);
  const place = { blockNumber: 9n, blockHash: hash(9), transactionHash: hash(5), transactionIndex: 0, removed: false };
  return { address: franchiseRegistry, topics, data, logIndex, ...place } as MinedLog;
}

const receipt = (...logs: MinedLog[]): OverlayReceipt => ({
  ...{ chainId: environment.chainId, transactionHash: hash(5), blockNumber: 9n, timestamp: NOW, from: INES },
  ...{ logs, events: [] },
});

const uint = (value: bigint) => encodeAbiParameters([{ type: "uint256" }], [value]);
const address = (account: `0x${string}`) => encodeAbiParameters([{ type: "address" }], [account]);
const added = logOf("OwnerAdded", { franchiseId: 1n, account: WEN }, uint(4n));
const admission = logOf(
  "FranchiseAdmitted",
  { franchiseId: 2n },
  encodeAbiParameters([{ type: "string" }, { type: "bytes32" }], ["Northlight", hash(8)]),
);

describe("changeFranchise", () => {
  test("default: a new owner is there at once, and what was open has lapsed", () => {
    const before = aFranchise();
    const after = changeFranchise(before, receipt(added));
    expect(after?.owners).toEqual([...before.owners, WEN]);
    expect(after?.ownerCount).toBe(4);
    expect(after?.ownerships.at(-1)).toMatchObject({ account: WEN, since: NOW, until: null });
  });
  test("behavior: another franchise's receipt leaves it as it was; of none comes none", () => {
    const other = aFranchise({ id: 3n });
    expect(changeFranchise(other, receipt(added))).toBe(other);
    expect(changeFranchise(null, receipt(added))).toBeNull();
  });
});

test("changeFranchises: one that was just admitted, with its owners", () => {
  const first = logOf("OwnerAdded", { franchiseId: 2n, account: WEN }, uint(1n), 1);
  const after = changeFranchises([aFranchise()], receipt(admission, first));
  expect(after.map(({ name, owners }) => [name, owners.length])).toEqual([
    ["Tideline", 3],
    ["Northlight", 1],
  ]);
});

describe("changeTies", () => {
  const nothing = { ownerships: [], appointments: [], invitations: [] };
  const appointed = logOf("Appointed", { franchiseId: 1n, account: SAMIR, role: 0 }, address(INES));
  const dismissed = logOf("Dismissed", { franchiseId: 1n, account: SAMIR, role: 0 }, address(INES), 1);
  test("default: what somebody has become, where no name is known yet", () => {
    const after = changeTies(SAMIR)(nothing, receipt(appointed));
    expect(after.appointments).toMatchObject([{ franchiseId: 1n, franchiseName: "", role: "MEMBER", until: null }]);
  });
  test("behavior: what ended has ended, and keeps the name", () => {
    const first = changeTies(SAMIR)(nothing, receipt(appointed)).appointments[0];
    if (!first) throw new Error("The appointment must be there.");
    const known = { ...nothing, appointments: [{ ...first, franchiseName: "Tideline" }] };
    const after = changeTies(SAMIR)(known, receipt(dismissed));
    expect(after.appointments).toMatchObject([{ franchiseName: "Tideline", until: NOW, endedBy: INES }]);
  });
  test("behavior: what concerns others changes nothing", () => {
    expect(changeTies(WEN)(nothing, receipt(appointed))).toBe(nothing);
  });
});
