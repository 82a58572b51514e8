import { type Abi, type Address, encodeFunctionData, getAddress, type Hex, keccak256, toHex } from "viem";
import { networkHelpers, people, publicClient, viem } from "./chain.ts";
import { byAdmin, DAY, nextAt, now, ROLES, RZM } from "./equity.ts";
import { addresses, deployFranchises, type deployRegistry } from "./franchises.ts";

export const AGAINST = 0;
export const FOR = 1;
export const ABSTAIN = 2;
export type Support = 0 | 1 | 2;

/** `IDoubleMajority.Stance`. */
export const STANCE = { none: 0, against: 1, for: 2, abstain: 3 } as const;

export const NO_GUARDIAN = { guardian: `0x${"0".repeat(40)}` as Address, guardianUntil: 0 };
export const SETTINGS = {
  votingDelay: Number(DAY),
  votingPeriod: 5 * Number(DAY),
  lateQuorumExtension: 2 * Number(DAY),
  proposalThreshold: 1_000n * RZM,
  equityQuorum: 10n,
  franchiseQuorum: 50n,
  ...NO_GUARDIAN,
};
export const TIMELOCK_DELAY = 2n * DAY;

/** Equity, 12,000 RZM in all, so that the quorum is 1,200: three who own no franchise, Alice of Harbour, and one who delegates to nobody. */
export const HOLDINGS = [
  [addresses.manager, 6_000n * RZM],
  [addresses.controller, 3_000n * RZM],
  [addresses.treasury, 999n * RZM],
  [addresses.alice, 100n * RZM],
] as const;
export const UNDELEGATED = 1_901n * RZM;

/** Holders by what they have, and owners by their franchises. */
export const big = { account: addresses.manager };
export const middle = { account: addresses.controller };
export const small = { account: addresses.treasury };
export const harbour = [addresses.alice, addresses.bob, addresses.carol].map((account) => ({ account }));
export const seeds = [addresses.dora, addresses.payer].map((account) => ({ account }));
export const solo = { account: addresses.steward };
export const stranger = { account: addresses.stranger };

type Registered = Awaited<ReturnType<typeof deployRegistry>>;
export type By = { account: Address };

/** Three franchises and the holders above; the timelock is the treasury and the admin of everything; no key holds a power. */
export async function deployGovernance(overrides: Partial<typeof SETTINGS> = {}) {
  const deployed = await deployFranchises();
  const module = await handOutEquity(deployed, HOLDINGS);
  await module.write.mint([addresses.deployer, UNDELEGATED]);
  return { ...(await installGovernor(deployed, overrides)), module };
}

/** Puts a governor over a registry and its token, and hands all powers over as bootstrap does. */
export async function installGovernor(deployed: Registered, overrides: Partial<typeof SETTINGS> = {}) {
  const timelock = await viem.deployContract("TimelockController", [TIMELOCK_DELAY, [], [], byAdmin.account]);
  const settings = { ...SETTINGS, ...overrides };
  const { token, registry } = deployed;
  const governor = await viem.deployContract("RizomGovernor", [
    token.address,
    registry.address,
    timelock.address,
    settings,
  ]);
  await handOver(deployed, timelock, governor.address);
  await people.payer.sendTransaction({ to: timelock.address, value: 10n * 10n ** 18n });
  return { ...deployed, timelock, governor };
}

export type Governance = Awaited<ReturnType<typeof deployGovernance>>;
export type Governor = Governance["governor"];

/** For `loadFixture`, which wants a function of its own for each world. */
export const deployNetwork = () => deployGovernance();

/** Mints to holders, who delegate to themselves. */
export async function handOutEquity({ token }: Registered, holdings: readonly (readonly [Address, bigint])[]) {
  const module = await viem.deployContract("ObedientModule", [token.address]);
  await token.write.setMintAllowance([module.address, 1_000_000n * RZM]);
  for (const [account, amount] of holdings) {
    await module.write.mint([account, amount]);
    await token.write.delegate([account], { account });
  }
  return module;
}

async function handOver(
  { accessManager }: Registered,
  timelock: Awaited<ReturnType<typeof viem.deployContract<"TimelockController">>>,
  governor: Address,
) {
  for (const role of ["PROPOSER_ROLE", "CANCELLER_ROLE", "EXECUTOR_ROLE"] as const) {
    await timelock.write.grantRole([await timelock.read[role](), governor]);
  }
  for (const role of [ROLES.grants, ROLES.rounds]) {
    await accessManager.write.revokeRole([role, addresses.steward]);
    await accessManager.write.grantRole([role, timelock.address, 0]);
  }
  await accessManager.write.grantRole([0n, timelock.address, 0]);
  await accessManager.write.renounceRole([0n, byAdmin.account]);
  await timelock.write.renounceRole([await timelock.read.DEFAULT_ADMIN_ROLE(), byAdmin.account]);
}

/** One call of the treasury. */
export interface Action {
  target: Address;
  value?: bigint;
  data?: Hex;
}

