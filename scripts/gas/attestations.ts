import { attestTypedData, unpackMarks } from "@rizom/sdk";
import { type Address, getAddress, keccak256, parseEther, toHex, zeroAddress } from "viem";
import { gasOf, networkHelpers, viem } from "./ledger.ts";

const DAY = 86_400n;
const TEAM = 11;
const OUTCOMES = 10;
const EACH = 10n;
const AMOUNT = parseEther("1");
/** Developing 4, producing 3, inspecting 2: three types, as many as there may be. */
const MARKS = (5 << 9) | (4 << 15) | (3 << 18);

type Figures = Record<string, bigint>;
type Wallet = Awaited<ReturnType<typeof viem.getWalletClients>>[number];
type Contracts = Awaited<ReturnType<typeof deployContracts>>;
type World = Awaited<ReturnType<typeof deployWorld>>;

const digest = (text: string) => keccak256(toHex(text));

async function deployContracts(deployer: Wallet) {
  const { address: authority } = await viem.deployContract("AccessManager", [deployer.account.address]);
  const equity = await viem.deployContract("EquityToken", [authority]);
  const factory = await viem.deployContract("RevenueSplitFactory", [deployer.account.address]);
  const patronage = await viem.deployContract("PatronageEquity", [authority, equity.address, factory.address]);
  const registry = await viem.deployContract("FranchiseRegistry", [authority, factory.address, patronage.address]);
  const engagements = await viem.deployContract("Engagements", [registry.address]);
  const attestations = await viem.deployContract("AttestationRegistry", [engagements.address]);
  return { factory, registry, engagements, attestations };
}

/** An engagement of 10 accepted outcomes, with 11 on its team. */
async function deployWorld() {
  const [deployer, facilitator, client, arbiter, ...others] = await viem.getWalletClients();
  if (!deployer || !facilitator || !client || !arbiter) throw new Error("The chain has too few accounts.");
  const { factory, registry, engagements, attestations } = await deployContracts(deployer);
  await gasOf(registry.write.admitFranchise(["Harbour", digest("charter"), [facilitator.account.address]]));
  const team = others
    .slice(0, TEAM)
    .sort((a, b) => (BigInt(a.account.address) < BigInt(b.account.address) ? -1 : 1)) as [Wallet, ...Wallet[]];
  const members = team.map(({ account }) => getAddress(account.address));
  const params = {
    name: "Harbour website",
    controller: facilitator.account.address,
    manager: facilitator.account.address,
    members,
    weights: members.map(() => 1),
    assets: [],
    salt: digest("split"),
  };
  const split = await factory.read.predictSplit([params]);
  await gasOf(factory.write.createSplit([params]));
  await gasOf(registry.write.recogniseSplit([1n, split, []], { account: facilitator.account }));
  const world = { attestations, team, members, deployer, client };
  const due = Number(BigInt(await networkHelpers.time.latest()) + 30n * DAY);
  const terms = {
    franchiseId: 1n,
    client: client.account.address,
    split,
    asset: zeroAddress,
    arbiter: arbiter.account.address,
    reviewWindow: Number(7n * DAY),
    brief: digest("brief"),
    team: members,
    outcomes: Array.from({ length: OUTCOMES }, (_, n) => ({ amount: AMOUNT, due, brief: digest(`outcome ${n}`) })),
  };
  await gasOf(engagements.write.open([terms], { account: facilitator.account }));
  await acceptAll(engagements, facilitator, client);
  return world;
}

async function acceptAll({ write }: Contracts["engagements"], facilitator: Wallet, client: Wallet): Promise<void> {
  const numbers = Array.from({ length: OUTCOMES }, (_, n) => BigInt(n + 1));
  const value = AMOUNT * BigInt(OUTCOMES);
  await gasOf(write.fund([1n, numbers], { account: client.account, value }));
  for (const number of numbers) {
    await gasOf(write.deliver([1n, number, digest("evidence")], { account: facilitator.account }));
    await gasOf(write.accept([1n, number], { account: client.account }));
  }
}

const about = (subject: Address | undefined, outcome: bigint) => ({
  engagementId: 1n,
  outcome,
  subject: subject as Address, // the team has as many as are asked for
  marks: MARKS,
  digest: digest(`attestation ${subject} ${outcome}`),
});
type NewAttestation = ReturnType<typeof about>;

const attest = ({ attestations }: World, by: Wallet, what: NewAttestation) =>
  gasOf(attestations.write.attest([what], { account: by.account }));
const attestMany = async ({ attestations }: World, by: Wallet, what: NewAttestation[]) =>
  (await gasOf(attestations.write.attestMany([what], { account: by.account }))) / BigInt(what.length);

async function attestBySig({ attestations, deployer }: World, by: Wallet, what: NewAttestation[], nonce: bigint) {
  const deadline = 2n ** 40n;
  const typed = attestTypedData({
    chainId: 31_337,
    attestationRegistry: attestations.address,
    attester: by.account.address,
    attestations: what.map(({ marks, outcome, ...one }) => ({
      ...one,
      outcome: Number(outcome),
      work: unpackMarks(marks),
    })),
    nonce,
    deadline,
  });
  const signature = await by.signTypedData({ account: by.account, ...typed });
  const args = [by.account.address, what, nonce, deadline, signature] as const;
  return (await gasOf(attestations.write.attestBySig([...args], { account: deployer.account }))) / BigInt(what.length);
}

async function measureProfiles({ attestations, team: [member] }: World): Promise<Figures> {
  const set = (text: string) => gasOf(attestations.write.setProfile([digest(text)], { account: member.account }));
  return { "profile.set": await set("profile"), "profile.set.again": await set("another profile") };
}

/** Who attests and whom, of the dearest honest pair: for the client, two more slots are read than for a facilitator. */
export async function measureAttestations(): Promise<Figures> {
  const world = await deployWorld();
  const { attestations, team, members, client } = world;
  const [attester, second] = team;
  const [first, subject, ...others] = members;
  const single = await attest(world, client, about(subject, 1n));
  const key = { engagementId: 1n, outcome: 1n, subject: subject as Address };
  const revoke = await gasOf(attestations.write.revoke([key], { account: client.account }));
  const again = await attest(world, client, about(subject, 1n));
  const mates = [subject, ...others].map((mate) => about(mate, 2n));
  const batch = await attestMany(world, client, mates);
  const keys = mates.map(({ engagementId, outcome, subject }) => ({ engagementId, outcome, subject }));
  const revokeMany = await gasOf(attestations.write.revokeMany([keys], { account: client.account }));
  const outcomes = Array.from({ length: OUTCOMES }, (_, n) => about(first, BigInt(n + 1)));
  await attestBySig(world, client, [about(first, 3n)], 0n);
  const later = mates.map((mate) => ({ ...mate, outcome: 4n }));
  return {
    "attest.single": single,
    "attest.single.onTeam": await attest(world, attester, about(subject, 1n)),
    "attest.single.again": again,
    "attest.batch10.each": batch,
    "attest.batch10.each.onTeam": await attestMany(world, attester, mates),
    "attest.batch10.each.outcomes": await attestMany(world, second as Wallet, outcomes),
    "attest.bySig10.each": await attestBySig(world, client, later, 1n),
    "attest.revoke": revoke,
    "attest.revoke10.each": revokeMany / EACH,
    ...(await measureProfiles(world)),
  };
}
