import { type Address, getAddress, keccak256, parseEther, toHex } from "viem";
import { gasOf, networkHelpers, viem } from "./ledger.ts";

const DAY = 86_400n;
const RZM = 10n ** 18n;
const FOR = 1;
const AGAINST = 0;
const ABSTAIN = 2;
const SECOND = { delay: DAY, period: 5n * DAY, extension: 2n * DAY };
const BALLOT = {
  Ballot: [
    { name: "proposalId", type: "uint256" },
    { name: "support", type: "uint8" },
    { name: "voter", type: "address" },
    { name: "nonce", type: "uint256" },
  ],
} as const;

type Figures = Record<string, bigint>;
type Wallet = Awaited<ReturnType<typeof viem.getWalletClients>>[number];
type Ground = Awaited<ReturnType<typeof deployGround>>;
type Governor = Awaited<ReturnType<typeof viem.getContractAt<"RizomGovernor">>>;

const wallets = await viem.getWalletClients();
const [deployer, proposer, ann, ben, cas, dee, eve, harbourOne, harbourTwo, meadow] = wallets as [Wallet, ...Wallet[]] &
  Record<number, Wallet>;

/** RZM of which some holders delegate to themselves, and franchises with their owners. Both governors stand on it. */
async function deployGround() {
  const { address: authority } = await viem.deployContract("AccessManager", [deployer.account.address]);
  const token = await viem.deployContract("EquityToken", [authority]);
  const factory = await viem.deployContract("RevenueSplitFactory", [deployer.account.address]);
  const patronage = await viem.deployContract("PatronageEquity", [authority, token.address, factory.address]);
  const registry = await viem.deployContract("FranchiseRegistry", [authority, factory.address, patronage.address]);
  const module = await viem.deployContract("ObedientModule", [token.address]);
  await gasOf(token.write.setMintAllowance([module.address, 1_000_000n * RZM]));
  for (const holder of [proposer, ann, ben, cas, dee, eve]) {
    const { account } = holder as Wallet;
    await gasOf(module.write.mint([account.address, 10_000n * RZM]));
    await gasOf(token.write.delegate([account.address], { account }));
  }
  const admit = (name: string, owners: (Wallet | undefined)[]) =>
    gasOf(
      registry.write.admitFranchise([
        name,
        keccak256(toHex(name)),
        owners.map((owner) => (owner as Wallet).account.address),
      ]),
    );
  await admit("Harbour", [harbourOne, harbourTwo]);
  await admit("Meadow", [meadow]);
  return { token, registry };
}

async function newTimelock(deploy: (timelock: Address) => Promise<{ address: Address }>) {
  const timelock = await viem.deployContract("TimelockController", [2n * DAY, [], [], deployer.account.address]);
  const { address } = await deploy(timelock.address);
  for (const role of ["PROPOSER_ROLE", "CANCELLER_ROLE", "EXECUTOR_ROLE"] as const) {
    await gasOf(timelock.write.grantRole([await timelock.read[role](), address]));
  }
  await gasOf(deployer.sendTransaction({ to: timelock.address, value: parseEther("10") }));
  // What is measured of both is the same interface: OpenZeppelin's.
  return viem.getContractAt("RizomGovernor", address);
}

function deployOurs({ token, registry }: Ground): Promise<Governor> {
  const settings = {
    votingDelay: Number(SECOND.delay),
    votingPeriod: Number(SECOND.period),
    lateQuorumExtension: Number(SECOND.extension),
    proposalThreshold: 1_000n * RZM,
    equityQuorum: 10n,
    franchiseQuorum: 50n,
    guardian: deployer.account.address,
    guardianUntil: 0,
  };
  return newTimelock((timelock) =>
    viem.deployContract("RizomGovernor", [token.address, registry.address, timelock, settings]),
  );
}

function deployPeer({ token }: Ground): Promise<Governor> {
  const settings = [Number(SECOND.delay), Number(SECOND.period), 1_000n * RZM, 10n] as const;
  return newTimelock((timelock) => viem.deployContract("PeerGovernor", [token.address, timelock, ...settings]));
}

/** One payment from the treasury, described as the dApp describes it. */
function proposalOf(number: number, by: Wallet) {
  const digest = keccak256(toHex(`document ${number}`)).slice(2);
  const title = `Pay the harbour lights of winter ${2_000 + number}`;
  const description = `${title}\n\nipfs://f01551220${digest}\n\n#proposer=${getAddress(by.account.address)}`;
  const action = [[getAddress(dee?.account.address as Address)], [parseEther("0.1")], ["0x"]] as const;
  return { action, description, descriptionHash: keccak256(toHex(description)) };
}

type Proposal = ReturnType<typeof proposalOf>;

