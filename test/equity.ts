import {
  type Abi,
  type AbiFunction,
  type Address,
  getAbiItem,
  getAddress,
  type Hash,
  type Hex,
  toFunctionSelector,
  toHex,
} from "viem";
import { networkHelpers, people, viem } from "./chain.ts";
import { addresses as teamAddresses } from "./RevenueSplit/fixture.ts";

export const RZM = 10n ** 18n;
export const DAY = 86_400n;
export const YEAR = 365n * DAY;

export const ROLES = { grants: 1n, rounds: 2n, recognition: 3n };
export const LIMITS = { grants: 2_000_000n * RZM, rounds: 1_000_000n * RZM, patronage: 2_000_000n * RZM };

export const addresses = { ...teamAddresses, steward: getAddress(people.steward.account.address) };

/** Who holds the roles, and who holds the power to give them. */
export const bySteward = { account: addresses.steward };
export const byAdmin = { account: getAddress(people.deployer.account.address) };
export const byAlice = { account: addresses.alice };
export const byBob = { account: addresses.bob };
export const byStranger = { account: addresses.stranger };

/** The four contracts as a deployment leaves them: roles given, mint allowances set, nothing handed out. */
export async function deployEquity() {
  const accessManager = await viem.deployContract("AccessManager", [people.deployer.account.address]);
  const authority = accessManager.address;
  const factory = await viem.deployContract("RevenueSplitFactory", [people.treasury.account.address]);
  const token = await viem.deployContract("EquityToken", [authority]);
  const grants = await viem.deployContract("EquityGrants", [authority, token.address]);
  const rounds = await viem.deployContract("EquityRounds", [authority, token.address]);
  const patronage = await viem.deployContract("PatronageEquity", [authority, token.address, factory.address]);
  const give = async (target: { address: Address; abi: Abi }, names: string[], role: bigint) => {
    const selectors = names.map((name) => selectorOf(target.abi, name));
    await accessManager.write.setTargetFunctionRole([target.address, selectors, role]);
    await accessManager.write.grantRole([role, addresses.steward, 0]);
  };
  await give(grants, ["createGrant", "createGrants", "revoke"], ROLES.grants);
  await give(rounds, ["openRound"], ROLES.rounds);
  await give(patronage, ["recognise"], ROLES.recognition);
  await token.write.setMintAllowance([grants.address, LIMITS.grants]);
  await token.write.setMintAllowance([rounds.address, LIMITS.rounds]);
  await token.write.setMintAllowance([patronage.address, LIMITS.patronage]);
  return { accessManager, factory, token, grants, rounds, patronage };
}

export type Equity = Awaited<ReturnType<typeof deployEquity>>;

/** The token alone with a module that does what it's told, and may mint 1,000 RZM. */
export async function deployToken() {
  const { token, accessManager } = await deployEquity();
  const module = await viem.deployContract("ObedientModule", [token.address]);
  await token.write.setMintAllowance([module.address, 1_000n * RZM]);
  return { accessManager, token, module, moduleAddress: getAddress(module.address) };
}

/** The same after Alice got 100 RZM and Bob 50. */
export async function deployHeldToken() {
  const deployed = await deployToken();
  await deployed.module.write.mint([addresses.alice, 100n * RZM]);
  await deployed.module.write.mint([addresses.bob, 50n * RZM]);
  return deployed;
}

export const keyOf = (text: string): Hex => toHex(text, { size: 32 });

export const now = async () => BigInt(await networkHelpers.time.latest());

/** The next transaction is mined at exactly this second. */
export const nextAt = (timestamp: bigint) => networkHelpers.time.setNextBlockTimestamp(timestamp);

function selectorOf(abi: Abi, name: string): Hex {
  return toFunctionSelector(getAbiItem({ abi, name }) as AbiFunction);
}

/** Sends transactions one after the other and mines them in one block, at this second. Each must bring its gas limit. */
export async function inOneBlock(timestamp: bigint, sends: readonly (() => Promise<Hash>)[]): Promise<Hash[]> {
  const chain = await viem.getTestClient();
  await chain.setAutomine(false);
  const hashes: Hash[] = [];
  for (const send of sends) hashes.push(await send());
  await nextAt(timestamp);
  await networkHelpers.mine();
  await chain.setAutomine(true);
  return hashes;
}