export interface Proposal {
  id: bigint;
  targets: Address[];
  values: bigint[];
  calldatas: Hex[];
  description: string;
  descriptionHash: Hex;
  snapshot: bigint;
  deadline: bigint;
}

/** A description as the dApp writes it. */
export function describedAs(title: string, proposer: Address): string {
  return `${title}\n\nipfs://f01551220${keccak256(toHex(title)).slice(2)}\n\n#proposer=${proposer}`;
}

/** What a test leaves out: one wei to a stranger, which is enough to see whether it was executed. */
export const payOneWei: Action = { target: addresses.stranger, value: 1n };

export function written(actions: readonly Action[], description: string) {
  return {
    targets: actions.map(({ target }) => target),
    values: actions.map(({ value }) => value ?? 0n),
    calldatas: actions.map(({ data }) => data ?? "0x"),
    description,
    descriptionHash: keccak256(toHex(description)),
  };
}

/** Proposes; the title makes it another proposal than the last. */
export async function propose(
  governor: Governor,
  actions: readonly Action[] = [payOneWei],
  { by = solo, title = "Mend the roof" }: { by?: By; title?: string } = {},
): Promise<Proposal> {
  const made = written(actions, describedAs(title, by.account));
  await governor.write.propose([made.targets, made.values, made.calldatas, made.description], by);
  const id = await governor.read.getProposalId(keyOf(made));
  const snapshot = await governor.read.proposalSnapshot([id]);
  return { ...made, id, snapshot, deadline: await governor.read.proposalDeadline([id]) };
}

/** What names a proposal in `queue`, `execute` and `cancel`. */
export function keyOf({ targets, values, calldatas, descriptionHash }: Omit<Proposal, "id" | "snapshot" | "deadline">) {
  return [targets, values, calldatas, descriptionHash] as const;
}

/** The same in the first second in which it can be voted on. */
export async function openProposal(
  governor: Governor,
  actions?: readonly Action[],
  options?: { by?: By; title?: string },
) {
  const proposal = await propose(governor, actions, options);
  await mineAt(proposal.snapshot + 1n);
  return proposal;
}

export const vote = (governor: Governor, { id }: Pick<Proposal, "id">, support: Support, by: By) =>
  governor.write.castVote([id, support], by);

/** Votes that make a proposal succeed: the big holder, and two of three franchises. */
export async function passBoth(governor: Governor, proposal: Proposal) {
  await vote(governor, proposal, FOR, big);
  await vote(governor, proposal, FOR, solo);
  for (const by of seeds) await vote(governor, proposal, FOR, by);
}

/** Voted for and over, ready to be queued. */
export async function succeed(governor: Governor, actions?: readonly Action[], options?: { by?: By; title?: string }) {
  const proposal = await openProposal(governor, actions, options);
  await passBoth(governor, proposal);
  await mineAt(proposal.deadline + 1n);
  return proposal;
}

/** The same, queued and out of the timelock: the next transaction may execute it. */
export async function ripen(governor: Governor, actions?: readonly Action[], options?: { by?: By; title?: string }) {
  const proposal = await succeed(governor, actions, options);
  await governor.write.queue(keyOf(proposal));
  await mineAt(await governor.read.proposalEta([proposal.id]));
  return proposal;
}

export const execute = (governor: Governor, proposal: Proposal, by: By = stranger) =>
  governor.write.execute(keyOf(proposal), by);

/** From the idea to the end. */
export async function carryOut(
  governor: Governor,
  actions: readonly Action[],
  options?: { by?: By; title?: string },
): Promise<Hex> {
  return execute(governor, await ripen(governor, actions, options));
}

/** `IGovernor.ProposalState`. */
export const STATES = [
  "Pending",
  "Active",
  "Canceled",
  "Defeated",
  "Succeeded",
  "Queued",
  "Expired",
  "Executed",
] as const;

export async function stateOf(governor: Governor, { id }: Pick<Proposal, "id">) {
  return STATES[await governor.read.state([id])];
}

/** How OpenZeppelin's errors name the states that were expected. */
export function bitmapOf(...names: (typeof STATES)[number][]): Hex {
  return toHex(
    names.reduce((bits, name) => bits | (1n << BigInt(STATES.indexOf(name))), 0n),
    { size: 32 },
  );
}

export const stateNumber = (name: (typeof STATES)[number]) => STATES.indexOf(name);

/** An empty block at exactly this second, unless the chain is there. */
export async function mineAt(timestamp: bigint) {
  if ((await now()) === timestamp) return;
  await nextAt(timestamp);
  await networkHelpers.mine();
}

/** One call of a contract by the treasury. */
export function callOf(
  contract: { address: Address; abi: Abi },
  functionName: string,
  args: readonly unknown[],
): Action {
  return { target: getAddress(contract.address), data: encodeFunctionData({ abi: contract.abi, functionName, args }) };
}

export const balanceOf = (account: Address) => publicClient.getBalance({ address: account });
