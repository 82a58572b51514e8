import { describe, it } from "node:test";
import { expect } from "chai";
import { zeroAddress } from "viem";
import { loadFixture } from "../chain.ts";
import { nextAt, now, RZM } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { addOwner, addresses, HARBOUR, invite, passSecond, SOLO } from "../franchises.ts";
import {
  ABSTAIN,
  AGAINST,
  type By,
  big,
  deployNetwork,
  FOR,
  harbour,
  middle,
  mineAt,
  openProposal,
  payOneWei,
  propose,
  STANCE,
  type Support,
  seeds,
  small,
  solo,
  stranger,
  vote,
} from "../governance.ts";

const alice = harbour[0] as By;
const bob = harbour[1] as By;
const votesOf = { [big.account]: 6_000n * RZM, [middle.account]: 3_000n * RZM, [small.account]: 999n * RZM };

describe("castVote", () => {
  it("given a holder without a franchise: counts its past votes in the equity house alone, in the column of its choice", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    for (const [by, support] of [
      [big, AGAINST],
      [middle, FOR],
      [small, ABSTAIN],
    ] as const) {
      const weight = votesOf[by.account] ?? 0n;
      await expectEvents(vote(governor, proposal, support, by), governor, [
        { name: "VoteCast", args: { voter: by.account, proposalId: proposal.id, support, weight, reason: "" } },
      ]);
      expect(await governor.read.hasVoted([proposal.id, by.account])).to.equal(true);
    }
    expect(await governor.read.proposalVotes([proposal.id])).to.deep.equal([6_000n * RZM, 3_000n * RZM, 999n * RZM]);
    expect(await governor.read.franchiseVotes([proposal.id])).to.deep.equal([0n, 0n, 0n]);
  });

  it("given an owner without equity: counts in its franchise alone, with a weight of 0", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    await expectEvents(vote(governor, proposal, FOR, solo), governor, [
      {
        name: "FranchiseBallotCast",
        args: { proposalId: proposal.id, franchiseId: SOLO, owner: solo.account, support: FOR, stance: STANCE.for },
      },
      {
        name: "VoteCast",
        args: { voter: solo.account, proposalId: proposal.id, support: FOR, weight: 0n, reason: "" },
      },
    ]);
    expect(await governor.read.proposalVotes([proposal.id])).to.deep.equal([0n, 0n, 0n]);
    expect(await governor.read.franchiseVotes([proposal.id])).to.deep.equal([0n, 1n, 0n]);
  });

  it("given an owner with equity: one ballot counts in both houses", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    await vote(governor, proposal, AGAINST, alice);
    expect(await governor.read.proposalVotes([proposal.id])).to.deep.equal([100n * RZM, 0n, 0n]);
    expect(await governor.read.franchiseVotes([proposal.id])).to.deep.equal([1n, 0n, 0n]);
    expect(await governor.read.franchiseBallots([proposal.id, HARBOUR])).to.deep.equal([1n, 0n, 0n]);
  });

  it("given neither: refused, whoever it is, and nothing is remembered", async () => {
    const { governor, timelock } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    await expectRevert(vote(governor, proposal, FOR, stranger), "GovernorCountingDoubleMajority_NoStanding", [
      stranger.account,
      proposal.snapshot,
    ]);
    expect(await governor.read.hasVoted([proposal.id, stranger.account])).to.equal(false);
    expect(await governor.read.hasVoted([proposal.id, timelock.address])).to.equal(false);
    expect(await governor.read.hasVoted([proposal.id, zeroAddress])).to.equal(false);
  });

  it("given another kind of ballot than the three: refused, for holders and owners", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    for (const by of [big, solo, alice]) {
      for (const support of [3, 255]) {
        await expectRevert(vote(governor, proposal, support as Support, by), "GovernorInvalidVoteType");
      }
      expect(await governor.read.hasVoted([proposal.id, by.account])).to.equal(false);
    }
  });

  it("a second ballot of the same account is refused, whatever it says", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    for (const by of [big, solo, alice]) {
      await vote(governor, proposal, FOR, by);
      for (const support of [AGAINST, FOR, ABSTAIN] as const) {
        await expectRevert(vote(governor, proposal, support, by), "GovernorAlreadyCastVote", [by.account]);
      }
    }
    expect(await governor.read.proposalVotes([proposal.id])).to.deep.equal([0n, 6_100n * RZM, 0n]);
    expect(await governor.read.franchiseVotes([proposal.id])).to.deep.equal([0n, 2n, 0n]);
  });

  it("with a reason, which the event tells", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    const reason = "The roof leaks <b>everywhere</b>, 漏水";
    await expectEvents(governor.write.castVoteWithReason([proposal.id, FOR, reason], big), governor, [
      {
        name: "VoteCast",
        args: { voter: big.account, proposalId: proposal.id, support: FOR, weight: 6_000n * RZM, reason },
      },
    ]);
  });

  it("with parameters, which count for nothing but another event", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    const args = [proposal.id, ABSTAIN, "why", "0x1234"] as const;
    await expectEvents(governor.write.castVoteWithReasonAndParams(args, middle), governor, [
      {
        name: "VoteCastWithParams",
        args: {
          voter: middle.account,
          proposalId: proposal.id,
          support: ABSTAIN,
          weight: 3_000n * RZM,
          reason: "why",
          params: "0x1234",
        },
      },
    ]);
    expect(await governor.read.proposalVotes([proposal.id])).to.deep.equal([0n, 0n, 3_000n * RZM]);
  });

  it("ballots of one proposal count for no other, and marks don't mix, also past 256 proposals", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const first = await openProposal(governor, [payOneWei], { title: "Proposal 0" });
    await vote(governor, first, FOR, big);
    const others = [];
    for (let i = 1; i <= 257; ++i) others.push(await propose(governor, [payOneWei], { title: `Proposal ${i}` }));
    await mineAt((others.at(-1)?.snapshot ?? 0n) + 1n);
    for (const [i, other] of others.entries()) {
      expect(await governor.read.hasVoted([other.id, big.account]), `proposal ${i + 1}`).to.equal(false);
      await vote(governor, other, i % 2 === 0 ? FOR : AGAINST, big);
      expect(await governor.read.hasVoted([other.id, big.account]), `proposal ${i + 1}`).to.equal(true);
      expect(await governor.read.hasVoted([other.id, middle.account]), `proposal ${i + 1}`).to.equal(false);
    }
    await expectRevert(vote(governor, others[256] as typeof first, FOR, big), "GovernorAlreadyCastVote");
    expect(await governor.read.proposalVotes([first.id])).to.deep.equal([0n, 6_000n * RZM, 0n]);
    expect(await governor.read.proposalVotes([(others[255] as typeof first).id])).to.deep.equal([6_000n * RZM, 0n, 0n]);
  });
});

