import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  type Action,
  accessManagerAbi,
  actionOf,
  deploymentOf,
  equityTokenAbi,
  setMintAllowanceRequest,
  timelockControllerAbi,
} from "@rizom/sdk";
import { type Address, keccak256, parseEther, toBytes, toFunctionSelector, zeroAddress, zeroHash } from "viem";
import { bootstrap } from "../bootstrap/bootstrap.ts";
import { type FoundableChain, ines, jonas, startFoundableChain } from "../bootstrap/foundable-chain.ts";
import { inspectPowers } from "./inspectPowers.ts";

const deployment = deploymentOf(31337);
const { accessManager, treasury, equityToken, equityGrants, patronageEquity, franchiseRegistry } = deployment;
const key = jonas.address;
let chain: FoundableChain;

before(async () => {
  chain = await startFoundableChain();
  await bootstrap(chain.network, await chain.founding());
});

/** What a proposal could do: the timelock calls something. */
async function asTimelock({ target, data }: Pick<Action, "target" | "data">): Promise<void> {
  const { client } = chain;
  await client.impersonateAccount({ address: treasury });
  await client.setBalance({ address: treasury, value: parseEther("1") });
  await client.sendTransaction({ account: treasury, to: target, data });
}

const manager = (functionName: string, args: readonly unknown[]) =>
  asTimelock(actionOf({ address: accessManager, abi: accessManagerAbi, functionName, args }));
const timelock = (functionName: string, args: readonly unknown[]) =>
  asTimelock(actionOf({ address: treasury, abi: timelockControllerAbi, functionName, args }));
const roleOf = (name: string) => keccak256(toBytes(name));
const minting = toFunctionSelector("setMintAllowance(address,uint104)");
const granting = toFunctionSelector("revoke(address,uint256)");

/** A contract that isn't the network's, and acts as its test tells it to. */
const deployModule = (): Promise<Address> =>
  chain.deploy("contracts/mocks/ObedientModule.sol/ObedientModule.json", [equityToken]);

async function allow(module: Address, amount: bigint): Promise<void> {
  await asTimelock(actionOf(setMintAllowanceRequest({ equityToken, module, limit: amount })));
}

async function reserveAsModule(): Promise<void> {
  const module = await deployModule();
  await allow(module, 5n);
  await chain.client.impersonateAccount({ address: module });
  await chain.client.setBalance({ address: module, value: parseEther("1") });
  const deadline = Number((await chain.client.getBlock()).timestamp) + 1_000;
  const call = { address: equityToken, abi: equityTokenAbi, functionName: "reserve" } as const;
  await chain.client.writeContract({ ...call, args: [zeroHash, 5n, deadline], account: module });
}

/** What somebody scheduled while they were proposer still waits when they aren't any more. */
async function scheduleAsFormerProposer(): Promise<void> {
  const role = roleOf("PROPOSER_ROLE");
  await timelock("grantRole", [role, key]);
  const call = { address: treasury, abi: timelockControllerAbi, functionName: "schedule" } as const;
  await chain.client.writeContract({ ...call, args: [key, 1n, "0x", zeroHash, zeroHash, 172_800n], account: jonas });
  await timelock("revokeRole", [role, key]);
}

async function obeyAnother(): Promise<void> {
  const other = await chain.deploy("@openzeppelin/contracts/access/manager/AccessManager.sol/AccessManager.json", [
    key,
  ]);
  await manager("updateAuthority", [equityGrants, other]);
}

