import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture } from "../chain.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import {
  addOwner,
  addresses,
  byAlice,
  byBob,
  byCarol,
  bySolo,
  byStranger,
  charterOf,
  deployFranchises,
  HARBOUR,
  MATTER,
  subjectOf,
} from "../franchises.ts";

const { alice, bob, carol, stranger, manager, steward, deployer } = addresses;
const { admitOwner, removeOwner, changeCharter } = MATTER;

describe("FranchiseRegistry.withdrawSupport", () => {
  it("takes one's own support back, for each matter", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.supportAdmission([stranger], byAlice);
    await registry.write.supportRemoval([carol], byAlice);
    await registry.write.supportCharter([charterOf("Better")], byAlice);
    for (const [matter, subject] of [
      [admitOwner, subjectOf(stranger)],
      [removeOwner, subjectOf(carol)],
      [changeCharter, charterOf("Better")],
    ] as const) {
      await expectEvents(registry.write.withdrawSupport([matter, subject], byAlice), registry, [
        {
          name: "MotionSupportWithdrawn",
          args: { franchiseId: HARBOUR, matter, subject, owner: alice, support: 0n },
        },
      ]);
      expect(await registry.read.motion([HARBOUR, matter, subject])).to.deep.equal([0n, 2n]);
      expect(await registry.read.isSupportedBy([HARBOUR, matter, subject, alice])).to.equal(false);
    }
  });

  it("given one of several: the others' support stands, and it takes one more to carry it", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await addOwner({ registry }, deployer);
    for (const by of [byAlice, byBob]) await registry.write.supportRemoval([carol], by);
    await registry.write.withdrawSupport([removeOwner, subjectOf(carol)], byAlice);
    expect(await registry.read.motion([HARBOUR, removeOwner, subjectOf(carol)])).to.deep.equal([1n, 3n]);
    expect(await registry.read.isSupportedBy([HARBOUR, removeOwner, subjectOf(carol), bob])).to.equal(true);
    await registry.write.supportRemoval([carol], { account: deployer });
    expect(await registry.read.franchiseOf([carol])).to.equal(HARBOUR);
    await registry.write.supportRemoval([carol], byAlice);
    expect(await registry.read.franchiseOf([carol])).to.equal(0n);
  });

  it("given no support, or it was taken back: refuses", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const withdraw = () => registry.write.withdrawSupport([removeOwner, subjectOf(carol)], byAlice);
    await expectRevert(withdraw(), "FranchiseRegistry_NotSupported", [alice]);
    await registry.write.supportRemoval([carol], byAlice);
    await withdraw();
    await expectRevert(withdraw(), "FranchiseRegistry_NotSupported", [alice]);
    // Nor by naming the same subject under another matter.
    await registry.write.supportRemoval([carol], byAlice);
    const other = registry.write.withdrawSupport([admitOwner, subjectOf(carol)], byAlice);
    await expectRevert(other, "FranchiseRegistry_NotSupported", [alice]);
  });

  it("given an owner who doesn't support it, or one of another franchise: reaches nobody's support", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.supportRemoval([carol], byAlice);
    for (const [by, account] of [
      [byBob, bob],
      [bySolo, steward],
    ] as const) {
      const withdraw = registry.write.withdrawSupport([removeOwner, subjectOf(carol)], by);
      await expectRevert(withdraw, "FranchiseRegistry_NotSupported", [account]);
    }
    const byNobody = registry.write.withdrawSupport([removeOwner, subjectOf(carol)], byStranger);
    await expectRevert(byNobody, "FranchiseRegistry_NotAnOwner", [stranger]);
    expect(await registry.read.motion([HARBOUR, removeOwner, subjectOf(carol)])).to.deep.equal([1n, 2n]);
  });

  it("given it was carried: too late", async () => {
    const { registry } = await loadFixture(deployFranchises);
    for (const by of [byAlice, byBob]) await registry.write.supportAdmission([stranger], by);
    const withdraw = registry.write.withdrawSupport([admitOwner, subjectOf(stranger)], byAlice);
    await expectRevert(withdraw, "FranchiseRegistry_NotSupported", [alice]);
  });

  it("given the owners changed since: it counts no longer, so there's nothing to take back", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.supportAdmission([manager], byAlice);
    await registry.write.resignOwnership(byCarol);
    const withdraw = registry.write.withdrawSupport([admitOwner, subjectOf(manager)], byAlice);
    await expectRevert(withdraw, "FranchiseRegistry_NotSupported", [alice]);
  });
});