describe("castVote looks at the snapshot", () => {
  it("equity got after the snapshot doesn't vote; equity got in its very second does", async () => {
    const { governor, module } = await loadFixture(deployNetwork);
    const proposal = await propose(governor);
    await nextAt(proposal.snapshot);
    await module.write.mint([small.account, 1n * RZM]);
    await module.write.mint([small.account, 500n * RZM]);
    expect(await now()).to.equal(proposal.snapshot + 1n);
    await vote(governor, proposal, FOR, small);
    expect(await governor.read.proposalVotes([proposal.id])).to.deep.equal([0n, 1_000n * RZM, 0n]);
  });

  it("equity that is gone after the snapshot votes, where it was", async () => {
    const { governor, token } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    await token.write.delegate([small.account], big);
    await vote(governor, proposal, FOR, big);
    await vote(governor, proposal, AGAINST, small);
    expect(await governor.read.proposalVotes([proposal.id])).to.deep.equal([999n * RZM, 6_000n * RZM, 0n]);
  });

  it("equity that is delegated to nobody doesn't vote, and counts for the quorum all the same", async () => {
    const { governor, token } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    const holder = { account: addresses.deployer };
    expect(await token.read.balanceOf([holder.account])).to.equal(1_901n * RZM);
    await expectRevert(vote(governor, proposal, FOR, holder), "GovernorCountingDoubleMajority_NoStanding", [
      holder.account,
      proposal.snapshot,
    ]);
    expect(await governor.read.quorum([proposal.snapshot])).to.equal(1_200n * RZM);
  });

  it("who became an owner after the snapshot doesn't vote; who became one in its very second does", async () => {
    const world = await loadFixture(deployNetwork);
    const { governor, registry } = world;
    await invite(world, stranger.account);
    const [early, late] = [
      await propose(governor, [payOneWei], { title: "Before" }),
      await propose(governor, [payOneWei], { title: "After" }),
    ];
    expect(late.snapshot).to.equal(early.snapshot + 1n);
    await nextAt(late.snapshot);
    await registry.write.acceptOwnership([HARBOUR], stranger);
    await passSecond();
    await expectRevert(vote(governor, early, FOR, stranger), "GovernorCountingDoubleMajority_NoStanding", [
      stranger.account,
      early.snapshot,
    ]);
    await vote(governor, late, FOR, stranger);
    expect(await governor.read.franchiseBallots([late.id, HARBOUR])).to.deep.equal([0n, 1n, 0n]);
  });

  it("who stopped being an owner after the snapshot votes for the franchise of then", async () => {
    const { governor, registry } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    await registry.write.resignOwnership(bob);
    await vote(governor, proposal, AGAINST, bob);
    expect(await governor.read.franchiseBallots([proposal.id, HARBOUR])).to.deep.equal([1n, 0n, 0n]);
  });

  it("who moved to another franchise after the snapshot votes for the old one, once", async () => {
    const world = await loadFixture(deployNetwork);
    const { governor, registry } = world;
    const proposal = await openProposal(governor);
    await registry.write.resignOwnership(seeds[0] as By);
    await addOwner(world, (seeds[0] as By).account);
    await vote(governor, proposal, FOR, seeds[0] as By);
    expect(await governor.read.franchiseBallots([proposal.id, HARBOUR])).to.deep.equal([0n, 0n, 0n]);
    expect(await governor.read.franchiseBallots([proposal.id, 2n])).to.deep.equal([0n, 1n, 0n]);
    await expectRevert(vote(governor, proposal, FOR, seeds[0] as By), "GovernorAlreadyCastVote");
  });

  it("quorums of a second that isn't over can't be asked for", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const at = await now();
    await expectRevert(governor.read.quorum([at + 10n]), "ERC5805FutureLookup");
    await expectRevert(governor.read.franchiseQuorum([at + 10n]), "FranchiseRegistry_FutureLookup");
  });
});
