import { describe, it } from "node:test";
import { expect } from "chai";
import { zeroAddress } from "viem";
import { loadFixture } from "../chain.ts";
import { DAY, nextAt } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import {
  addOwner,
  addresses,
  byAlice,
  byBob,
  byCarol,
  byDora,
  byPayer,
  bySolo,
  deployFranchises,
  HARBOUR,
  invite,
  MATTER,
  SEEDS,
  SOLO,
  subjectOf,
  timeOf,
} from "../franchises.ts";

const { alice, bob, dora, stranger, manager, steward, deployer } = addresses;
const TERM = 30n * DAY;

const supported = (support: bigint, needed: bigint, owner = alice, franchiseId = HARBOUR) => ({
  name: "MotionSupported",
  args: { franchiseId, matter: MATTER.admitOwner, subject: subjectOf(stranger), owner, support, needed },
});

describe("FranchiseRegistry.supportAdmission", () => {
  it("given two of three owners: the second carries it, and the account is invited for 30 days", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await expectEvents(registry.write.supportAdmission([stranger], byAlice), registry, [supported(1n, 2n)]);
    expect(await registry.read.invitation([HARBOUR, stranger])).to.equal(0n);
    const hash = await registry.write.supportAdmission([stranger], byBob);
    const deadline = (await timeOf(hash)) + TERM;
    await expectEvents(Promise.resolve(hash), registry, [
      supported(2n, 2n, bob),
      { name: "OwnerInvited", args: { franchiseId: HARBOUR, account: stranger, deadline: Number(deadline) } },
    ]);
    expect(await registry.read.invitation([HARBOUR, stranger])).to.equal(deadline);
    expect(await registry.read.franchiseOf([stranger])).to.equal(0n);
  });

  it("given one owner: carries it alone; given two: both are needed, for half isn't more than half", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.supportAdmission([stranger], bySolo);
    expect(await registry.read.invitation([SOLO, stranger])).to.not.equal(0n);
    await expectEvents(registry.write.supportAdmission([stranger], byDora), registry, [supported(1n, 2n, dora, SEEDS)]);
    expect(await registry.read.invitation([SEEDS, stranger])).to.equal(0n);
    await registry.write.supportAdmission([stranger], byPayer);
    expect(await registry.read.invitation([SEEDS, stranger])).to.not.equal(0n);
  });

  it("given four owners: three are needed", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await addOwner({ registry }, deployer);
    for (const by of [byAlice, byBob]) await registry.write.supportAdmission([stranger], by);
    expect(await registry.read.invitation([HARBOUR, stranger])).to.equal(0n);
    await registry.write.supportAdmission([stranger], byCarol);
    expect(await registry.read.invitation([HARBOUR, stranger])).to.not.equal(0n);
  });

  it("given nobody, an owner of the caller's franchise, the caller or an owner of another: refuses", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const support = (account: typeof alice) => registry.write.supportAdmission([account], byAlice);
    await expectRevert(support(zeroAddress), "FranchiseRegistry_ZeroAccount");
    await expectRevert(support(bob), "FranchiseRegistry_AlreadyOwner", [bob, HARBOUR]);
    await expectRevert(support(alice), "FranchiseRegistry_AlreadyOwner", [alice, HARBOUR]);
    await expectRevert(support(steward), "FranchiseRegistry_AlreadyOwner", [steward, SOLO]);
  });

  it("given somebody who owns no franchise: refuses, the network and who was invited too", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await invite({ registry }, stranger);
    for (const account of [stranger, manager, deployer]) {
      const support = registry.write.supportAdmission([manager], { account });
      await expectRevert(support, "FranchiseRegistry_NotAnOwner", [account]);
    }
  });

  it("given the caller supports it already: refuses", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.supportAdmission([stranger], byAlice);
    const again = registry.write.supportAdmission([stranger], byAlice);
    await expectRevert(again, "FranchiseRegistry_AlreadySupported", [alice]);
    expect(await registry.read.motion([HARBOUR, MATTER.admitOwner, subjectOf(stranger)])).to.deep.equal([1n, 2n]);
  });

  it("given the account is invited: refuses until the invitation has run out, to the second", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const deadline = (await timeOf(await invite({ registry }, stranger))) + TERM;
    const again = ["FranchiseRegistry_AlreadyInvited", [stranger, HARBOUR]] as const;
    await expectRevert(registry.write.supportAdmission([stranger], byCarol), ...again);
    await nextAt(deadline);
    await expectRevert(registry.write.supportAdmission([stranger], byCarol), ...again);
    await nextAt(deadline + 1n);
    // Those who carried it the first time have to support it again: the motion began anew.
    await expectEvents(registry.write.supportAdmission([stranger], byCarol), registry, [
      supported(1n, 2n, addresses.carol),
    ]);
    const renewed = await registry.write.supportAdmission([stranger], byAlice);
    expect(await registry.read.invitation([HARBOUR, stranger])).to.equal((await timeOf(renewed)) + TERM);
  });

  it("given two franchises want the same account: each invites it on its own", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await invite({ registry }, stranger);
    await registry.write.supportAdmission([stranger], bySolo);
    expect(await registry.read.motion([SEEDS, MATTER.admitOwner, subjectOf(stranger)])).to.deep.equal([0n, 2n]);
    expect(await registry.read.invitation([HARBOUR, stranger])).to.not.equal(0n);
    expect(await registry.read.invitation([SOLO, stranger])).to.not.equal(0n);
    expect(await registry.read.invitation([SEEDS, stranger])).to.equal(0n);
  });

  it("support for one account is none for another", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.supportAdmission([stranger], byAlice);
    await registry.write.supportAdmission([manager], byBob);
    for (const account of [stranger, manager]) {
      expect(await registry.read.motion([HARBOUR, MATTER.admitOwner, subjectOf(account)])).to.deep.equal([1n, 2n]);
      expect(await registry.read.invitation([HARBOUR, account])).to.equal(0n);
    }
  });
});
