import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress, zeroAddress } from "viem";
import { loadFixture, networkHelpers, viem } from "../chain.ts";
import { DAY, now, RZM } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { addresses } from "../franchises.ts";
import {
  type Action,
  big,
  callOf,
  carryOut,
  deployGovernance,
  deployNetwork,
  execute,
  keyOf,
  mineAt,
  passBoth,
  payOneWei,
  propose,
  ripen,
  SETTINGS,
  solo,
  stateOf,
  stranger,
  succeed,
  TIMELOCK_DELAY,
} from "../governance.ts";

/** Every setting, with a value that it doesn't have. */
const CHANGES = [
  ["setVotingDelay", [7_200]],
  ["setVotingPeriod", [7_200]],
  ["setProposalThreshold", [5n]],
  ["setLateQuorumVoteExtension", [3_600]],
  ["updateQuorumNumerator", [20n]],
  ["updateFranchiseQuorumNumerator", [60n]],
  ["setGuardian", [addresses.stranger, 0]],
  ["updateTimelock", [addresses.stranger]],
  ["relay", [addresses.stranger, 0n, "0x"]],
] as const;

describe("Settings change only by proposal", () => {
  for (const [name, args] of CHANGES) {
    it(`${name}: refused to owners, holders, strangers and the deployer`, async () => {
      const { governor } = await loadFixture(deployNetwork);
      for (const by of [solo, big, stranger, { account: addresses.deployer }]) {
        const { data } = callOf(governor, name, args);
        const wallet = await viem.getWalletClient(by.account);
        await expectRevert(wallet.sendTransaction({ to: governor.address, data }), "GovernorOnlyExecutor", [
          by.account,
        ]);
      }
    });
  }

  it("not even the timelock can, but in the course of a proposal that says so", async () => {
    const { governor, timelock } = await loadFixture(deployNetwork);
    await networkHelpers.impersonateAccount(timelock.address);
    const timelockWallet = await viem.getWalletClient(timelock.address);
    for (const [name, args] of CHANGES) {
      const { data } = callOf(governor, name, args);
      const error = await timelockWallet.sendTransaction({ to: governor.address, data }).then(
        () => undefined,
        (reason: unknown) => String(reason),
      );
      expect(error, name).to.contain("0x31"); // the queue of announced calls is empty
    }
  });

  it("each says what it was and what it is", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const actions = CHANGES.slice(0, 6).map(([name, args]) => callOf(governor, name, args));
    const proposal = await ripen(governor, actions);
    await expectEvents(execute(governor, proposal), governor, [
      { name: "VotingDelaySet", args: { oldVotingDelay: DAY, newVotingDelay: 7_200n } },
      { name: "VotingPeriodSet", args: { oldVotingPeriod: 5n * DAY, newVotingPeriod: 7_200n } },
      { name: "ProposalThresholdSet", args: { oldProposalThreshold: 1_000n * RZM, newProposalThreshold: 5n } },
      { name: "LateQuorumVoteExtensionSet", args: { oldVoteExtension: 2n * DAY, newVoteExtension: 3_600n } },
      { name: "QuorumNumeratorUpdated", args: { oldQuorumNumerator: 10n, newQuorumNumerator: 20n } },
      { name: "FranchiseQuorumNumeratorUpdated", args: { oldNumerator: 50n, newNumerator: 60n } },
      { name: "ProposalExecuted", args: { proposalId: proposal.id } },
    ]);
    expect(await governor.read.votingDelay()).to.equal(7_200n);
    expect(await governor.read.votingPeriod()).to.equal(7_200n);
    expect(await governor.read.proposalThreshold()).to.equal(5n);
    expect(await governor.read.lateQuorumVoteExtension()).to.equal(3_600);
    expect(await governor.read.quorumNumerator()).to.equal(20n);
    expect(await governor.read.franchiseQuorumNumerator()).to.equal(60n);
  });

  it("they don't re-price what runs: its snapshot, deadline and quorums stay", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const change = await ripen(governor, [
      callOf(governor, "setVotingDelay", [10]),
      callOf(governor, "setVotingPeriod", [20]),
    ]);
    const running = await propose(governor, [payOneWei], { title: "Running" });
    await execute(governor, change);
    expect(await governor.read.proposalSnapshot([running.id])).to.equal(running.snapshot);
    expect(await governor.read.proposalDeadline([running.id])).to.equal(running.deadline);
    const later = await propose(governor, [payOneWei], { title: "Later" });
    expect([later.snapshot - (await now()), later.deadline - later.snapshot]).to.deep.equal([10n, 20n]);
    await mineAt(running.snapshot + 1n);
    await passBoth(governor, running);
    await mineAt(running.deadline + 1n);
    expect(await stateOf(governor, running)).to.equal("Succeeded");
  });
});

