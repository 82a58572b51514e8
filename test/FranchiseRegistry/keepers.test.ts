import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress } from "viem";
import { loadFixture } from "../chain.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { addresses, byAlice, byBob, byCarol, byDora, byStranger, HARBOUR, ROLE, SEEDS } from "../franchises.ts";
import { ETH_RATE } from "../PatronageEquity/fixture.ts";
import { createSplit, ETH, splitParams } from "../RevenueSplit/fixture.ts";
import { byController, deploySplits } from "./keptSplits.ts";

const { alice, bob, carol, controller, dora, manager, stranger } = addresses;
const byManager = { account: manager };

describe("FranchiseRegistry.recogniseSplit, as owners and who keeps the split agree", () => {
  it("given one that another owner controls: any owner may", async () => {
    const { registry, own } = await loadFixture(deploySplits);
    await registry.write.recogniseSplit([HARBOUR, own.address, [ETH]], byCarol);
    expect(await registry.read.franchiseOfSplit([own.address])).to.equal(HARBOUR);
  });

  it("given one that a facilitator controls: that facilitator may, also while owning another franchise", async () => {
    const { registry, factory, kept } = await loadFixture(deploySplits);
    await expectEvents(registry.write.recogniseSplit([HARBOUR, kept.address, [ETH]], byController), registry, [
      { name: "SplitAdded", args: { franchiseId: HARBOUR, split: getAddress(kept.address), by: controller } },
    ]);
    expect(await registry.read.franchiseOfSplit([kept.address])).to.equal(HARBOUR);
    const lent = await createSplit(factory, splitParams({ name: "Lent", controller: dora }));
    await registry.write.appoint([ROLE.facilitator, [dora]], byAlice);
    await registry.write.recogniseSplit([HARBOUR, lent.address, []], byDora);
    expect(await registry.read.franchiseOfSplit([lent.address])).to.equal(HARBOUR);
  });

  it("given one that a facilitator controls: refuses owners and other facilitators, who can't agree for its keeper", async () => {
    const { registry, kept } = await loadFixture(deploySplits);
    await registry.write.appoint([ROLE.facilitator, [alice, stranger]], byBob);
    for (const by of [byAlice, byBob]) {
      const recognise = registry.write.recogniseSplit([HARBOUR, kept.address, [ETH]], by);
      await expectRevert(recognise, "FranchiseRegistry_NotOurSplit", [getAddress(kept.address), controller]);
    }
    const byColleague = registry.write.recogniseSplit([HARBOUR, kept.address, [ETH]], byStranger);
    await expectRevert(byColleague, "FranchiseRegistry_NotAnOwner", [stranger]);
    expect(await registry.read.franchiseOfSplit([kept.address])).to.equal(0n);
  });

  // 2026-11-29: any owner could take a stranger's split for ever in two calls. An appointment needs no consent, and having
  // been appointed was all that was asked of a keeper: appoint, recognise, and the keeper's own franchise couldn't any more.
  it("given its keeper was made facilitator without being asked: refuses owners, until the keeper calls", async () => {
    const { registry, patronage, factory } = await loadFixture(deploySplits);
    const { address } = await createSplit(factory, splitParams({ name: "Stranger's", controller: stranger }));
    await registry.write.appoint([ROLE.facilitator, [stranger]], byDora);
    for (const assets of [[], [ETH]]) {
      const taken = registry.write.recogniseSplit([SEEDS, address, assets], byDora);
      await expectRevert(taken, "FranchiseRegistry_NotOurSplit", [getAddress(address), stranger]);
    }
    expect(await registry.read.franchiseOfSplit([address])).to.equal(0n);
    // Who is wanted by two franchises chooses.
    await registry.write.appoint([ROLE.facilitator, [stranger]], byAlice);
    await registry.write.recogniseSplit([HARBOUR, address, [ETH]], byStranger);
    expect(await registry.read.franchiseOfSplit([address])).to.equal(HARBOUR);
    expect(await patronage.read.recognisedRate([address, ETH])).to.deep.equal(ETH_RATE);
  });

  it("given its keeper calls without being one of the franchise: refuses, so nobody brings a split in unasked", async () => {
    const { registry, factory, own } = await loadFixture(deploySplits);
    const { address } = await createSplit(factory, splitParams({ name: "Stranger's", controller: stranger }));
    await registry.write.appoint([ROLE.member, [stranger]], byAlice);
    const unasked = registry.write.recogniseSplit([HARBOUR, address, [ETH]], byStranger);
    await expectRevert(unasked, "FranchiseRegistry_NotOurSplit", [getAddress(address), stranger]);
    await expectRevert(
      registry.write.recogniseSplit([SEEDS, own.address, [ETH]], byAlice),
      "FranchiseRegistry_NotOurSplit",
      [getAddress(own.address), alice],
    );
  });

  it("given its keeper is a facilitator no more: refuses, further assets too", async () => {
    const { registry, kept, asset } = await loadFixture(deploySplits);
    await registry.write.recogniseSplit([HARBOUR, kept.address, [ETH]], byController);
    await registry.write.dismiss([ROLE.facilitator, [controller]], byAlice);
    const more = registry.write.recogniseSplit([HARBOUR, kept.address, [asset]], byController);
    await expectRevert(more, "FranchiseRegistry_NotOurSplit", [getAddress(kept.address), controller]);
  });

  it("given its controller resigned and handed control to an owner: it stays the franchise's, further assets wait", async () => {
    const { registry, kept, asset } = await loadFixture(deploySplits);
    await registry.write.recogniseSplit([HARBOUR, kept.address, [ETH]], byController);
    await registry.write.resign([HARBOUR, ROLE.facilitator], byController);
    const more = () => registry.write.recogniseSplit([HARBOUR, kept.address, [asset]], byAlice);
    await expectRevert(more(), "FranchiseRegistry_NotOurSplit", [getAddress(kept.address), controller]);
    await kept.write.transferControl([carol], byController);
    // Offered isn't handed over.
    await expectRevert(more(), "FranchiseRegistry_NotOurSplit", [getAddress(kept.address), controller]);
    await kept.write.acceptControl(byCarol);
    await more();
    expect(await registry.read.franchiseOfSplit([kept.address])).to.equal(HARBOUR);
  });

  it("given control is renounced: its manager speaks for it", async () => {
    const { registry, kept } = await loadFixture(deploySplits);
    await kept.write.renounceControl(byController);
    const recognise = (by: { account: Address }) => registry.write.recogniseSplit([HARBOUR, kept.address, [ETH]], by);
    await expectRevert(recognise(byManager), "FranchiseRegistry_NotOurSplit", [getAddress(kept.address), manager]);
    await registry.write.appoint([ROLE.facilitator, [manager]], byAlice);
    await expectRevert(recognise(byAlice), "FranchiseRegistry_NotOurSplit", [getAddress(kept.address), manager]);
    await expectRevert(recognise(byController), "FranchiseRegistry_NotAnOwner", [controller]);
    await recognise(byManager);
    expect(await registry.read.franchiseOfSplit([kept.address])).to.equal(HARBOUR);
  });

  it("given its manager is one of us while a stranger controls it: the controller counts", async () => {
    const { registry, factory } = await loadFixture(deploySplits);
    const params = splitParams({ name: "Managed", controller: stranger, manager: bob });
    const { address } = await createSplit(factory, params);
    await expectRevert(registry.write.recogniseSplit([HARBOUR, address, []], byBob), "FranchiseRegistry_NotOurSplit", [
      getAddress(address),
      stranger,
    ]);
  });
});
