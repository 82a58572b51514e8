import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture } from "../chain.ts";
import { nextAt, now } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import {
  type By,
  big,
  deployNetwork,
  execute,
  keyOf,
  openProposal,
  payOneWei,
  propose,
  ripen,
  seeds,
  solo,
  stateOf,
  stranger,
  succeed,
} from "../governance.ts";

describe("cancel by the proposer", () => {
  it("while it's pending, up to the snapshot's second", async () => {
    for (const by of [solo, big]) {
      const { governor } = await loadFixture(deployNetwork);
      const proposal = await propose(governor, [payOneWei], { by });
      await nextAt(proposal.snapshot);
      await expectEvents(governor.write.cancel(keyOf(proposal), by), governor, [
        { name: "ProposalCanceled", args: { proposalId: proposal.id } },
      ]);
      expect(await now()).to.equal(proposal.snapshot);
      expect(await stateOf(governor, proposal)).to.equal("Canceled");
    }
  });

  it("not a second later, and never after", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const first = await propose(governor);
    await nextAt(first.snapshot + 1n);
    await expectRevert(governor.write.cancel(keyOf(first), solo), "GovernorUnableToCancel", [first.id, solo.account]);
    for (const [title, make] of [
      ["Active", openProposal],
      ["Succeeded", succeed],
      ["Queued", ripen],
    ] as const) {
      const proposal = await make(governor, [payOneWei], { title });
      expect(await stateOf(governor, proposal)).to.equal(title);
      await expectRevert(governor.write.cancel(keyOf(proposal), solo), "GovernorUnableToCancel", [
        proposal.id,
        solo.account,
      ]);
    }
  });

  it("nobody else: not another owner, a holder or a stranger", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await propose(governor);
    for (const by of [seeds[0] as By, big, stranger]) {
      await expectRevert(governor.write.cancel(keyOf(proposal), by), "GovernorUnableToCancel", [
        proposal.id,
        by.account,
      ]);
    }
    expect(await stateOf(governor, proposal)).to.equal("Pending");
  });

  it("not twice, and what is cancelled can't be proposed again", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await propose(governor);
    await governor.write.cancel(keyOf(proposal), solo);
    await expectRevert(governor.write.cancel(keyOf(proposal), solo), "GovernorUnableToCancel");
    await expectRevert(propose(governor), "GovernorUnexpectedProposalState");
    await expectRevert(execute(governor, proposal), "GovernorUnexpectedProposalState");
  });

  it("also when the proposer owns no franchise any more", async () => {
    const { governor, registry } = await loadFixture(deployNetwork);
    const by = seeds[0] as By;
    const proposal = await propose(governor, [payOneWei], { by });
    await registry.write.resignOwnership(by);
    await governor.write.cancel(keyOf(proposal), by);
    expect(await stateOf(governor, proposal)).to.equal("Canceled");
  });
});