const LEFTOVERS: readonly (readonly [what: string, plant: () => Promise<unknown>, told: RegExp])[] = [
  ["the admin's role", () => manager("grantRole", [0n, key, 0]), /^The key 0x3C44\w+ has role 0 \(ADMIN\)/],
  ["a role for grants", () => manager("grantRole", [1n, key, 0]), /^The key 0x3C44\w+ has role 1 \(GRANTS\)/],
  ["a role for rounds", () => manager("grantRole", [2n, key, 0]), /^The key 0x3C44\w+ has role 2 \(ROUNDS\)/],
  ["a role for recognition", () => manager("grantRole", [3n, key, 0]), /^The key 0x3C44\w+ has role 3 \(RECOGNITION\)/],
  ["a role that needs an announcement", () => manager("grantRole", [2n, key, 600]), /has role 2 \(ROUNDS\)/],
  [
    "a role that begins later",
    async () => {
      await manager("setGrantDelay", [1n, 86_400]);
      await chain.client.increaseTime({ seconds: 6 * 86_400 });
      await manager("grantRole", [1n, key, 0]);
    },
    /^The key 0x3C44\w+ has role 1 \(GRANTS\)/,
  ],
  ["a role of no name", () => manager("grantRole", [7n, key, 0]), /^The key 0x3C44\w+ has role 7 of/],
  [
    "a contract in a role",
    async () => manager("grantRole", [1n, await deployModule(), 0]),
    /^The contract 0x\w+ has role 1/,
  ],
  ["who gives a role", () => manager("setRoleAdmin", [1n, 7n]), /^Role 1 \(GRANTS\) .* given and taken by role 7\./],
  ["who cancels", () => manager("setRoleGuardian", [1n, 7n]), /^Role 7 may cancel what role 1 \(GRANTS\)/],
  [
    "a function for a role",
    () => manager("setTargetFunctionRole", [equityToken, [minting], 7n]),
    new RegExp(`^Function ${minting} of ${equityToken} belongs to role 7, not to role 0`),
  ],
  [
    "a function for everybody",
    () => manager("setTargetFunctionRole", [equityGrants, [granting], 2n ** 64n - 1n]),
    new RegExp(`^Function ${granting} of ${equityGrants} belongs to role 18446744073709551615`),
  ],
  ["a closed contract", () => manager("setTargetClosed", [equityGrants, true]), /^The grants module is closed\./],
  [
    "a delay of one contract",
    async () => {
      await manager("setTargetAdminDelay", [equityGrants, 600]);
      await chain.client.increaseTime({ seconds: 6 * 86_400 });
      await chain.client.mine({ blocks: 1 });
    },
    /^The admin's changes to the grants module take 600 seconds more\./,
  ],
  ["another authority", obeyAnother, /^The grants module obeys 0x\w+ and not/],
  [
    "the timelock's admin",
    () => timelock("grantRole", [zeroHash, key]),
    /^The key 0x3C44\w+ is DEFAULT_ADMIN of the timelock/,
  ],
  ["a proposer", () => timelock("grantRole", [roleOf("PROPOSER_ROLE"), key]), /is PROPOSER of the timelock/],
  ["a canceller", () => timelock("grantRole", [roleOf("CANCELLER_ROLE"), key]), /is CANCELLER of the timelock/],
  ["an executor", () => timelock("grantRole", [roleOf("EXECUTOR_ROLE"), key]), /is EXECUTOR of the timelock/],
  ["an open executor", () => timelock("grantRole", [roleOf("EXECUTOR_ROLE"), zeroAddress]), /^Anybody is EXECUTOR/],
  ["an operation that waits", scheduleAsFormerProposer, /^Operation 0x\w{64} waits in the timelock, and no proposal/],
  [
    "an allowance for another",
    async () => allow(await deployModule(), parseEther("5")),
    /^The contract 0x\w+ may mint 5 RZM/,
  ],
  ["a reservation of another", reserveAsModule, /^The contract 0x\w+ has set 0\.000000000000000005 RZM aside/],
  [
    "other code",
    () => chain.client.setCode({ address: patronageEquity, bytecode: "0x6000" }),
    /^The code of the patronage module at 0x\w+ isn't what this repository builds\./,
  ],
];

for (const [what, plant, told] of LEFTOVERS) {
  test(`error: ${what} is told`, () =>
    chain.apart(async () => {
      await plant();
      const { problems } = await inspectPowers(chain.client, deployment);
      assert.equal(problems.length, 1, problems.join("\n"));
      assert.match(problems[0] ?? "", told);
    }));
}

