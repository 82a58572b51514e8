import {
  type Abi,
  type AbiEvent,
  createClient,
  custom,
  encodeAbiParameters,
  encodeEventTopics,
  encodeFunctionData,
  type Hex,
  keccak256,
  numberToHex,
  stringToHex,
  zeroHash,
} from "viem";
import { hardhat } from "viem/chains";
import { expect, test } from "vitest";
import { deploymentOf } from "../deployments/deploymentOf.ts";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import { describeProposal } from "./describeProposal.ts";
import { readNamedDocuments } from "./readNamedDocuments.ts";

const deployment = deploymentOf(hardhat.id);
const { franchiseRegistry, equityRounds, engagements, attestationRegistry, governor } = deployment;
const ACCOUNT = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const named = (name: string): Hex => keccak256(stringToHex(name));

function blank(type: string) {
  if (type === "address") return ACCOUNT;
  if (type === "string") return "";
  if (type.endsWith("[]")) return [];
  if (type === "bytes32") return zeroHash;
  return /^uint(8|16|32|40|48)$/.test(type) ? 0 : 0n;
}

/** A log as the contract writes it; everything that isn't told is 0. */
function log(address: Hex, abi: Abi, eventName: string, args: Record<string, unknown>, block: number) {
  const event = abi.find((item): item is AbiEvent => item.type === "event" && item.name === eventName);
  if (event === undefined) throw new Error(`There is no ${eventName}.`);
  const plain = event.inputs.filter(({ indexed }) => !indexed);
  const all = Object.fromEntries(event.inputs.map(({ name = "", type }) => [name, args[name] ?? blank(type)]));
  return {
    address,
    // Of any event, which viem's types can't follow.
    topics: encodeEventTopics({ abi, eventName, args: all } as never),
    data: encodeAbiParameters(plain, plain.map(({ name = "" }) => all[name]) as never),
    blockNumber: numberToHex(block),
    blockHash: named(`block ${block}`),
    transactionHash: named(`transaction ${block}`),
    transactionIndex: "0x0",
    logIndex: "0x0",
    removed: false,
  };
}

function clientWith(logs: object[]) {
  const request = async ({ method }: { method: string }) => (method === "eth_getLogs" ? logs : "0x10");
  return createClient({ chain: hardhat, transport: custom({ request }) });
}

const read = async (logs: object[]) =>
  (await readNamedDocuments(clientWith(logs), { fromBlock: 0n })).map(({ kind, digest }) => [kind, digest]);

test("default: every event that names a document, each digest once, in their order", async () => {
  const logs = [
    log(franchiseRegistry, franchiseRegistryAbi, "FranchiseAdmitted", { charter: named("charter") }, 1),
    log(franchiseRegistry, franchiseRegistryAbi, "CharterChanged", { charter: named("charter 2") }, 2),
    log(equityRounds, equityRoundsAbi, "RoundOpened", { root: named("root"), digest: named("list") }, 3),
    log(engagements, engagementsAbi, "EngagementOpened", { brief: named("brief") }, 4),
    log(engagements, engagementsAbi, "OutcomeProposed", { brief: named("brief of 1") }, 5),
    log(engagements, engagementsAbi, "OutcomeDelivered", { evidence: named("evidence") }, 6),
    log(engagements, engagementsAbi, "OutcomeDisputed", { reason: named("reason") }, 7),
    log(engagements, engagementsAbi, "OutcomeResolved", { ruling: named("ruling") }, 8),
    log(
      attestationRegistry,
      attestationRegistryAbi,
      "AttestationAdded",
      { uid: named("uid"), digest: named("attestation") },
      9,
    ),
    log(attestationRegistry, attestationRegistryAbi, "ProfileSet", { digest: named("profile") }, 10),
    log(attestationRegistry, attestationRegistryAbi, "ProfileSet", { digest: zeroHash }, 11),
    log(attestationRegistry, attestationRegistryAbi, "ProfileSet", { digest: named("profile") }, 12),
    log(engagements, engagementsAbi, "OutcomeResolved", { ruling: zeroHash }, 13),
  ];
  expect(await read(logs)).toEqual([
    ["charter", named("charter")],
    ["charter", named("charter 2")],
    ["allocation list", named("list")],
    ["brief", named("brief")],
    ["brief", named("brief of 1")],
    ["evidence", named("evidence")],
    ["reason", named("reason")],
    ["ruling", named("ruling")],
    ["attestation", named("attestation")],
    ["profile", named("profile")],
  ]);
});

test("behavior: proposals name their text, and what their calls would name", async () => {
  const description = describeProposal({ title: "Two things", digest: named("text"), proposer: ACCOUNT });
  const admit = encodeFunctionData({
    abi: franchiseRegistryAbi,
    functionName: "admitFranchise",
    args: ["Saltmarsh", named("charter"), [ACCOUNT]],
  });
  const open = encodeFunctionData({
    abi: equityRoundsAbi,
    functionName: "openRound",
    args: [named("root"), named("list"), 1n, 1],
  });
  const targets = [franchiseRegistry, equityRounds, franchiseRegistry, ACCOUNT];
  const calldatas = [admit, open, "0x12345678", admit];
  const created = log(
    governor,
    governorAbi,
    "ProposalCreated",
    { description, targets, calldatas, values: [], signatures: [] },
    1,
  );
  const elsewhere = log(
    governor,
    governorAbi,
    "ProposalCreated",
    { description: "# From elsewhere", targets: [], calldatas: [] },
    2,
  );
  const vote = log(governor, governorAbi, "VoteCast", { reason: named("not a digest") }, 3);
  expect(await read([created, elsewhere, vote])).toEqual([
    ["proposal", named("text")],
    ["charter", named("charter")],
    ["allocation list", named("list")],
  ]);
});

test("behavior: a motion about a charter names it, and one about an owner names no document", async () => {
  const motion = (matter: number) =>
    log(
      franchiseRegistry,
      franchiseRegistryAbi,
      "MotionSupported",
      { matter, subject: named(`subject of ${matter}`) },
      matter,
    );
  expect(await read([motion(0), motion(1), motion(2)])).toEqual([["charter", named("subject of 2")]]);
});

test("behavior: an amendment that is only proposed names the briefs of its outcomes", async () => {
  const outcome = (name: string) => ({ amount: 1n, due: 1, brief: named(name) });
  const amendment = {
    arbiter: ACCOUNT,
    reviewWindow: 1,
    changes: [{ outcome: 1n, ...outcome("changed") }],
    additions: [outcome("new"), { ...outcome("none"), brief: zeroHash }, outcome("newer")],
  };
  const proposed = log(engagements, engagementsAbi, "AmendmentProposed", { amendment }, 1);
  expect(await read([proposed])).toEqual(["changed", "new", "newer"].map((name) => ["brief", named(name)]));
});
