import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { GenerateError } from "./GenerateError.ts";
import { generateAddresses } from "./generateAddresses.ts";
import { readAbi } from "./readAbi.ts";
import { readDeployments } from "./readDeployments.ts";
import { errorsOf, eventsOf, renderAbi } from "./renderAbi.ts";

const project = join(import.meta.dirname, "../..");
const root = mkdtempSync(join(tmpdir(), "rizom-generate-"));
after(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  for (const folder of ["scripts", "subgraph"]) rmSync(join(root, folder), { recursive: true, force: true });
});

const treasury = "0x1000000000000000000000000000000000000001";
const factory = "0x2000000000000000000000000000000000000002";
const contracts = {
  "Rizom#AccessManager": "0x3000000000000000000000000000000000000003",
  "Rizom#EquityToken": "0x4000000000000000000000000000000000000004",
  "Rizom#EquityGrants": "0x5000000000000000000000000000000000000005",
  "Rizom#EquityRounds": "0x6000000000000000000000000000000000000006",
  "Rizom#PatronageEquity": "0x7000000000000000000000000000000000000007",
  "Rizom#FranchiseRegistry": "0x8000000000000000000000000000000000000008",
  "Rizom#RizomGovernor": "0x9000000000000000000000000000000000000009",
  "Rizom#Engagements": "0xA00000000000000000000000000000000000000A",
  "Rizom#AttestationRegistry": "0xB00000000000000000000000000000000000000B",
};
const addresses = { "Rizom#TimelockController": treasury, "Rizom#RevenueSplitFactory": factory, ...contracts };

const dataSource = (name: string) => `  - kind: ethereum/contract
    name: ${name}
    network: elsewhere
    source:
      address: "0x00"
      abi: ${name}
      startBlock: 9
`;

/** A manifest with these data sources, and a template that is called like a contract. */
function manifestOf(...names: string[]): string {
  mkdirSync(join(root, "subgraph"), { recursive: true });
  const text = `specVersion: 1.3.0\ndataSources:\n${names.map(dataSource).join("")}templates:\n  - kind: file/ipfs\n    name: EquityRounds\n`;
  writeFileSync(join(root, "subgraph/subgraph.yaml"), text);
  return text;
}