async function propose(governor: Governor, number: number, by: Wallet) {
  const proposal = proposalOf(number, by);
  const [targets, values, calldatas] = proposal.action;
  const args = [[...targets], [...values], [...calldatas], proposal.description] as const;
  const gas = await gasOf(governor.write.propose([...args], { account: by.account }));
  const id = await governor.read.getProposalId([[...targets], [...values], [...calldatas], proposal.descriptionHash]);
  return { id, gas, proposal };
}

/** The next in line: what is measured isn't the first of its kind. */
async function opened(governor: Governor, number: number) {
  const made = await propose(governor, number, proposer as Wallet);
  await networkHelpers.time.increase(SECOND.delay + 1n);
  return made;
}

const cast = (governor: Governor, id: bigint, by: Wallet | undefined, support = FOR) =>
  gasOf(governor.write.castVote([id, support], { account: (by as Wallet).account }));

async function castBySig(governor: Governor, id: bigint, by: Wallet | undefined) {
  const { account, signTypedData } = by as Wallet;
  const domain = { name: "Rizom", version: "1", chainId: 31_337, verifyingContract: governor.address };
  const message = {
    proposalId: id,
    support: FOR,
    voter: account.address,
    nonce: await governor.read.nonces([account.address]),
  };
  const signature = await signTypedData({ account, domain, types: BALLOT, primaryType: "Ballot", message });
  return gasOf(governor.write.castVoteBySig([id, FOR, account.address, signature], { account: deployer.account }));
}

async function queueAndExecute(governor: Governor, { action, descriptionHash }: Proposal) {
  const [targets, values, calldatas] = action;
  const args = [[...targets], [...values], [...calldatas], descriptionHash] as const;
  const queue = await gasOf(governor.write.queue([...args], { account: ann?.account }));
  await networkHelpers.time.increase(2n * DAY);
  return { queue, execute: await gasOf(governor.write.execute([...args], { account: ann?.account })) };
}

/** What both governors do; in ours the owners' ballots make the other house, and aren't measured here. */
async function measureBoth(governor: Governor, prepare: (id: bigint) => Promise<void>) {
  const before = await opened(governor, 1);
  await cast(governor, before.id, proposer);
  const { id, gas, proposal } = await opened(governor, 2);
  const first = await cast(governor, id, cas);
  const later = await cast(governor, id, ann);
  const firstBySig = await castBySig(governor, id, ben);
  await prepare(id);
  await networkHelpers.time.increase(SECOND.period);
  const { queue, execute } = await queueAndExecute(governor, proposal);
  const next = await opened(governor, 3);
  await cast(governor, next.id, proposer);
  const laterBySig = await castBySig(governor, next.id, ben);
  const again = await cast(governor, next.id, ann);
  return { "propose.1": gas, first, later, again, firstBySig, laterBySig, queue, execute };
}

function named(prefix: string, figures: Awaited<ReturnType<typeof measureBoth>>): Figures {
  return {
    [`${prefix}.cast.first`]: figures.first,
    [`${prefix}.cast.later`]: figures.later,
    [`${prefix}.cast.later.again`]: figures.again,
    [`${prefix}.castBySig.later`]: figures.laterBySig,
    [`${prefix}.castBySig.first`]: figures.firstBySig,
    [`${prefix}.propose.1`]: figures["propose.1"],
    [`${prefix}.queue`]: figures.queue,
    [`${prefix}.execute`]: figures.execute,
  };
}

/** What only we have: owners, ballots that look at the quorum, and the abstention that opens a word of its own. */
async function measureHouses(governor: Governor): Promise<Figures> {
  const { id } = await opened(governor, 4);
  await cast(governor, id, proposer, AGAINST);
  const ownerFirst = await cast(governor, id, harbourOne);
  const ownerLater = await cast(governor, id, harbourTwo);
  const byOwner = await propose(governor, 5, meadow as Wallet);
  await networkHelpers.time.increase(SECOND.delay + 1n);
  const abstain = await cast(governor, byOwner.id, eve, ABSTAIN);
  await networkHelpers.time.increase(SECOND.period - DAY);
  return {
    "vote.cast.owner.first": ownerFirst,
    "vote.cast.owner.later": ownerLater,
    "vote.cast.first.abstain": abstain,
    "vote.cast.later.late": await cast(governor, byOwner.id, dee),
    "vote.propose.1.owner": byOwner.gas,
  };
}

/** Gas of every operation of governance, and what OpenZeppelin's governor needs for the same on the same ground. */
export async function measureVotes(): Promise<Figures> {
  const ground = await deployGround();
  const [ours, peer] = [await deployOurs(ground), await deployPeer(ground)];
  const both = await measureBoth(ours, async (id) => {
    await cast(ours, id, harbourOne);
    await cast(ours, id, meadow);
  });
  return {
    ...named("vote", both),
    ...(await measureHouses(ours)),
    ...named("peer.oz.vote", await measureBoth(peer, async () => {})),
  };
}
