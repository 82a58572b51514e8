import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress } from "viem";
import { loadFixture, publicClient } from "../chain.ts";
import { DAY, nextAt, now } from "../equity.ts";
import { eventsOf, expectEvents, expectRevert } from "../expectations.ts";
import { addresses } from "../franchises.ts";
import {
  balanceOf,
  big,
  bitmapOf,
  deployNetwork,
  describedAs,
  execute,
  FOR,
  keyOf,
  mineAt,
  openProposal,
  passBoth,
  payOneWei,
  propose,
  SETTINGS,
  seeds,
  solo,
  stateNumber,
  stateOf,
  stranger,
  succeed,
  TIMELOCK_DELAY,
  vote,
  written,
} from "../governance.ts";

describe("The life of a proposal, by the second", () => {
  it("pending up to the snapshot itself, active from the next second to the deadline itself, and over in the next", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await propose(governor);
    const created = await now();
    expect(proposal.snapshot).to.equal(created + DAY);
    expect(proposal.deadline).to.equal(created + DAY + 5n * DAY);
    expect(await stateOf(governor, proposal)).to.equal("Pending");
    await mineAt(proposal.snapshot);
    expect(await stateOf(governor, proposal)).to.equal("Pending");
    await mineAt(proposal.snapshot + 1n);
    expect(await stateOf(governor, proposal)).to.equal("Active");
    await passBoth(governor, proposal);
    await mineAt(proposal.deadline);
    expect(await stateOf(governor, proposal)).to.equal("Active");
    await mineAt(proposal.deadline + 1n);
    expect(await stateOf(governor, proposal)).to.equal("Succeeded");
  });

  it("a ballot counts from the second after the snapshot to the deadline's second, and in no other", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await propose(governor);
    const refused = (state: "Pending" | "Defeated") =>
      expectRevert(vote(governor, proposal, FOR, solo), "GovernorUnexpectedProposalState", [
        proposal.id,
        stateNumber(state),
        bitmapOf("Active"),
      ]);
    await nextAt(proposal.snapshot);
    await refused("Pending");
    await nextAt(proposal.snapshot + 1n);
    await vote(governor, proposal, FOR, solo);
    expect(await now()).to.equal(proposal.snapshot + 1n);
    await nextAt(proposal.deadline);
    await vote(governor, proposal, FOR, seeds[0] as typeof solo);
    expect(await governor.read.franchiseVotes([proposal.id])).to.deep.equal([0n, 2n, 0n]);
    const other = await openProposal(governor, [payOneWei], { title: "Another" });
    await mineAt(other.deadline + 1n);
    await expectRevert(vote(governor, other, FOR, solo), "GovernorUnexpectedProposalState", [
      other.id,
      stateNumber("Defeated"),
      bitmapOf("Active"),
    ]);
  });

  it("defeated in the second after the deadline when nobody voted, for ever", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    await mineAt(proposal.deadline + 1n);
    expect(await stateOf(governor, proposal)).to.equal("Defeated");
    await mineAt(proposal.deadline + 365n * DAY);
    expect(await stateOf(governor, proposal)).to.equal("Defeated");
    await expectRevert(governor.write.queue(keyOf(proposal)), "GovernorUnexpectedProposalState");
  });

  it("queued, it waits for two days to the second: not at eta - 1, but at eta, whoever asks", async () => {
    const { governor, timelock } = await loadFixture(deployNetwork);
    const proposal = await succeed(governor);
    const at = (await now()) + 100n;
    await nextAt(at);
    const eta = at + TIMELOCK_DELAY;
    await expectEvents(governor.write.queue(keyOf(proposal), stranger), governor, [
      { name: "ProposalQueued", args: { proposalId: proposal.id, etaSeconds: eta } },
    ]);
    expect(await governor.read.proposalEta([proposal.id])).to.equal(eta);
    expect(await stateOf(governor, proposal)).to.equal("Queued");
    await nextAt(eta - 1n);
    await expectRevert(execute(governor, proposal), "TimelockUnexpectedOperationState");
    const before = await balanceOf(timelock.address);
    await nextAt(eta);
    await expectEvents(execute(governor, proposal), governor, [
      { name: "ProposalExecuted", args: { proposalId: proposal.id } },
    ]);
    expect(await stateOf(governor, proposal)).to.equal("Executed");
    expect(await balanceOf(timelock.address)).to.equal(before - 1n);
  });

  it("succeeded and queued have no end: years later it can still be queued, and executed", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await succeed(governor);
    await mineAt(proposal.deadline + 1_000n * DAY);
    expect(await stateOf(governor, proposal)).to.equal("Succeeded");
    await governor.write.queue(keyOf(proposal));
    await mineAt((await now()) + 1_000n * DAY);
    expect(await stateOf(governor, proposal)).to.equal("Queued");
    await execute(governor, proposal);
    expect(await stateOf(governor, proposal)).to.equal("Executed");
  });

  it("an event tells all of a proposal", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const description = describedAs("Mend the roof", solo.account);
    const made = written([payOneWei], description);
    const at = (await now()) + 10n;
    await nextAt(at);
    const hash = await governor.write.propose([made.targets, made.values, made.calldatas, description], solo);
    const id = await governor.read.hashProposal(keyOf(made));
    expect(await eventsOf(hash, governor)).to.deep.equal([
      {
        name: "ProposalCreated",
        args: {
          proposalId: id,
          proposer: solo.account,
          targets: [addresses.stranger],
          values: [1n],
          signatures: [""],
          calldatas: ["0x"],
          voteStart: at + DAY,
          voteEnd: at + 6n * DAY,
          description,
        },
      },
    ]);
    expect(await governor.read.proposalProposer([id])).to.equal(solo.account);
    expect(await governor.read.proposalNeedsQueuing([id])).to.equal(true);
  });

  it("an unknown proposal has no state, and nobody can do anything with it", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const ghost = written([payOneWei], "never proposed");
    const id = await governor.read.hashProposal(keyOf(ghost));
    const refused = (action: Promise<unknown>) => expectRevert(action, "GovernorNonexistentProposal", [id]);
    await refused(governor.read.state([id]));
    await refused(governor.write.castVote([id, FOR], big));
    await refused(governor.write.queue(keyOf(ghost)));
    await refused(governor.write.execute(keyOf(ghost)));
    await refused(governor.write.cancel(keyOf(ghost), solo));
    expect(await governor.read.hasVoted([id, big.account])).to.equal(false);
  });

  it("the governor says what it is", async () => {
    const { governor, timelock, token, registry } = await loadFixture(deployNetwork);
    expect(await governor.read.name()).to.equal("Rizom");
    expect(await governor.read.version()).to.equal("1");
    expect(await governor.read.CLOCK_MODE()).to.equal("mode=timestamp");
    expect(BigInt(await governor.read.clock())).to.equal(await now());
    expect(await governor.read.COUNTING_MODE()).to.equal("support=bravo&quorum=for,abstain&houses=equity,franchise");
    expect(await governor.read.timelock()).to.equal(getAddress(timelock.address));
    expect(await governor.read.token()).to.equal(getAddress(token.address));
    expect(await governor.read.registry()).to.equal(getAddress(registry.address));
    expect(await governor.read.votingDelay()).to.equal(BigInt(SETTINGS.votingDelay));
    expect(await governor.read.votingPeriod()).to.equal(BigInt(SETTINGS.votingPeriod));
    expect(await governor.read.proposalThreshold()).to.equal(SETTINGS.proposalThreshold);
    expect(await governor.read.lateQuorumVoteExtension()).to.equal(SETTINGS.lateQuorumExtension);
    expect(await governor.read.quorumNumerator()).to.equal(SETTINGS.equityQuorum);
    expect(await governor.read.franchiseQuorumNumerator()).to.equal(SETTINGS.franchiseQuorum);
  });

  it("the deployed code fits into what a chain accepts", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const code = await publicClient.getCode({ address: governor.address });
    expect(((code?.length ?? 0) - 2) / 2).to.be.at.most(24_576);
  });
});
