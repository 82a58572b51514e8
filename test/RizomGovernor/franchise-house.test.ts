import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture } from "../chain.ts";
import { byAdmin, nextAt } from "../equity.ts";
import { expectRevert } from "../expectations.ts";
import { addOwner, charterOf, deployRegistry, FOUNDERS, HARBOUR, passSecond, SOLO } from "../franchises.ts";
import {
  AGAINST,
  type By,
  big,
  callOf,
  deployGovernance,
  deployNetwork,
  execute,
  FOR,
  type Governor,
  HOLDINGS,
  handOutEquity,
  harbour,
  installGovernor,
  middle,
  mineAt,
  openProposal,
  type Proposal,
  payOneWei,
  propose,
  ripen,
  STANCE,
  seeds,
  solo,
  stateOf,
  stranger,
  vote,
} from "../governance.ts";

const [alice, bob, carol] = harbour as [By, By, By];
const dora = seeds[0] as By;

/** [against, for, abstaining] of the house, and the stance of a franchise. */
const houseOf = async (governor: Governor, { id }: Proposal) => (await governor.read.franchiseVotes([id])).map(Number);
const stanceOf = (governor: Governor, { id }: Proposal, franchise: bigint) =>
  governor.read.franchiseStance([id, franchise]);

describe("Owners who come and go in mid-vote", () => {
  it("one who was added after the snapshot can't turn a stance; one who was removed can", async () => {
    const world = await loadFixture(deployNetwork);
    const { governor, registry } = world;
    const proposal = await openProposal(governor);
    await vote(governor, proposal, FOR, alice);
    await addOwner(world, stranger.account);
    await expectRevert(vote(governor, proposal, AGAINST, stranger), "GovernorCountingDoubleMajority_NoStanding");
    await registry.write.supportRemoval([carol.account], alice);
    await registry.write.supportRemoval([carol.account], bob);
    await registry.write.supportRemoval([carol.account], stranger);
    expect(await registry.read.franchiseOf([carol.account])).to.equal(0n);
    await vote(governor, proposal, AGAINST, carol);
    expect(await stanceOf(governor, proposal, HARBOUR)).to.equal(STANCE.abstain);
  });

  it("a ballot stays when its owner leaves afterwards", async () => {
    const { governor, registry } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    await vote(governor, proposal, AGAINST, carol);
    await registry.write.resignOwnership(carol);
    expect(await houseOf(governor, proposal)).to.deep.equal([1, 0, 0]);
    await expectRevert(vote(governor, proposal, FOR, carol), "GovernorAlreadyCastVote");
  });

  it("owners changed on the snapshot's second are those who vote", async () => {
    const { governor, registry } = await loadFixture(deployNetwork);
    const proposal = await propose(governor);
    await nextAt(proposal.snapshot);
    await registry.write.resignOwnership(carol);
    await passSecond();
    await expectRevert(vote(governor, proposal, FOR, carol), "GovernorCountingDoubleMajority_NoStanding", [
      carol.account,
      proposal.snapshot,
    ]);
  });
});

describe("Suspended franchises", () => {
  it("given one was suspended before the snapshot: its owners have no ballot, and it counts for no quorum", async () => {
    const { governor, registry } = await loadFixture(deployNetwork);
    await execute(governor, await ripen(governor, [callOf(registry, "suspend", [SOLO])]));
    const proposal = await openProposal(governor, [payOneWei], { by: alice, title: "Without them" });
    await expectRevert(vote(governor, proposal, FOR, solo), "GovernorCountingDoubleMajority_NoStanding", [
      solo.account,
      proposal.snapshot,
    ]);
    // Two are active: one is half of them.
    expect(await governor.read.franchiseQuorum([proposal.snapshot])).to.equal(1n);
    await vote(governor, proposal, FOR, middle);
    await vote(governor, proposal, FOR, dora);
    await mineAt(proposal.deadline + 1n);
    expect(await stateOf(governor, proposal)).to.equal("Succeeded");
  });

  it("given one is suspended after the snapshot: it votes in what has begun, and in nothing later", async () => {
    const { governor, registry } = await loadFixture(deployNetwork);
    const suspension = await ripen(governor, [callOf(registry, "suspend", [SOLO])]);
    const begun = await openProposal(governor, [payOneWei], { title: "Begun" });
    await execute(governor, suspension);
    const later = await openProposal(governor, [payOneWei], { by: alice, title: "Later" });
    await vote(governor, begun, FOR, solo);
    expect(await houseOf(governor, begun)).to.deep.equal([0, 1, 0]);
    expect(await governor.read.franchiseQuorum([begun.snapshot])).to.equal(2n);
    await expectRevert(vote(governor, later, FOR, solo), "GovernorCountingDoubleMajority_NoStanding");
  });

  it("given one was reinstated before the snapshot: it votes again", async () => {
    const { governor, registry } = await loadFixture(deployNetwork);
    await execute(governor, await ripen(governor, [callOf(registry, "suspend", [SOLO])]));
    const back = { by: alice, title: "Take them back" };
    await execute(governor, await ripenWithout(governor, [callOf(registry, "reinstate", [SOLO])], back));
    const proposal = await openProposal(governor, [payOneWei], { by: alice, title: "With them" });
    await vote(governor, proposal, FOR, solo);
    expect(await houseOf(governor, proposal)).to.deep.equal([0, 1, 0]);
    expect(await governor.read.franchiseQuorum([proposal.snapshot])).to.equal(2n);
  });
});

