import { describe, it } from "node:test";
import { expect } from "chai";
import { zeroAddress } from "viem";
import { loadFixture } from "../chain.ts";
import { DAY, nextAt } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import {
  addresses,
  byAlice,
  byBob,
  byCarol,
  byDora,
  byNetwork,
  byPayer,
  bySolo,
  byStranger,
  charterOf,
  deployFranchises,
  HARBOUR,
  invite,
  MATTER,
  ROLE,
  SEEDS,
  SOLO,
  subjectOf,
  timeOf,
} from "../franchises.ts";

const { alice, bob, carol, dora, payer, stranger, manager, steward, deployer } = addresses;

const supported = (support: bigint, owner: typeof alice, account = carol) => ({
  name: "MotionSupported",
  args: { franchiseId: HARBOUR, matter: MATTER.removeOwner, subject: subjectOf(account), owner, support, needed: 2n },
});

describe("FranchiseRegistry.supportRemoval", () => {
  it("given two of three owners: the second removes the third at once", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await expectEvents(registry.write.supportRemoval([carol], byAlice), registry, [supported(1n, alice)]);
    expect(await registry.read.franchiseOf([carol])).to.equal(HARBOUR);
    await expectEvents(registry.write.supportRemoval([carol], byBob), registry, [
      supported(2n, bob),
      { name: "OwnerRemoved", args: { franchiseId: HARBOUR, account: carol, ownerCount: 2n } },
    ]);
    expect(await registry.read.franchiseOf([carol])).to.equal(0n);
    expect((await registry.read.franchise([HARBOUR])).ownerCount).to.equal(2);
    await expectRevert(registry.write.supportRemoval([alice], byCarol), "FranchiseRegistry_NotAnOwner", [carol]);
  });

  it("the owner concerned counts among the owners, and may support it", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.supportRemoval([carol], byCarol);
    await registry.write.supportRemoval([carol], byBob);
    expect(await registry.read.franchiseOf([carol])).to.equal(0n);
  });

  it("given two owners: neither removes the other alone, and both together can", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.supportRemoval([payer], byDora);
    await registry.write.supportRemoval([dora], byPayer);
    expect((await registry.read.franchise([SEEDS])).ownerCount).to.equal(2);
    await registry.write.supportRemoval([payer], byPayer);
    expect(await registry.read.franchiseOf([payer])).to.equal(0n);
    expect(await registry.read.franchiseOf([dora])).to.equal(SEEDS);
  });

  it("given the last owner: refuses, whoever asks", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const last = ["FranchiseRegistry_LastOwner", [steward, SOLO]] as const;
    await expectRevert(registry.write.supportRemoval([steward], bySolo), ...last);
    expect(await registry.read.franchiseOf([steward])).to.equal(SOLO);
  });

  it("the network can't remove an owner", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const remove = registry.write.supportRemoval([carol], byNetwork);
    await expectRevert(remove, "FranchiseRegistry_NotAnOwner", [deployer]);
  });

  it("given somebody who neither owns the caller's franchise nor is invited: refuses", async () => {
    const { registry } = await loadFixture(deployFranchises);
    for (const account of [stranger, dora, zeroAddress]) {
      const remove = registry.write.supportRemoval([account], byAlice);
      await expectRevert(remove, "FranchiseRegistry_NotOwnerOrInvited", [account, HARBOUR]);
    }
  });

  it("given the caller owns no franchise or another: reaches no owner of this one", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await expectRevert(registry.write.supportRemoval([carol], byStranger), "FranchiseRegistry_NotAnOwner", [stranger]);
    const across = registry.write.supportRemoval([carol], bySolo);
    await expectRevert(across, "FranchiseRegistry_NotOwnerOrInvited", [carol, SOLO]);
  });

  it("given the caller supports it already: refuses", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.supportRemoval([carol], byAlice);
    const again = registry.write.supportRemoval([carol], byAlice);
    await expectRevert(again, "FranchiseRegistry_AlreadySupported", [alice]);
    expect(await registry.read.franchiseOf([carol])).to.equal(HARBOUR);
  });

  it("who was removed keeps no say, keeps roles, and may own another franchise", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.appoint([ROLE.member, [carol]], byAlice);
    await registry.write.supportCharter([charterOf("Better")], byCarol);
    for (const by of [byAlice, byBob]) await registry.write.supportRemoval([carol], by);
    expect(await registry.read.holdsRole([HARBOUR, ROLE.member, carol])).to.equal(true);
    await expectRevert(registry.write.appoint([ROLE.member, [manager]], byCarol), "FranchiseRegistry_NotAnOwner");
    await registry.write.supportAdmission([carol], bySolo);
    await registry.write.acceptOwnership([SOLO], byCarol);
    expect(await registry.read.franchiseOf([carol])).to.equal(SOLO);
  });
});

describe("FranchiseRegistry.supportRemoval of an invitation", () => {
  it("given two of three owners: withdraws it, and it can't be accepted", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await invite({ registry }, stranger);
    await registry.write.supportRemoval([stranger], byCarol);
    await expectEvents(registry.write.supportRemoval([stranger], byBob), registry, [
      supported(2n, bob, stranger),
      { name: "InvitationWithdrawn", args: { franchiseId: HARBOUR, account: stranger } },
    ]);
    expect(await registry.read.invitation([HARBOUR, stranger])).to.equal(0n);
    expect((await registry.read.franchise([HARBOUR])).ownerCount).to.equal(3);
    const accept = registry.write.acceptOwnership([HARBOUR], byStranger);
    await expectRevert(accept, "FranchiseRegistry_NotInvited", [stranger, HARBOUR]);
    const again = registry.write.supportRemoval([stranger], byCarol);
    await expectRevert(again, "FranchiseRegistry_NotOwnerOrInvited", [stranger, HARBOUR]);
  });

  it("given a single owner: withdraws it alone, for it isn't the last owner who goes", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.supportAdmission([stranger], bySolo);
    await registry.write.supportRemoval([stranger], bySolo);
    expect(await registry.read.invitation([SOLO, stranger])).to.equal(0n);
  });

  it("given the account became an owner elsewhere meanwhile: the invitation can still be withdrawn, the owner isn't touched", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await invite({ registry }, stranger);
    await registry.write.supportAdmission([stranger], bySolo);
    await registry.write.acceptOwnership([SOLO], byStranger);
    for (const by of [byAlice, byCarol]) await registry.write.supportRemoval([stranger], by);
    expect(await registry.read.invitation([HARBOUR, stranger])).to.equal(0n);
    expect(await registry.read.franchiseOf([stranger])).to.equal(SOLO);
  });

  it("given it has run out: there's nothing to withdraw", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const deadline = (await timeOf(await invite({ registry }, stranger))) + 30n * DAY;
    await nextAt(deadline);
    await registry.write.supportRemoval([stranger], byCarol);
    await nextAt(deadline + 1n);
    const late = registry.write.supportRemoval([stranger], byBob);
    await expectRevert(late, "FranchiseRegistry_NotOwnerOrInvited", [stranger, HARBOUR]);
  });
});