/** What Ignition leaves behind: addresses, and a journal of what it sent. */
function deployed(chainId: number, told: Record<string, string>, blocks: readonly number[] = [120, 121]): void {
  const folder = join(root, "scripts/ignition/deployments", `chain-${chainId}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "deployed_addresses.json"), JSON.stringify(told));
  const entries = [
    { chainId, type: "DEPLOYMENT_INITIALIZE" },
    { type: "TRANSACTION_CONFIRM", receipt: { blockNumber: 90, status: "FAILURE" } },
    ...blocks.map((blockNumber) => ({ type: "TRANSACTION_CONFIRM", receipt: { blockNumber, status: "SUCCESS" } })),
  ];
  writeFileSync(join(folder, "journal.jsonl"), entries.map((entry) => `\n${JSON.stringify(entry)}\n`).join(""));
}

test("default: the local chain is always there, whatever a run left behind", () => {
  deployed(31337, addresses);
  const [local, ...others] = readDeployments(root);
  assert.equal(local?.chainId, 31337);
  assert.equal(local.startBlock, 0);
  assert.notEqual(local.addresses.revenueSplitFactory, factory);
  assert.ok(local.addresses.testDollar);
  assert.deepEqual(others, []);
});

test("behavior: a deployed chain comes with the block of its first transaction that went through", () => {
  deployed(11155111, addresses);
  manifestOf("RevenueSplitFactory", "EquityToken");
  assert.deepEqual(readDeployments(root)[1], {
    chainId: 11155111,
    addresses: {
      treasury,
      revenueSplitFactory: factory,
      accessManager: contracts["Rizom#AccessManager"],
      equityToken: contracts["Rizom#EquityToken"],
      equityGrants: contracts["Rizom#EquityGrants"],
      equityRounds: contracts["Rizom#EquityRounds"],
      patronageEquity: contracts["Rizom#PatronageEquity"],
      franchiseRegistry: contracts["Rizom#FranchiseRegistry"],
      governor: contracts["Rizom#RizomGovernor"],
      engagements: contracts["Rizom#Engagements"],
      attestationRegistry: contracts["Rizom#AttestationRegistry"],
    },
    startBlock: 120,
  });
  const files = generateAddresses(root);
  assert.match(files.get("sdk/src/generated/deployments.ts") ?? "", new RegExp(`11155111: {[^}]+${factory}`));
  assert.deepEqual(JSON.parse(files.get("subgraph/networks.json") ?? "").sepolia, {
    RevenueSplitFactory: { address: factory, startBlock: 120 },
    EquityToken: { address: contracts["Rizom#EquityToken"], startBlock: 120 },
  });
});

test("behavior: the subgraph's manifest stands on the local chain, and the rest of it stays as it is", () => {
  mkdirSync(join(root, "subgraph"), { recursive: true });
  const manifest = "subgraph/subgraph.yaml";
  cpSync(join(project, manifest), join(root, manifest));
  const rendered = generateAddresses(root).get(manifest) ?? "";
  writeFileSync(
    join(root, manifest),
    rendered.replaceAll(/address: "0x\w+"/g, 'address: "0x00"').replaceAll(/startBlock: \d+/g, "startBlock: 9"),
  );
  assert.equal(generateAddresses(root).get(manifest), rendered);
});

test("behavior: each data source that is called like a contract gets its address; those that are absent are no matter", () => {
  manifestOf("EquityGrants", "RevenueSplitFactory");
  const [local] = readDeployments(root);
  const rendered = generateAddresses(root).get("subgraph/subgraph.yaml") ?? "";
  const { equityGrants, revenueSplitFactory } = local?.addresses ?? {};
  const found = [...rendered.matchAll(/address: "(0x\w+)"\n +abi: \w+\n +startBlock: (\d+)/g)].map(
    ([, ...rest]) => rest,
  );
  assert.deepEqual(found, [
    [equityGrants, "0"],
    [revenueSplitFactory, "0"],
  ]);
  assert.doesNotMatch(rendered, /elsewhere/);
});

test("error: a data source of ours without address and block; a manifest without any of them is nobody's", () => {
  writeFileSync(
    join(root, "subgraph/subgraph.yaml"),
    manifestOf("RevenueSplitFactory", "EquityToken").replace(/(name: EquityToken\n)[\s\S]+(?=templates)/, "$1"),
  );
  assert.throws(() => generateAddresses(root), /data source EquityToken needs network/);
});

test("error: half a deployment, a chain without a name, contracts that aren't compiled", () => {
  deployed(11155111, { "Rizom#TimelockController": treasury });
  assert.throws(() => readDeployments(root), /isn't complete. Deploy again/);
  deployed(11155111, addresses);
  deployed(424242, addresses);
  manifestOf("RevenueSplitFactory");
  assert.throws(() => generateAddresses(root), /What does The Graph call chain 424242/);
  assert.throws(() => readAbi(root, "contracts/revenue/RevenueSplit.sol", "RevenueSplit"), GenerateError);
});

test("default: ABIs are sorted, without constructors and names of Solidity types; errors come once", () => {
  const error = { type: "error", name: "Broken", inputs: [{ name: "who", type: "address", internalType: "address" }] };
  const abi = [error, { type: "event", name: "Moved" }, { type: "constructor" }, { type: "function", name: "move" }];
  const rendered = renderAbi("someAbi", abi);
  assert.equal(rendered, renderAbi("someAbi", abi.toReversed()));
  assert.match(rendered, /export const someAbi = \[\n.+move.+\n.+Moved.+\n.+Broken.+\n\] as const;/);
  assert.doesNotMatch(rendered, /internalType|constructor/);
  assert.deepEqual(eventsOf(abi), [{ type: "event", name: "Moved" }]);
  assert.equal(errorsOf([abi, abi]).length, 1);
});
