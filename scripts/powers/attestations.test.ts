import assert from "node:assert/strict";
import { before, test } from "node:test";
import { deploymentOf } from "@rizom/sdk";
import type { Address, Hex } from "viem";
import { bootstrap } from "../bootstrap/bootstrap.ts";
import { type FoundableChain, startFoundableChain } from "../bootstrap/foundable-chain.ts";
import { inspectPowers } from "./inspectPowers.ts";

const REGISTRY = "contracts/reputation/AttestationRegistry.sol/AttestationRegistry.json";
const deployment = deploymentOf(31337);
const { attestationRegistry, engagements } = deployment;
const twin: Address = `0x${"12".repeat(20)}`;
let chain: FoundableChain;

before(async () => {
  chain = await startFoundableChain();
  await bootstrap(chain.network, await chain.founding());
});

const codeAt = async (address: Address): Promise<Hex> => (await chain.client.getCode({ address })) ?? "0x";
const problemsOf = async (change: Partial<typeof deployment> = {}) =>
  (await inspectPowers(chain.client, { ...deployment, ...change })).problems;

test("default: the registry of attestations is what is built here, and tied to the engagements contract", async () => {
  assert.deepEqual(await problemsOf(), []);
});

test("error: other code at the registry's address", () =>
  chain.apart(async () => {
    await chain.client.setCode({ address: attestationRegistry, bytecode: "0x6000" });
    assert.deepEqual(await problemsOf(), [
      `The code of the registry of attestations at ${attestationRegistry} isn't what this repository builds.`,
    ]);
  }));

test("error: a registry that asks another contract who took part", () =>
  chain.apart(async () => {
    const another = await chain.deploy(REGISTRY, [twin]);
    await chain.client.setCode({ address: attestationRegistry, bytecode: await codeAt(another) });
    assert.deepEqual(await problemsOf(), [
      `The engagements of the registry of attestations is ${twin}, not the engagements contract.`,
    ]);
  }));

test("error: the right code of the registry, that another constructor may have filled in", () =>
  chain.apart(async () => {
    await chain.client.setCode({ address: twin, bytecode: await codeAt(attestationRegistry) });
    assert.deepEqual(await problemsOf({ attestationRegistry: twin }), [
      `The registry of attestations at ${twin} wasn't made by this repository's constructor.`,
    ]);
  }));

test("behavior: a registry that the deployer made later, by the same constructor, is fine", () =>
  chain.apart(async () => {
    const another = await chain.deploy(REGISTRY, [engagements]);
    assert.deepEqual(await problemsOf({ attestationRegistry: another }), []);
  }));