describe("Few franchises", () => {
  it("given none at all: capital alone passes nothing, whatever its majority", async () => {
    const { governor } = await loadFixture(deployWithout);
    const proposal = await openProposal(governor, [payOneWei], { by: big });
    expect(await governor.read.franchiseQuorum([proposal.snapshot])).to.equal(0n);
    for (const by of [big, middle, alice]) await vote(governor, proposal, FOR, by);
    await mineAt(proposal.deadline + 1n);
    expect(await stateOf(governor, proposal)).to.equal("Defeated");
  });

  it("given one: it decides its house alone, and can't decide without equity", async () => {
    const { governor } = await loadFixture(deployWithOne);
    const [one, two] = [
      await openProposal(governor, [payOneWei], { by: big, title: "Both" }),
      await openProposal(governor, [payOneWei], { by: big, title: "People only" }),
    ];
    expect(await governor.read.franchiseQuorum([one.snapshot])).to.equal(1n);
    await vote(governor, one, FOR, big);
    await vote(governor, one, FOR, solo);
    await vote(governor, two, FOR, solo);
    await mineAt(two.deadline + 1n);
    expect(await stateOf(governor, one)).to.equal("Succeeded");
    expect(await stateOf(governor, two)).to.equal("Defeated");
  });

  it("given a quorum of 0 %: the house has its quorum, and must be for it all the same", async () => {
    const { governor } = await loadFixture(deployWithoutQuorum);
    const [one, two] = [
      await openProposal(governor, [payOneWei], { title: "Nobody" }),
      await openProposal(governor, [payOneWei], { title: "One" }),
    ];
    expect(await governor.read.franchiseQuorum([one.snapshot])).to.equal(0n);
    await vote(governor, one, FOR, big);
    await vote(governor, two, FOR, big);
    await vote(governor, two, FOR, solo);
    await mineAt(two.deadline + 1n);
    expect(await stateOf(governor, one)).to.equal("Defeated");
    expect(await stateOf(governor, two)).to.equal("Succeeded");
  });
});

/** As `ripen`, with Seeds alone in the franchise house. */
async function ripenWithout(
  governor: Governor,
  actions: Parameters<typeof ripen>[1],
  options: Parameters<typeof ripen>[2],
) {
  const proposal = await openProposal(governor, actions, options);
  for (const by of [big, ...seeds]) await vote(governor, proposal, FOR, by);
  await mineAt(proposal.deadline + 1n);
  const key = [proposal.targets, proposal.values, proposal.calldatas, proposal.descriptionHash] as const;
  await governor.write.queue(key);
  await mineAt(await governor.read.proposalEta([proposal.id]));
  return proposal;
}

async function deployWithout() {
  const deployed = await deployRegistry();
  await handOutEquity(deployed, HOLDINGS);
  return installGovernor(deployed);
}

async function deployWithOne() {
  const deployed = await deployRegistry();
  await handOutEquity(deployed, HOLDINGS);
  await deployed.registry.write.admitFranchise(["Solo", charterOf("Solo"), [...FOUNDERS.solo]], byAdmin);
  return installGovernor(deployed);
}

const deployWithoutQuorum = () => deployGovernance({ franchiseQuorum: 0n });