test("error: what governance needs and hasn't", () =>
  chain.apart(async () => {
    await manager("revokeRole", [3n, franchiseRegistry]);
    await timelock("revokeRole", [roleOf("CANCELLER_ROLE"), deployment.governor]);
    const { problems } = await inspectPowers(chain.client, deployment);
    assert.deepEqual(problems, [
      "The franchise registry hasn't role 3 (RECOGNITION) of the access manager, so that nobody can use it.",
      "The governor isn't CANCELLER of the timelock, so that nobody is.",
    ]);
  }));

test("default: powers that were given and taken back are no problem, and what is found is told in words", () =>
  chain.apart(async () => {
    await manager("grantRole", [1n, key, 0]);
    await manager("revokeRole", [1n, key]);
    await timelock("grantRole", [roleOf("PROPOSER_ROLE"), key]);
    await timelock("revokeRole", [roleOf("PROPOSER_ROLE"), key]);
    const { problems, facts, guardian } = await inspectPowers(chain.client, deployment);
    assert.deepEqual(problems, []);
    const told = new Map(facts);
    assert.equal(told.get("Code"), "11 of 11 contracts are what this repository builds");
    assert.equal(told.get("Access manager, role 0 (ADMIN)"), "the timelock");
    assert.equal(told.get("Access manager, role 3 (RECOGNITION)"), "the franchise registry");
    assert.equal(told.get("Timelock, EXECUTOR"), "the governor");
    assert.equal(told.get("Timelock, delay"), "2 days from queueing to execution; 0 waiting");
    assert.equal(
      told.get("Minting, rounds module")?.replaceAll("\u202f", " "),
      "1 000 000 RZM in all, 998 800 RZM of them left",
    );
    assert.match(guardian, new RegExp(`^Guardian: the key ${ines.address} may stop`));
  }));

test("behavior: a guardian whose mandate is over isn't told as one", () =>
  chain.apart(async () => {
    await chain.client.increaseTime({ seconds: 301 * 86_400 });
    await chain.client.mine({ blocks: 1 });
    const { problems, guardian } = await inspectPowers(chain.client, deployment);
    assert.deepEqual(problems, []);
    assert.equal(guardian, "Nobody may stop a proposal.");
  }));

test("error: the right code that another constructor may have filled in", () =>
  chain.apart(async () => {
    const twin = `0x${"12".repeat(20)}` as const;
    const code = await chain.client.getCode({ address: accessManager });
    await chain.client.setCode({ address: twin, bytecode: code ?? "0x" });
    const { problems } = await inspectPowers(chain.client, { ...deployment, accessManager: twin });
    assert.deepEqual(problems, [`The access manager at ${twin} wasn't made by this repository's constructor.`]);
  }));

test("error: a governor that acts through another timelock", () =>
  chain.apart(async () => {
    const artifact = "@openzeppelin/contracts/governance/TimelockController.sol/TimelockController.json";
    const other = await chain.deploy(artifact, [0n, [key], [key], key]);
    const settings = { votingDelay: 1n, votingPeriod: 1n, lateQuorumExtension: 0n, proposalThreshold: 0n };
    const quorums = { equityQuorum: 10n, franchiseQuorum: 50n, guardian: zeroAddress, guardianUntil: 0n };
    const terms = [equityToken, franchiseRegistry, other, { ...settings, ...quorums }];
    const governor = await chain.deploy("contracts/governance/RizomGovernor.sol/RizomGovernor.json", terms);
    const { problems } = await inspectPowers(chain.client, { ...deployment, governor });
    assert.equal(problems[0], `The timelock of the governor is ${other}, not the timelock.`);
    assert.ok(problems.some((problem) => problem.includes("is PROPOSER of the timelock.")));
  }));

test("error: before the bootstrap, everything that is still to be done", async () => {
  const fresh = await startFoundableChain();
  const { problems } = await inspectPowers(fresh.client, deployment);
  assert.equal(problems.filter((problem) => problem.startsWith("The key 0xf39F")).length, 2);
  assert.equal(problems.filter((problem) => /hasn't role|isn't \w+ of the timelock/.test(problem)).length, 7);
});
