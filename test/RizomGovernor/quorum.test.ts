import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture } from "../chain.ts";
import { nextAt, now, RZM } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { addresses } from "../franchises.ts";
import {
  AGAINST,
  type By,
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
  payOneWei,
  propose,
  ripen,
  seeds,
  small,
  solo,
  stateOf,
  vote,
} from "../governance.ts";

const dora = seeds[0] as By;

describe("The quorum of the equity house", () => {
  it("is a tenth of all equity of the snapshot, whether it's delegated or not", async () => {
    const { governor, module } = await loadFixture(deployNetwork);
    await module.write.mint([addresses.deployer, 5_000n * RZM + 9n]);
    const proposal = await openProposal(governor);
    await module.write.mint([addresses.deployer, 100_000n * RZM]);
    expect(await governor.read.quorum([proposal.snapshot])).to.equal(1_700n * RZM);
  });

  it("is there with exactly that many votes, and not with one unit less", async () => {
    for (const [units, outcome] of [
      [0n, "Succeeded"],
      [1n, "Defeated"],
    ] as const) {
      const { governor, module } = await loadFixture(deployNetwork);
      // Of 11,001 RZM + x in all, x is a tenth (rounded down, as the quorum is) from a ninth of 11,001 RZM on.
      const exact = (11_001n * RZM) / 9n;
      await module.write.mint([small.account, exact - units - 999n * RZM]);
      const proposal = await openProposal(governor);
      expect(await governor.read.quorum([proposal.snapshot])).to.equal(exact);
      await vote(governor, proposal, FOR, small);
      for (const by of [solo, dora]) await vote(governor, proposal, FOR, by);
      await mineAt(proposal.deadline + 1n);
      expect(await stateOf(governor, proposal)).to.equal(outcome);
    }
  });

  it("ballots against don't help to reach it", async () => {
    const { governor, module } = await loadFixture(deployNetwork);
    const alice = harbour[0] as By;
    await module.write.mint([alice.account, 150n * RZM]);
    const proposal = await openProposal(governor);
    // 999 for and 250 against: all in all more than the quorum, and those for it are the more.
    expect(await governor.read.quorum([proposal.snapshot])).to.equal(1_215n * RZM);
    await vote(governor, proposal, FOR, small);
    await vote(governor, proposal, AGAINST, alice);
    for (const by of [solo, dora]) await vote(governor, proposal, FOR, by);
    expect(await governor.read.proposalVotes([proposal.id])).to.deep.equal([250n * RZM, 999n * RZM, 0n]);
    await mineAt(proposal.deadline + 1n);
    expect(await stateOf(governor, proposal)).to.equal("Defeated");
  });
});

describe("The quorum of the franchise house", () => {
  for (const [percent, needed] of [
    [0n, 0n],
    [1n, 1n],
    [33n, 1n],
    [34n, 2n],
    [50n, 2n],
    [66n, 2n],
    [67n, 3n],
    [100n, 3n],
  ] as const) {
    it(`${percent} % of three franchises are ${needed}`, async () => {
      const { governor } = await deployGovernance({ franchiseQuorum: percent });
      await mineAt((await now()) + 1n);
      expect(await governor.read.franchiseQuorum([(await now()) - 1n])).to.equal(needed);
    });
  }

  it("can't be more than all of them, at deployment or later", async () => {
    await expectRevert(deployGovernance({ franchiseQuorum: 101n }), "GovernorFranchises_InvalidQuorumNumerator", [
      101n,
      100n,
    ]);
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await ripen(governor, [callOf(governor, "updateFranchiseQuorumNumerator", [101n])]);
    await expectRevert(execute(governor, proposal), "GovernorFranchises_InvalidQuorumNumerator", [101n, 100n]);
  });
});

describe("Quorums that change by proposal", () => {
  const raise = (governor: Governor) => [
    callOf(governor, "updateQuorumNumerator", [60n]),
    callOf(governor, "updateFranchiseQuorumNumerator", [100n]),
  ];

  it("say so, and hold for snapshots from that second on", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await ripen(governor, raise(governor));
    const at = (await now()) + 50n;
    await nextAt(at);
    await expectEvents(execute(governor, proposal), governor, [
      { name: "QuorumNumeratorUpdated", args: { oldQuorumNumerator: 10n, newQuorumNumerator: 60n } },
      { name: "FranchiseQuorumNumeratorUpdated", args: { oldNumerator: 50n, newNumerator: 100n } },
      { name: "ProposalExecuted", args: { proposalId: proposal.id } },
    ]);
    await mineAt(at + 10n);
    const both = async (second: bigint) => [
      await governor.read.quorum([second]),
      await governor.read.franchiseQuorum([second]),
    ];
    expect(await both(at - 1n)).to.deep.equal([1_200n * RZM, 2n]);
    expect(await both(at)).to.deep.equal([7_200n * RZM, 3n]);
    expect(await governor.read.franchiseQuorumNumerator()).to.equal(100n);
  });

  it("don't re-price what is past its snapshot, and do so for what isn't", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const change = await ripen(governor, raise(governor));
    const begun = await openProposal(governor, [payOneWei], { title: "Begun" });
    const pending = await propose(governor, [payOneWei], { title: "Pending" });
    await execute(governor, change);
    await mineAt(pending.snapshot + 1n);
    for (const proposal of [begun, pending]) {
      for (const by of [middle, solo, dora]) await vote(governor, proposal, FOR, by);
    }
    await mineAt(pending.deadline + 1n);
    expect(await stateOf(governor, begun)).to.equal("Succeeded");
    expect(await stateOf(governor, pending)).to.equal("Defeated");
  });

  it("before the governor was there they were nothing", async () => {
    const { governor } = await loadFixture(deployNetwork);
    expect(await governor.read.quorum([1n])).to.equal(0n);
    expect(await governor.read.franchiseQuorum([1n])).to.equal(0n);
  });
});
