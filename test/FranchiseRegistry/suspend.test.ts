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
  byNetwork,
  byStranger,
  charterOf,
  deployFranchises,
  HARBOUR,
  invite,
  passSecond,
  ROLE,
  SEEDS,
  SOLO,
  timeOf,
} from "../franchises.ts";
import { ETH } from "../RevenueSplit/fixture.ts";

const { alice, bob, carol, stranger, treasury, manager, steward } = addresses;

async function deploySuspended() {
  const deployed = await deployFranchises();
  const { registry } = deployed;
  await registry.write.appoint([ROLE.member, [manager]], byAlice);
  await registry.write.suspend([HARBOUR], byNetwork);
  await passSecond();
  return deployed;
}

describe("FranchiseRegistry.suspend", () => {
  it("takes a franchise out of those that are active, and nothing else", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const before = await registry.read.franchise([HARBOUR]);
    await expectEvents(registry.write.suspend([HARBOUR], byNetwork), registry, [
      { name: "FranchiseSuspended", args: { franchiseId: HARBOUR } },
    ]);
    expect(await registry.read.franchise([HARBOUR])).to.deep.equal({ ...before, suspended: true });
    expect(await registry.read.isActive([HARBOUR])).to.equal(false);
    expect(await registry.read.isActive([SEEDS])).to.equal(true);
    expect(await registry.read.activeCount()).to.equal(2n);
    expect(await registry.read.franchiseOf([alice])).to.equal(HARBOUR);
  });

  it("given it does new business: refuses appointments and recognition, before it looks at anything else", async () => {
    const { registry } = await loadFixture(deploySuspended);
    for (const role of [ROLE.member, ROLE.facilitator]) {
      const appoint = registry.write.appoint([role, [stranger]], byAlice);
      await expectRevert(appoint, "FranchiseRegistry_Suspended", [HARBOUR]);
    }
    const recognise = registry.write.recogniseSplit([HARBOUR, stranger, [ETH]], byAlice);
    await expectRevert(recognise, "FranchiseRegistry_Suspended", [HARBOUR]);
  });

  it("its owners vote in nothing that looks at a second from then on, and still in what looks before it", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await passSecond();
    const hash = await registry.write.suspend([HARBOUR], byNetwork);
    await passSecond();
    const timestamp = await timeOf(hash);
    expect(await registry.read.pastVoteOf([alice, timestamp - 1n])).to.equal(HARBOUR);
    expect(await registry.read.pastVoteOf([alice, timestamp])).to.equal(0n);
    expect(await registry.read.pastActiveCount([timestamp - 1n])).to.equal(3n);
    expect(await registry.read.pastActiveCount([timestamp])).to.equal(2n);
  });

  it("its owners can still change, and so can its charter; people can be let go and leave", async () => {
    const { registry } = await loadFixture(deploySuspended);
    await addOwner({ registry }, stranger);
    expect(await registry.read.franchiseOf([stranger])).to.equal(HARBOUR);
    await registry.write.resignOwnership(byStranger);
    for (const by of [byAlice, byBob]) await registry.write.supportRemoval([carol], by);
    expect(await registry.read.franchiseOf([carol])).to.equal(0n);
    for (const by of [byAlice, byBob]) await registry.write.supportCharter([charterOf("Better")], by);
    expect((await registry.read.franchise([HARBOUR])).charter).to.equal(charterOf("Better"));
    await registry.write.dismiss([ROLE.member, [manager]], byBob);
    expect(await registry.read.holdsRole([HARBOUR, ROLE.member, manager])).to.equal(false);
  });

  it("given it is suspended, unknown or number 0: refuses", async () => {
    const { registry } = await loadFixture(deploySuspended);
    const suspend = (id: bigint) => registry.write.suspend([id], byNetwork);
    await expectRevert(suspend(HARBOUR), "FranchiseRegistry_Suspended", [HARBOUR]);
    for (const id of [0n, 4n]) await expectRevert(suspend(id), "FranchiseRegistry_UnknownFranchise", [id]);
    expect(await registry.read.activeCount()).to.equal(2n);
  });

  it("given it's the last active one: refuses, for without any the network could never decide again", async () => {
    const { registry } = await loadFixture(deploySuspended);
    await registry.write.suspend([SEEDS], byNetwork);
    const last = ["FranchiseRegistry_LastActiveFranchise", [SOLO]] as const;
    await expectRevert(registry.write.suspend([SOLO], byNetwork), ...last);
    await registry.write.reinstate([SEEDS], byNetwork);
    await registry.write.suspend([SOLO], byNetwork);
    expect(await registry.read.activeCount()).to.equal(1n);
  });

  it("given anybody but the network: refuses", async () => {
    const { registry } = await loadFixture(deployFranchises);
    for (const account of [alice, steward, stranger, treasury]) {
      const suspend = registry.write.suspend([SEEDS], { account });
      await expectRevert(suspend, "AccessManagedUnauthorized", [account]);
    }
  });
});

describe("FranchiseRegistry.reinstate", () => {
  it("makes it active again, with all its owners and people", async () => {
    const { registry } = await loadFixture(deploySuspended);
    await expectEvents(registry.write.reinstate([HARBOUR], byNetwork), registry, [
      { name: "FranchiseReinstated", args: { franchiseId: HARBOUR } },
    ]);
    const { suspended, ownerCount } = await registry.read.franchise([HARBOUR]);
    expect([suspended, ownerCount]).to.deep.equal([false, 3]);
    expect(await registry.read.isActive([HARBOUR])).to.equal(true);
    expect(await registry.read.activeCount()).to.equal(3n);
    expect(await registry.read.holdsRole([HARBOUR, ROLE.member, manager])).to.equal(true);
    await registry.write.appoint([ROLE.facilitator, [stranger]], byCarol);
  });

  it("motions and invitations of the time of its suspension stand", async () => {
    const { registry } = await loadFixture(deploySuspended);
    await invite({ registry }, stranger);
    await registry.write.supportRemoval([bob], byAlice);
    await registry.write.reinstate([HARBOUR], byNetwork);
    await registry.write.supportRemoval([bob], byCarol);
    expect(await registry.read.franchiseOf([bob])).to.equal(0n);
    await registry.write.acceptOwnership([HARBOUR], byStranger);
    expect(await registry.read.franchiseOf([stranger])).to.equal(HARBOUR);
  });

  it("given it isn't suspended, or unknown: refuses", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const reinstate = (id: bigint) => registry.write.reinstate([id], byNetwork);
    await expectRevert(reinstate(HARBOUR), "FranchiseRegistry_NotSuspended", [HARBOUR]);
    for (const id of [0n, 4n]) await expectRevert(reinstate(id), "FranchiseRegistry_UnknownFranchise", [id]);
    expect(await registry.read.activeCount()).to.equal(3n);
  });

  it("given anybody but the network: refuses, its owners too", async () => {
    const { registry } = await loadFixture(deploySuspended);
    for (const account of [alice, stranger, treasury]) {
      const reinstate = registry.write.reinstate([HARBOUR], { account });
      await expectRevert(reinstate, "AccessManagedUnauthorized", [account]);
    }
  });
});
