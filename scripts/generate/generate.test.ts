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
beforeEach(() => rmSync(join(root, "scripts"), { recursive: true, force: true }));

const treasury = "0x1000000000000000000000000000000000000001";
const factory = "0x2000000000000000000000000000000000000002";
const addresses = { "Rizom#TimelockController": treasury, "Rizom#RevenueSplitFactory": factory };

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
  assert.notEqual(local.revenueSplitFactory, factory);
  assert.deepEqual(others, []);
});

test("behavior: a deployed chain comes with the block of its first transaction that went through", () => {
  deployed(11155111, addresses);
  assert.deepEqual(readDeployments(root)[1], {
    chainId: 11155111,
    treasury,
    revenueSplitFactory: factory,
    startBlock: 120,
  });
  const files = generateAddresses(root);
  assert.match(files.get("sdk/src/generated/deployments.ts") ?? "", new RegExp(`11155111: {[^}]+${factory}`));
  assert.deepEqual(JSON.parse(files.get("subgraph/networks.json") ?? "").sepolia, {
    RevenueSplitFactory: { address: factory, startBlock: 120 },
  });
});

test("behavior: the subgraph's manifest stands on the local chain, and the rest of it stays as it is", () => {
  const manifest = "subgraph/subgraph.yaml";
  cpSync(join(project, manifest), join(root, manifest));
  const rendered = generateAddresses(root).get(manifest) ?? "";
  writeFileSync(
    join(root, manifest),
    rendered.replace(/address: "0x\w+"/, 'address: "0x00"').replace(/startBlock: \d+/, "startBlock: 9"),
  );
  assert.equal(generateAddresses(root).get(manifest), rendered);
  writeFileSync(join(root, manifest), "specVersion: 1.3.0\n");
  assert.throws(() => generateAddresses(root), /has no data source RevenueSplitFactory/);
  rmSync(join(root, "subgraph"), { recursive: true });
});

test("error: half a deployment, a chain without a name, contracts that aren't compiled", () => {
  deployed(11155111, { "Rizom#TimelockController": treasury });
  assert.throws(() => readDeployments(root), /isn't complete. Deploy again/);
  deployed(11155111, addresses);
  deployed(424242, addresses);
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
