import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture } from "../chain.ts";
import { DAY, nextAt, now } from "../equity.ts";
import { eventsOf, expectRevert } from "../expectations.ts";
import {
  ABSTAIN,
  AGAINST,
  type By,
  big,
  callOf,
  deployGovernance,
  deployNetwork,
  execute,
  FOR,
  type Governor,
  harbour,
  middle,
  mineAt,
  openProposal,
  type Proposal,
  payOneWei,
  ripen,
  type Support,
  seeds,
  solo,
  stateOf,
  vote,
} from "../governance.ts";

const [dora, payer] = seeds as [By, By];
const EXTENSION = 2n * DAY;

/** Casts at exactly this second, and tells whether and until when that extended the vote. */
async function castAt(governor: Governor, proposal: Proposal, at: bigint, by: By, support: Support = FOR) {
  await nextAt(at);
  const events = await eventsOf(await vote(governor, proposal, support, by), governor);
  expect(await now()).to.equal(at);
  const deadline = await governor.read.proposalDeadline([proposal.id]);
  const extended = events.filter(({ name }) => name === "ProposalExtended");
  if (extended.length !== 0) {
    expect(extended).to.deep.equal([
      { name: "ProposalExtended", args: { proposalId: proposal.id, extendedDeadline: deadline } },
    ]);
    expect(events.map(({ name }) => name).slice(-2)).to.deep.equal(["VoteCast", "ProposalExtended"]);
  }
  return { deadline, isExtended: extended.length !== 0 };
}

/** One franchise of three is for it, and equity; the next franchise makes quorum. */
async function openAlmost() {
  const world = await deployGovernance();
  const proposal = await openProposal(world.governor);
  await vote(world.governor, proposal, FOR, big);
  await vote(world.governor, proposal, FOR, solo);
  return { ...world, proposal };
}

