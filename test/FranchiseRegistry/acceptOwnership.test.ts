import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture } from "../chain.ts";
import { DAY, nextAt } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import {
  addresses,
  byAlice,
  byBob,
  byCarol,
  byNetwork,
  bySolo,
  byStranger,
  charterOf,
  deployFranchises,
  HARBOUR,
  invite,
  SEEDS,
  SOLO,
  timeOf,
} from "../franchises.ts";

const { alice, bob, stranger, manager } = addresses;
const TERM = 30n * DAY;

describe("FranchiseRegistry.acceptOwnership", () => {
  it("makes the invited account an owner, and uses the invitation up", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await invite({ registry }, stranger);
    await expectEvents(registry.write.acceptOwnership([HARBOUR], byStranger), registry, [
      { name: "OwnerAdded", args: { franchiseId: HARBOUR, account: stranger, ownerCount: 4n } },
    ]);
    expect(await registry.read.franchiseOf([stranger])).to.equal(HARBOUR);
    expect(await registry.read.invitation([HARBOUR, stranger])).to.equal(0n);
    const again = registry.write.acceptOwnership([HARBOUR], byStranger);
    await expectRevert(again, "FranchiseRegistry_NotInvited", [stranger, HARBOUR]);
  });

  it("given it resigned afterwards: the old invitation doesn't bring it back", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await invite({ registry }, stranger);
    await registry.write.acceptOwnership([HARBOUR], byStranger);
    await registry.write.resignOwnership(byStranger);
    const again = registry.write.acceptOwnership([HARBOUR], byStranger);
    await expectRevert(again, "FranchiseRegistry_NotInvited", [stranger, HARBOUR]);
  });

  it("in the last second: takes it; one later: refuses, and it can be invited again", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const deadline = (await timeOf(await invite({ registry }, stranger))) + TERM;
    await invite({ registry }, manager);
    await nextAt(deadline);
    await registry.write.acceptOwnership([HARBOUR], byStranger);
    const second = await registry.read.invitation([HARBOUR, manager]);
    await nextAt(second + 1n);
    const late = registry.write.acceptOwnership([HARBOUR], { account: manager });
    await expectRevert(late, "FranchiseRegistry_InvitationExpired", [manager, HARBOUR, second]);
    for (const by of [byAlice, byBob, byCarol]) await registry.write.supportAdmission([manager], by);
    await registry.write.acceptOwnership([HARBOUR], { account: manager });
    expect((await registry.read.franchise([HARBOUR])).ownerCount).to.equal(5);
  });

  it("given it isn't invited, is by another franchise, or the franchise is unknown: refuses", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.supportAdmission([stranger], byAlice);
    await registry.write.supportAdmission([stranger], bySolo);
    for (const id of [HARBOUR, SEEDS, 0n, 9n]) {
      const accept = registry.write.acceptOwnership([id], byStranger);
      await expectRevert(accept, "FranchiseRegistry_NotInvited", [stranger, id]);
    }
  });

  it("given it owns another franchise by now: refuses, keeps the invitation, and takes it once it has resigned there", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await invite({ registry }, stranger);
    await registry.write.supportAdmission([stranger], bySolo);
    await registry.write.acceptOwnership([SOLO], byStranger);
    const second = registry.write.acceptOwnership([HARBOUR], byStranger);
    await expectRevert(second, "FranchiseRegistry_AlreadyOwner", [stranger, SOLO]);
    await registry.write.resignOwnership(byStranger);
    await registry.write.acceptOwnership([HARBOUR], byStranger);
    expect(await registry.read.franchiseOf([stranger])).to.equal(HARBOUR);
    expect((await registry.read.franchise([SOLO])).ownerCount).to.equal(1);
  });

  it("given the network admitted it as a founder meanwhile: refuses", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await invite({ registry }, stranger);
    await registry.write.admitFranchise(["Tide", charterOf("Tide"), [stranger]], byNetwork);
    const accept = registry.write.acceptOwnership([HARBOUR], byStranger);
    await expectRevert(accept, "FranchiseRegistry_AlreadyOwner", [stranger, 4n]);
  });

  it("given those who invited it have gone: the invitation holds all the same", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await invite({ registry }, stranger);
    await registry.write.resignOwnership(byAlice);
    await registry.write.resignOwnership(byBob);
    await registry.write.acceptOwnership([HARBOUR], byStranger);
    expect((await registry.read.franchise([HARBOUR])).ownerCount).to.equal(2);
    for (const account of [alice, bob]) expect(await registry.read.franchiseOf([account])).to.equal(0n);
  });
});
