import { type Address, getAddress, type Hash, type Hex, pad, sha256, toHex } from "viem";
import { networkHelpers, publicClient, viem } from "./chain.ts";
import { byAdmin, deployEquity, addresses as equityAddresses, ROLES } from "./equity.ts";

export const addresses = { ...equityAddresses, deployer: byAdmin.account };

/** The franchises of the tests by their ids: three owners, two and one. */
export const HARBOUR = 1n;
export const SEEDS = 2n;
export const SOLO = 3n;

export const FOUNDERS = {
  harbour: [addresses.alice, addresses.bob, addresses.carol],
  seeds: [addresses.dora, addresses.payer],
  solo: [addresses.steward],
} as const;

/** `IFranchiseRegistry.Matter`. */
export const MATTER = { admitOwner: 0, removeOwner: 1, changeCharter: 2 } as const;
/** `IFranchiseRegistry.Role`. */
export const ROLE = { member: 0, facilitator: 1 } as const;

/** The network: who is admin of the powers. After bootstrap that's the timelock. */
export const byNetwork = byAdmin;
export const byAlice = { account: addresses.alice };
export const byBob = { account: addresses.bob };
export const byCarol = { account: addresses.carol };
export const byDora = { account: addresses.dora };
export const byPayer = { account: addresses.payer };
export const bySolo = { account: addresses.steward };
export const byStranger = { account: addresses.stranger };

/** A charter's digest: that of its title. */
export const charterOf = (title: string): Hex => sha256(toHex(title));

/** An account as the subject of a motion. */
export const subjectOf = (account: Address): Hex => pad(account).toLowerCase() as Hex;

/** The registry as bootstrap leaves it: it alone may recognise splits, and there are no franchises yet. */
export async function deployRegistry() {
  const equity = await deployEquity();
  const { accessManager, factory, patronage } = equity;
  const registry = await viem.deployContract("FranchiseRegistry", [
    accessManager.address,
    factory.address,
    patronage.address,
  ]);
  await accessManager.write.revokeRole([ROLES.recognition, addresses.steward]);
  await accessManager.write.grantRole([ROLES.recognition, registry.address, 0]);
  return { ...equity, registry };
}

export type Registry = Awaited<ReturnType<typeof deployRegistry>>["registry"];

/** The same with three franchises: Alice, Bob and Carol's; Dora and the payer's; the steward's. */
export async function deployFranchises() {
  const deployed = await deployRegistry();
  const { registry } = deployed;
  await registry.write.admitFranchise(["Harbour", charterOf("Harbour"), [...FOUNDERS.harbour]], byNetwork);
  await registry.write.admitFranchise(["Seeds", charterOf("Seeds"), [...FOUNDERS.seeds]], byNetwork);
  await registry.write.admitFranchise(["Solo", charterOf("Solo"), [...FOUNDERS.solo]], byNetwork);
  return deployed;
}

export type Franchises = Awaited<ReturnType<typeof deployFranchises>>;

/** Harbour's owners invite an account: Alice and Bob carry it. */
export async function invite({ registry }: Pick<Franchises, "registry">, account: Address) {
  await registry.write.supportAdmission([account], byAlice);
  return registry.write.supportAdmission([account], byBob);
}

/** The same, and the account accepts. */
export async function addOwner(deployed: Pick<Franchises, "registry">, account: Address) {
  await invite(deployed, account);
  return deployed.registry.write.acceptOwnership([HARBOUR], { account });
}

/** Accounts that nobody has the keys of. */
export function strangers(count: number): Address[] {
  return Array.from({ length: count }, (_, i) => getAddress(pad(toHex(0xf00000 + i), { size: 20 })));
}

/** Goes on to the next second, so that the present one is past. */
export const passSecond = () => networkHelpers.time.increase(1);

/** The second in which a transaction was mined. */
export async function timeOf(hash: Hash): Promise<bigint> {
  const { blockHash } = await publicClient.getTransactionReceipt({ hash });
  return (await publicClient.getBlock({ blockHash })).timestamp;
}