describe("Settings that are refused", () => {
  for (const [why, action, error, args] of [
    ["a quorum above 100 %", ["updateQuorumNumerator", [101n]], "GovernorInvalidQuorumFraction", [101n, 100n]],
    ["a voting period of nothing", ["setVotingPeriod", [0]], "GovernorInvalidVotingPeriod", [0n]],
    [
      "an extension longer than the vote",
      ["setLateQuorumVoteExtension", [5 * 86_400 + 1]],
      "GovernorPreventLateQuorumVoteExtensionTooLarge",
      [5n * DAY + 1n, 5n * DAY],
    ],
  ] as const) {
    it(`${why}, and the whole proposal with it`, async () => {
      const { governor } = await loadFixture(deployNetwork);
      const proposal = await ripen(governor, [payOneWei, callOf(governor, action[0], action[1])]);
      await expectRevert(execute(governor, proposal), error, args);
      expect(await stateOf(governor, proposal)).to.equal("Queued");
    });
  }

  it("the longest extension is the vote itself, also at deployment", async () => {
    const period = SETTINGS.votingPeriod;
    const { governor } = await deployGovernance({ lateQuorumExtension: period });
    expect(await governor.read.lateQuorumVoteExtension()).to.equal(period);
    await expectRevert(
      deployGovernance({ lateQuorumExtension: period + 1 }),
      "GovernorPreventLateQuorumVoteExtensionTooLarge",
      [BigInt(period) + 1n, BigInt(period)],
    );
  });
});

describe("Another timelock", () => {
  const SALT = `0x${"5a".repeat(32)}` as const;
  const ZERO = `0x${"0".repeat(64)}` as const;

  /** The network moves to a second timelock, of which the governor is the only proposer and executor too. */
  async function deployMoved() {
    const world = await deployGovernance();
    const { governor } = world;
    const roles = [[governor.address], [governor.address], zeroAddress] as const;
    const next = await viem.deployContract("TimelockController", [TIMELOCK_DELAY, roles[0], roles[1], roles[2]]);
    const queued = await succeed(governor, [payOneWei], { title: "Queued in the old one" });
    await governor.write.queue(keyOf(queued));
    await carryOut(governor, [callOf(governor, "updateTimelock", [next.address])]);
    return { ...world, next, queued };
  }

  it("what was queued in the old one is over; what comes is queued in the new one", async () => {
    const { governor, next, queued } = await loadFixture(deployMoved);
    expect(await governor.read.timelock()).to.equal(getAddress(next.address));
    expect(await stateOf(governor, queued)).to.equal("Canceled");
    await expectRevert(execute(governor, queued), "GovernorUnexpectedProposalState");
    await carryOut(governor, [callOf(governor, "setVotingDelay", [60])], { title: "In the new one" });
    expect(await governor.read.votingDelay()).to.equal(60n);
  });

  it("the treasury left behind isn't lost: proposals reach it through the governor", async () => {
    const { governor, timelock } = await loadFixture(deployMoved);
    const payment = [addresses.alice, 5n, "0x", ZERO, SALT] as const;
    const relayed = (name: string, args: readonly unknown[]): Action => {
      const { target, data } = callOf(timelock, name, args);
      return callOf(governor, "relay", [target, 0n, data]);
    };
    await carryOut(governor, [relayed("schedule", [...payment, TIMELOCK_DELAY])], { title: "Schedule" });
    const before = await (await viem.getPublicClient()).getBalance({ address: addresses.alice });
    await carryOut(governor, [relayed("execute", payment)], { title: "Execute" });
    expect(await (await viem.getPublicClient()).getBalance({ address: addresses.alice })).to.equal(before + 5n);
  });
});
