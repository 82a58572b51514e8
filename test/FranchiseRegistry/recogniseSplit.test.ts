import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress } from "viem";
import { loadFixture, people, viem } from "../chain.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import {
  addresses,
  byAlice,
  byBob,
  byDora,
  byNetwork,
  bySolo,
  byStranger,
  HARBOUR,
  ROLE,
  SEEDS,
} from "../franchises.ts";
import { ETH_RATE, USD_RATE } from "../PatronageEquity/fixture.ts";
import { createSplit, ETH, splitParams } from "../RevenueSplit/fixture.ts";
import { byController, deploySplits } from "./keptSplits.ts";

const { alice, controller, stranger } = addresses;

const added = (split: Address, by: Address) => ({
  name: "SplitAdded",
  args: { franchiseId: HARBOUR, split: getAddress(split), by },
});

describe("FranchiseRegistry.recogniseSplit", () => {
  it("given a split that an owner controls: it's the franchise's, and accrues at the rates of now", async () => {
    const { registry, patronage, own, asset } = await loadFixture(deploySplits);
    const hash = await registry.write.recogniseSplit([HARBOUR, own.address, [ETH, asset]], byAlice);
    await expectEvents(Promise.resolve(hash), registry, [added(own.address, alice)]);
    const recognised = (of: Address, { price, share }: typeof ETH_RATE) => ({
      name: "SplitRecognised",
      args: { split: getAddress(own.address), asset: of, price, share: BigInt(share) },
    });
    await expectEvents(Promise.resolve(hash), patronage, [recognised(ETH, ETH_RATE), recognised(asset, USD_RATE)]);
    expect(await registry.read.franchiseOfSplit([own.address])).to.equal(HARBOUR);
    expect(await patronage.read.recognisedRate([own.address, asset])).to.deep.equal(USD_RATE);
  });

  it("given no assets: only makes it the franchise's own; assets can follow, one by one", async () => {
    const { registry, patronage, own, asset } = await loadFixture(deploySplits);
    await registry.write.recogniseSplit([HARBOUR, own.address, []], byAlice);
    expect((await patronage.read.recognisedRate([own.address, ETH])).share).to.equal(0);
    for (const each of [ETH, asset]) {
      await expectEvents(registry.write.recogniseSplit([HARBOUR, own.address, [each]], byBob), registry, []);
      expect((await patronage.read.recognisedRate([own.address, each])).share).to.not.equal(0);
    }
  });

  it("given it is the franchise's and no asset is named: refuses, for nothing would happen", async () => {
    const { registry, own } = await loadFixture(deploySplits);
    await registry.write.recogniseSplit([HARBOUR, own.address, []], byAlice);
    const again = registry.write.recogniseSplit([HARBOUR, own.address, []], byAlice);
    await expectRevert(again, "FranchiseRegistry_NothingToRecognise", [getAddress(own.address)]);
  });

  it("given an asset was recognised, or has no rate: refuses all, the split isn't taken", async () => {
    const { registry, own, asset } = await loadFixture(deploySplits);
    const odd = await viem.deployContract("SoundToken", [18]);
    const without = registry.write.recogniseSplit([HARBOUR, own.address, [ETH, odd.address]], byAlice);
    await expectRevert(without, "PatronageEquity_NoRate", [getAddress(odd.address)]);
    expect(await registry.read.franchiseOfSplit([own.address])).to.equal(0n);
    await registry.write.recogniseSplit([HARBOUR, own.address, [ETH]], byAlice);
    const twice = registry.write.recogniseSplit([HARBOUR, own.address, [asset, ETH]], byBob);
    await expectRevert(twice, "PatronageEquity_AlreadyRecognised", [getAddress(own.address), ETH]);
    const many = registry.write.recogniseSplit([HARBOUR, own.address, Array<Address>(33).fill(ETH)], byAlice);
    await expectRevert(many, "PatronageEquity_PageSize", [33n, 32n]);
  });

  it("given a stranger's split: refuses, whoever its manager and its team are", async () => {
    const { registry, factory } = await loadFixture(deploySplits);
    const params = splitParams({ name: "Stranger's", controller: stranger, manager: alice });
    const foreign = await createSplit(factory, params);
    const recognise = () => registry.write.recogniseSplit([HARBOUR, foreign.address, [ETH]], byAlice);
    await expectRevert(recognise(), "FranchiseRegistry_NotOurSplit", [getAddress(foreign.address), stranger]);
    // A member of the franchise isn't enough.
    await registry.write.appoint([ROLE.member, [stranger]], byAlice);
    await expectRevert(recognise(), "FranchiseRegistry_NotOurSplit", [getAddress(foreign.address), stranger]);
    expect(await registry.read.franchiseOfSplit([foreign.address])).to.equal(0n);
  });

  it("given a split that an owner or a facilitator of another franchise controls: refuses", async () => {
    const { registry, own, kept } = await loadFixture(deploySplits);
    const ofOwner = registry.write.recogniseSplit([SEEDS, own.address, [ETH]], byDora);
    await expectRevert(ofOwner, "FranchiseRegistry_NotOurSplit", [getAddress(own.address), alice]);
    const ofFacilitator = registry.write.recogniseSplit([SEEDS, kept.address, [ETH]], byDora);
    await expectRevert(ofFacilitator, "FranchiseRegistry_NotOurSplit", [getAddress(kept.address), controller]);
  });

  it("given a split of another franchise: refuses, although its controller works for both by now", async () => {
    const { registry, kept } = await loadFixture(deploySplits);
    await registry.write.recogniseSplit([HARBOUR, kept.address, []], byController);
    await registry.write.appoint([ROLE.facilitator, [controller]], byDora);
    for (const assets of [[], [ETH]]) {
      const taken = registry.write.recogniseSplit([SEEDS, kept.address, assets], byController);
      await expectRevert(taken, "FranchiseRegistry_SplitOfAnother", [getAddress(kept.address), HARBOUR]);
    }
    expect(await registry.read.franchiseOfSplit([kept.address])).to.equal(HARBOUR);
  });

  it("given no split, or one of another factory: refuses", async () => {
    const { registry, factory, usd } = await loadFixture(deploySplits);
    const other = await viem.deployContract("RevenueSplitFactory", [people.treasury.account.address]);
    const foreign = await createSplit(other, splitParams({ controller: alice }));
    const implementation = await factory.read.implementation();
    for (const account of [foreign.address, implementation, usd.address, alice, registry.address, ETH]) {
      const recognise = registry.write.recogniseSplit([HARBOUR, account, [ETH]], byAlice);
      await expectRevert(recognise, "FranchiseRegistry_NotASplit", [getAddress(account)]);
    }
  });

  it("given who neither owns the franchise nor keeps the split: refuses, owners of another too", async () => {
    const { registry, own } = await loadFixture(deploySplits);
    for (const by of [byController, byStranger, byNetwork, byDora]) {
      const recognise = registry.write.recogniseSplit([HARBOUR, own.address, [ETH]], by);
      await expectRevert(recognise, "FranchiseRegistry_NotAnOwner", [by.account]);
    }
  });

  it("given no such franchise: refuses", async () => {
    const { registry, own } = await loadFixture(deploySplits);
    for (const id of [0n, 4n]) {
      const recognise = registry.write.recogniseSplit([id, own.address, [ETH]], byAlice);
      await expectRevert(recognise, "FranchiseRegistry_UnknownFranchise", [id]);
    }
  });

  it("given the franchise is suspended: refuses, also further assets; given another is: that changes nothing", async () => {
    const { registry, own, kept, asset } = await loadFixture(deploySplits);
    await registry.write.recogniseSplit([HARBOUR, own.address, [ETH]], byAlice);
    await registry.write.suspend([HARBOUR], byNetwork);
    const recognise = () => registry.write.recogniseSplit([HARBOUR, own.address, [asset]], byAlice);
    await expectRevert(recognise(), "FranchiseRegistry_Suspended", [HARBOUR]);
    const byKeeper = registry.write.recogniseSplit([HARBOUR, kept.address, [ETH]], byController);
    await expectRevert(byKeeper, "FranchiseRegistry_Suspended", [HARBOUR]);
    await registry.write.reinstate([HARBOUR], byNetwork);
    await registry.write.suspend([SEEDS], byNetwork);
    await recognise();
  });

  it("nobody recognises past the registry: not owners, not the network", async () => {
    const { patronage, own } = await loadFixture(deploySplits);
    for (const by of [byAlice, bySolo, byNetwork, byController]) {
      const recognise = patronage.write.recognise([own.address, [ETH]], by);
      await expectRevert(recognise, "AccessManagedUnauthorized", [by.account]);
    }
  });

  it("given the network took the registry's role: nothing is recognised, and no split is taken with it", async () => {
    const { registry, accessManager, own } = await loadFixture(deploySplits);
    await accessManager.write.revokeRole([3n, registry.address]);
    const recognise = registry.write.recogniseSplit([HARBOUR, own.address, [ETH]], byAlice);
    await expectRevert(recognise, "AccessManagedUnauthorized", [getAddress(registry.address)]);
    expect(await registry.read.franchiseOfSplit([own.address])).to.equal(0n);
  });
});
