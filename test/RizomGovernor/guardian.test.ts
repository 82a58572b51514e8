import { describe, it } from "node:test";
import { expect } from "chai";
import { encodeFunctionData, getAddress, zeroAddress } from "viem";
import { loadFixture, networkHelpers, people, publicClient, type viem } from "../chain.ts";
import { DAY, nextAt, now, YEAR } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import {
  big,
  bitmapOf,
  callOf,
  deployGovernance,
  deployNetwork,
  execute,
  FOR,
  type Governor,
  keyOf,
  mineAt,
  openProposal,
  type Proposal,
  payOneWei,
  propose,
  ripen,
  solo,
  stateNumber,
  stateOf,
  stranger,
  succeed,
  vote,
} from "../governance.ts";

const guardian = { account: getAddress(people.stranger.account.address) };
const TERM = 90n * DAY;
const ALL_BUT_OVER = bitmapOf("Pending", "Active", "Defeated", "Succeeded", "Queued");

/** A network whose guardian, the stranger, has 90 days left. */
async function deployGuarded() {
  const until = (await now()) + TERM;
  const world = await deployGovernance({ guardian: guardian.account, guardianUntil: Number(until) });
  return { ...world, until };
}

const cancel = (governor: Governor, proposal: Proposal, by = guardian) => governor.write.cancel(keyOf(proposal), by);

describe("The guardian", () => {
  it("cancels what is pending, active, defeated, succeeded or queued, and nobody executes it any more", async () => {
    for (const [name, make] of [
      ["Pending", propose],
      ["Active", openProposal],
      ["Succeeded", succeed],
      ["Queued", ripen],
    ] as const) {
      const { governor, timelock } = await loadFixture(deployGuarded);
      const proposal = await make(governor);
      expect(await stateOf(governor, proposal)).to.equal(name);
      await expectEvents(cancel(governor, proposal), governor, [
        { name: "ProposalCanceled", args: { proposalId: proposal.id } },
      ]);
      expect(await stateOf(governor, proposal)).to.equal("Canceled");
      await expectRevert(execute(governor, proposal), "GovernorUnexpectedProposalState");
      await expectRevert(governor.write.queue(keyOf(proposal)), "GovernorUnexpectedProposalState");
      await expectRevert(vote(governor, proposal, FOR, big), "GovernorUnexpectedProposalState");
      await expectRevert(cancel(governor, proposal), "GovernorUnexpectedProposalState", [
        proposal.id,
        stateNumber("Canceled"),
        ALL_BUT_OVER,
      ]);
      expect(await timelock.read.isOperationPending([await operationOf(timelock, governor, proposal)])).to.equal(false);
    }
  });

  it("can mark a defeated one as cancelled too, which changes nothing", async () => {
    const { governor } = await loadFixture(deployGuarded);
    const proposal = await openProposal(governor);
    await mineAt(proposal.deadline + 1n);
    await cancel(governor, proposal);
    expect(await stateOf(governor, proposal)).to.equal("Canceled");
  });

  it("can't cancel what is executed", async () => {
    const { governor } = await loadFixture(deployGuarded);
    const proposal = await ripen(governor);
    await execute(governor, proposal);
    await expectRevert(cancel(governor, proposal), "GovernorUnexpectedProposalState", [
      proposal.id,
      stateNumber("Executed"),
      ALL_BUT_OVER,
    ]);
  });

  it("its mandate ends by itself: in the last second it can, in the next it can't", async () => {
    const { governor, until } = await loadFixture(deployGuarded);
    const [one, two] = [await succeed(governor), await succeed(governor, [payOneWei], { title: "Another" })];
    await nextAt(until);
    await cancel(governor, one);
    expect(await now()).to.equal(until);
    expect(await governor.read.guardian()).to.deep.equal([guardian.account, Number(until)]);
    await nextAt(until + 1n);
    await expectRevert(cancel(governor, two), "GovernorUnableToCancel", [two.id, guardian.account]);
    await mineAt(until + 1n);
    expect(await governor.read.guardian()).to.deep.equal([zeroAddress, Number(until)]);
    expect(await stateOf(governor, two)).to.equal("Succeeded");
  });

  it("can't act: not propose, vote, set anything, or move a wei", async () => {
    const { governor, timelock } = await loadFixture(deployGuarded);
    const proposal = await openProposal(governor);
    const { account } = guardian;
    await expectRevert(
      governor.write.propose([[account], [1n], ["0x"], "All mine"], guardian),
      "GovernorInsufficientProposerVotes",
    );
    await expectRevert(vote(governor, proposal, FOR, guardian), "GovernorCountingDoubleMajority_NoStanding");
    const until = Number((await now()) + YEAR);
    for (const act of [
      () => governor.write.setGuardian([account, until], guardian),
      () => governor.write.setVotingDelay([0], guardian),
      () => governor.write.relay([account, 0n, "0x"], guardian),
      () => governor.write.updateTimelock([account], guardian),
    ]) {
      await expectRevert(act(), "GovernorOnlyExecutor", [account]);
    }
    const zero = `0x${"0".repeat(64)}` as const;
    await expectRevert(
      timelock.write.schedule([account, 1n, "0x", zero, zero, 2n * DAY], guardian),
      "AccessControlUnauthorizedAccount",
    );
    await expectRevert(timelock.write.cancel([zero], guardian), "AccessControlUnauthorizedAccount");
  });

  it("nobody else is one: not strangers, owners, holders, or nobody", async () => {
    const { governor } = await loadFixture(deployGuarded);
    const proposal = await openProposal(governor);
    for (const by of [big, solo]) {
      await expectRevert(cancel(governor, proposal, by), "GovernorUnableToCancel", [proposal.id, by.account]);
    }
  });

  it("given there's none: the account zero, as which a node tries calls out, can't cancel either", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    await expectRevert(
      publicClient.call({
        account: zeroAddress,
        to: governor.address,
        data: encodeFunctionData({ abi: governor.abi, functionName: "cancel", args: keyOf(proposal) }),
      }),
      "GovernorUnableToCancel",
      [proposal.id, zeroAddress],
    );
  });
});

