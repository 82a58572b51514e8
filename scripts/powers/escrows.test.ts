import assert from "node:assert/strict";
import { before, test } from "node:test";
import { deploymentOf } from "@rizom/sdk";
import { type Address, getAddress, getContractAddress, type Hex, numberToHex } from "viem";
import { bootstrap } from "../bootstrap/bootstrap.ts";
import { type FoundableChain, startFoundableChain } from "../bootstrap/foundable-chain.ts";
import { inspectPowers } from "./inspectPowers.ts";

const ESCROW = "contracts/engagement/Escrow.sol/Escrow.json";
const deployment = deploymentOf(31337);
const { engagements } = deployment;
/** The first contract that the engagements contract made: the code behind every escrow. */
const escrow = getContractAddress({ from: engagements, nonce: 1n });
const twin: Address = `0x${"12".repeat(20)}`;
let chain: FoundableChain;

before(async () => {
  chain = await startFoundableChain();
  await bootstrap(chain.network, await chain.founding());
});

const codeAt = async (address: Address): Promise<Hex> => (await chain.client.getCode({ address })) ?? "0x";
const problemsOf = async (change: Partial<typeof deployment> = {}) =>
  (await inspectPowers(chain.client, { ...deployment, ...change })).problems;

test("default: escrows obey the contract that makes them, and that has no owner", async () => {
  const { problems, facts } = await inspectPowers(chain.client, deployment);
  assert.deepEqual(problems, []);
  assert.equal(new Map(facts).get("Escrows"), "obey the engagements contract, which has no owner");
});

test("error: other code behind the escrows", () =>
  chain.apart(async () => {
    await chain.client.setCode({ address: escrow, bytecode: "0x6000" });
    assert.deepEqual(await problemsOf(), [`The escrows' code at ${escrow} isn't what this repository builds.`]);
  }));

test("error: the right code behind the escrows, made by somebody whom it obeys", () =>
  chain.apart(async () => {
    const another = await chain.deploy(ESCROW, []);
    await chain.client.setCode({ address: escrow, bytecode: await codeAt(another) });
    assert.deepEqual(await problemsOf(), [`The escrows obey ${chain.network.deployer}, not the engagements contract.`]);
  }));

test("error: an engagements contract that has another code for some of its escrows", () =>
  chain.apart(async () => {
    const code = await codeAt(engagements);
    const changed = code.replace(escrow.slice(2).toLowerCase(), twin.slice(2)) as Hex; // Once: as long as it was.
    await chain.client.setCode({ address: engagements, bytecode: changed });
    const [problem, ...others] = await problemsOf();
    assert.match(problem ?? "", /^The engagements contract knows of 0x\w{40}, which isn't its escrows' code\.$/);
    assert.deepEqual(others, []);
  }));

test("error: the right code of the engagements contract, that another constructor may have filled in", () =>
  chain.apart(async () => {
    await chain.client.setCode({ address: twin, bytecode: await codeAt(engagements) });
    assert.deepEqual(await problemsOf({ engagements: twin }), [
      `The engagements contract at ${twin} wasn't made by this repository's constructor.`,
    ]);
  }));

test("error: what the deployer made at its next turn, by another constructor", () =>
  chain.apart(async () => {
    const { client } = chain;
    // Copies the code of the engagements contract, and could have written whatever it liked into the storage.
    const size = numberToHex((await codeAt(engagements)).length / 2 - 1, { size: 2 }).slice(2);
    const from = engagements.slice(2);
    const bytecode = `0x61${size}6000600073${from}3c61${size}6000f3` as Hex; // Each opcode as long as it says.
    const hash = await client.sendTransaction({ data: bytecode, account: client.account, chain: client.chain });
    const { contractAddress } = await client.waitForTransactionReceipt({ hash });
    assert.ok(contractAddress);
    const made = getAddress(contractAddress);
    assert.deepEqual(await problemsOf({ engagements: made }), [
      `The engagements contract at ${made} wasn't made by this repository's constructor.`,
    ]);
  }));