describe("A late quorum", () => {
  it("given quorum early: the deadline stays", async () => {
    const { governor, proposal } = await loadFixture(openAlmost);
    const { isExtended, deadline } = await castAt(governor, proposal, proposal.snapshot + DAY, dora);
    expect([isExtended, deadline]).to.deep.equal([false, proposal.deadline]);
  });

  it("given quorum in the last second that leaves a whole extension: the deadline stays", async () => {
    const { governor, proposal } = await loadFixture(openAlmost);
    const { isExtended, deadline } = await castAt(governor, proposal, proposal.deadline - EXTENSION, dora);
    expect([isExtended, deadline]).to.deep.equal([false, proposal.deadline]);
  });

  it("given quorum a second later: the vote ends a second later", async () => {
    const { governor, proposal } = await loadFixture(openAlmost);
    const { isExtended, deadline } = await castAt(governor, proposal, proposal.deadline - EXTENSION + 1n, dora);
    expect([isExtended, deadline]).to.deep.equal([true, proposal.deadline + 1n]);
  });

  it("given quorum in the very last second: everybody has two days more, to the second", async () => {
    const { governor, proposal } = await loadFixture(openAlmost);
    const { isExtended, deadline } = await castAt(governor, proposal, proposal.deadline, dora);
    expect([isExtended, deadline]).to.deep.equal([true, proposal.deadline + EXTENSION]);
    await mineAt(proposal.deadline + 1n);
    expect(await stateOf(governor, proposal)).to.equal("Active");
    await castAt(governor, proposal, deadline, harbour[0] as By, AGAINST);
    await mineAt(deadline + 1n);
    expect(await stateOf(governor, proposal)).to.equal("Succeeded");
  });

  it("those who answer in the time gained can defeat it", async () => {
    const { governor, proposal } = await loadFixture(openAlmost);
    const { deadline } = await castAt(governor, proposal, proposal.deadline, dora);
    await castAt(governor, proposal, deadline - 1n, payer, AGAINST);
    await castAt(governor, proposal, deadline, harbour[0] as By, AGAINST);
    await mineAt(deadline + 1n);
    expect(await stateOf(governor, proposal)).to.equal("Defeated");
  });

  it("given the equity house makes quorum late: the same", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    for (const by of [solo, dora]) await vote(governor, proposal, FOR, by);
    const { isExtended, deadline } = await castAt(governor, proposal, proposal.deadline - 5n, middle);
    expect([isExtended, deadline]).to.deep.equal([true, proposal.deadline - 5n + EXTENSION]);
  });

  it("given a first ballot that is late and makes quorum alone: the same", async () => {
    const { governor } = await loadFixture(deployWithoutFranchiseQuorum);
    const proposal = await openProposal(governor);
    const { isExtended, deadline } = await castAt(governor, proposal, proposal.deadline, big);
    expect([isExtended, deadline]).to.deep.equal([true, proposal.deadline + EXTENSION]);
  });

  it("late ballots that don't make quorum extend nothing, nor do those after it", async () => {
    const { governor, proposal } = await loadFixture(openAlmost);
    const last = proposal.deadline;
    expect((await castAt(governor, proposal, last - 9n, middle)).isExtended).to.equal(false);
    expect((await castAt(governor, proposal, last - 8n, harbour[0] as By, AGAINST)).isExtended).to.equal(false);
    expect((await castAt(governor, proposal, last - 7n, dora, ABSTAIN)).isExtended).to.equal(true);
    expect((await castAt(governor, proposal, last - 6n, payer)).isExtended).to.equal(false);
    expect(await governor.read.proposalDeadline([proposal.id])).to.equal(last - 7n + EXTENSION);
  });

  it("once only: quorum that is lost and made again in the time gained extends nothing more", async () => {
    const { governor, proposal } = await loadFixture(openAlmost);
    const [alice, bob, carol] = harbour as [By, By, By];
    const first = await castAt(governor, proposal, proposal.deadline, alice);
    expect(first.isExtended).to.equal(true);
    await castAt(governor, proposal, first.deadline - 100n, bob, AGAINST);
    // Harbour abstains, which keeps the quorum; Carol turns it against, which loses it; Seeds brings it back.
    await castAt(governor, proposal, first.deadline - 50n, carol, AGAINST);
    const again = await castAt(governor, proposal, first.deadline, dora);
    expect([again.isExtended, again.deadline]).to.deep.equal([false, first.deadline]);
    await mineAt(first.deadline + 1n);
    expect(await stateOf(governor, proposal)).to.equal("Succeeded");
  });

  it("quorum made early, lost because a franchise turned, and made again late: that extends the vote", async () => {
    const { governor, proposal } = await loadFixture(openAlmost);
    const [alice, bob, carol] = harbour as [By, By, By];
    await castAt(governor, proposal, proposal.snapshot + 100n, alice);
    await castAt(governor, proposal, proposal.snapshot + 200n, bob, AGAINST);
    await castAt(governor, proposal, proposal.snapshot + 300n, carol, AGAINST);
    const { isExtended, deadline } = await castAt(governor, proposal, proposal.deadline, dora);
    expect([isExtended, deadline]).to.deep.equal([true, proposal.deadline + EXTENSION]);
  });

  it("a late ballot that loses the quorum extends nothing", async () => {
    const { governor, proposal } = await loadFixture(openAlmost);
    const [alice, bob, carol] = harbour as [By, By, By];
    await castAt(governor, proposal, proposal.snapshot + 100n, alice);
    await castAt(governor, proposal, proposal.deadline - 1n, bob, AGAINST);
    const { isExtended } = await castAt(governor, proposal, proposal.deadline, carol, AGAINST);
    expect(isExtended).to.equal(false);
    await mineAt(proposal.deadline + 1n);
    expect(await stateOf(governor, proposal)).to.equal("Defeated");
  });

  it("a refused late ballot leaves everything as it was", async () => {
    const { governor, proposal } = await loadFixture(openAlmost);
    await mineAt(proposal.deadline - 10n);
    await expectRevert(vote(governor, proposal, AGAINST, solo), "GovernorAlreadyCastVote", [solo.account]);
    expect(await governor.read.proposalDeadline([proposal.id])).to.equal(proposal.deadline);
  });

  it("given no protection: a quorum in the last second ends with it", async () => {
    const { governor } = await loadFixture(deployWithoutExtension);
    const proposal = await openProposal(governor);
    for (const by of [big, solo]) await vote(governor, proposal, FOR, by);
    const { isExtended, deadline } = await castAt(governor, proposal, proposal.deadline, dora);
    expect([isExtended, deadline]).to.deep.equal([false, proposal.deadline]);
    await mineAt(proposal.deadline + 1n);
    expect(await stateOf(governor, proposal)).to.equal("Succeeded");
  });

  it("given the setting changes in mid-vote: what holds for a proposal is what was set at its first ballot", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const change = await ripen(governor, [callOf(governor, "setLateQuorumVoteExtension", [3_600])]);
    const [begun, fresh] = [
      await openProposal(governor, [payOneWei], { title: "Begun" }),
      await openProposal(governor, [payOneWei], { title: "Fresh" }),
    ];
    for (const by of [big, solo]) await vote(governor, begun, FOR, by);
    await execute(governor, change);
    for (const by of [big, solo]) await vote(governor, fresh, FOR, by);
    const one = await castAt(governor, begun, begun.deadline, dora);
    const two = await castAt(governor, fresh, fresh.deadline, dora);
    expect([one.deadline, two.deadline]).to.deep.equal([begun.deadline + EXTENSION, fresh.deadline + 3_600n]);
  });

  it("given a voting period shorter than the extension, set since: the vote is doubled at most", async () => {
    const { governor } = await loadFixture(deployNetwork);
    await execute(governor, await ripen(governor, [callOf(governor, "setVotingPeriod", [3_600])]));
    const proposal = await openProposal(governor, [payOneWei], { title: "Short" });
    for (const by of [big, solo]) await vote(governor, proposal, FOR, by);
    const { isExtended, deadline } = await castAt(governor, proposal, proposal.snapshot + 3_000n, dora);
    expect([isExtended, deadline]).to.deep.equal([true, proposal.snapshot + 6_600n]);
  });
});

const deployWithoutFranchiseQuorum = () => deployGovernance({ franchiseQuorum: 0n });
const deployWithoutExtension = () => deployGovernance({ lateQuorumExtension: 0 });