describe("setGuardian", () => {
  it("by proposal: names one, for at most a year", async () => {
    const { governor } = await loadFixture(deployNetwork);
    expect(await governor.read.guardian()).to.deep.equal([zeroAddress, 0]);
    const change = await ripen(governor, [callOf(governor, "setGuardian", [stranger.account, 0])]);
    await execute(governor, change);
    const at = (await now()) + 30n * DAY;
    const until = at + YEAR;
    const proposal = await ripen(governor, [callOf(governor, "setGuardian", [stranger.account, Number(until)])], {
      title: "A whole year",
    });
    await nextAt(at - 1n);
    await expectRevert(execute(governor, proposal), "GovernorGuardian_TermTooLong", [Number(until), Number(until) - 1]);
    await nextAt(at);
    await expectEvents(execute(governor, proposal), governor, [
      { name: "GuardianSet", args: { guardian: stranger.account, until: Number(until) } },
      { name: "ProposalExecuted", args: { proposalId: proposal.id } },
    ]);
    expect(await governor.read.guardian()).to.deep.equal([stranger.account, Number(until)]);
    expect(BigInt(await governor.read.MAX_GUARDIAN_TERM())).to.equal(YEAR);
  });

  it("by proposal: ends a mandate before its time; the guardian can cancel that proposal until it's executed", async () => {
    const { governor } = await loadFixture(deployGuarded);
    const actions = [callOf(governor, "setGuardian", [zeroAddress, 0])];
    const [first, second] = [await ripen(governor, actions), await ripen(governor, actions, { title: "Again" })];
    await cancel(governor, first);
    await execute(governor, second);
    const other = await openProposal(governor, [payOneWei], { title: "Unguarded" });
    await expectRevert(cancel(governor, other), "GovernorUnableToCancel", [other.id, guardian.account]);
  });

  it("not at deployment for more than a year", async () => {
    const until = Number((await now()) + YEAR + 3_600n);
    await expectRevert(
      deployGovernance({ guardian: guardian.account, guardianUntil: until }),
      "GovernorGuardian_TermTooLong",
    );
  });

  it("nobody but the network: not the guardian, and not the timelock outside a proposal of its own", async () => {
    const { governor, timelock } = await loadFixture(deployGuarded);
    for (const by of [guardian, solo, big]) {
      await expectRevert(governor.write.setGuardian([by.account, 0], by), "GovernorOnlyExecutor", [by.account]);
    }
    await networkHelpers.impersonateAccount(timelock.address);
    const sent = governor.write.setGuardian([solo.account, 0], { account: timelock.address });
    const error = await sent.then(
      () => undefined,
      (reason: unknown) => String(reason),
    );
    expect(error, "an empty queue of calls panics").to.contain("0x31");
    expect((await governor.read.guardian())[0]).to.equal(guardian.account);
  });
});

async function operationOf(
  timelock: Awaited<ReturnType<typeof viem.deployContract<"TimelockController">>>,
  governor: Governor,
  { targets, values, calldatas, descriptionHash }: Proposal,
) {
  const salt = (BigInt(governor.address) << 96n) ^ BigInt(descriptionHash);
  const zero = `0x${"0".repeat(64)}` as const;
  return timelock.read.hashOperationBatch([
    targets,
    values,
    calldatas,
    zero,
    `0x${salt.toString(16).padStart(64, "0")}`,
  ]);
}
