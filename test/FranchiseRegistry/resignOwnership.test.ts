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
  deployFranchises,
  HARBOUR,
  SOLO,
} from "../franchises.ts";

const { alice, bob, carol, stranger, steward } = addresses;

describe("FranchiseRegistry.resignOwnership", () => {
  it("ends the caller's ownership at once", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await expectEvents(registry.write.resignOwnership(byCarol), registry, [
      { name: "OwnerRemoved", args: { franchiseId: HARBOUR, account: carol, ownerCount: 2n } },
    ]);
    expect(await registry.read.franchiseOf([carol])).to.equal(0n);
    expect(await registry.read.franchiseOf([bob])).to.equal(HARBOUR);
    expect((await registry.read.franchise([HARBOUR])).ownerCount).to.equal(2);
  });

  it("given it's the last owner: refuses, in a franchise that began with one or came down to one", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await expectRevert(registry.write.resignOwnership(bySolo), "FranchiseRegistry_LastOwner", [steward, SOLO]);
    await registry.write.resignOwnership(byCarol);
    await registry.write.resignOwnership(byBob);
    await expectRevert(registry.write.resignOwnership(byAlice), "FranchiseRegistry_LastOwner", [alice, HARBOUR]);
    expect((await registry.read.franchise([HARBOUR])).ownerCount).to.equal(1);
  });

  it("given a founder who never agreed and is alone: can hand over to somebody who accepts, and go", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.supportAdmission([stranger], bySolo);
    await registry.write.acceptOwnership([SOLO], byStranger);
    await registry.write.resignOwnership(bySolo);
    expect(await registry.read.franchiseOf([steward])).to.equal(0n);
    expect((await registry.read.franchise([SOLO])).ownerCount).to.equal(1);
  });

  it("given who owns nothing, or has resigned: refuses", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await expectRevert(registry.write.resignOwnership(byStranger), "FranchiseRegistry_NotAnOwner", [stranger]);
    await registry.write.resignOwnership(byCarol);
    await expectRevert(registry.write.resignOwnership(byCarol), "FranchiseRegistry_NotAnOwner", [carol]);
  });

  it("who resigned can be invited again", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.resignOwnership(byCarol);
    await addOwner({ registry }, carol);
    expect(await registry.read.franchiseOf([carol])).to.equal(HARBOUR);
  });
});
