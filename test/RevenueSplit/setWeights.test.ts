import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress, parseEther } from "viem";
import { loadFixture, people } from "../chain.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import {
  addresses,
  deployPaidSplit,
  deploySplit,
  dustOf,
  ETH,
  earnedBy,
  payees,
  sendEther,
  setWeights,
  team,
} from "./fixture.ts";

const { alice, bob, carol, dora } = addresses;
const byController = { account: people.controller.account };
const MAX_WEIGHT = 2 ** 32 - 1;

describe("RevenueSplit.setWeights", () => {
  it("tells every change, and counts the team's weights", async () => {
    const { split } = await loadFixture(deploySplit);
    const { members, weights } = team([alice, 0], [bob, 30], [dora, 7]);
    const previous = new Map([
      [alice, 50],
      [bob, 30],
      [dora, 0],
    ]);
    await expectEvents(
      split.write.setWeights([members, weights], byController),
      split,
      members.map((member, i) => ({
        name: "WeightChanged",
        args: { member, previousWeight: previous.get(member), weight: weights[i] },
      })),
    );
    expect(await split.read.totalWeight()).to.equal(57n);
    expect(await Promise.all([alice, bob, carol, dora].map((who) => split.read.weightOf([who])))).to.deep.equal([
      0n,
      30n,
      20n,
      7n,
    ]);
  });

  it("never re-prices: in no asset does anybody's past change", async () => {
    const { split, usd } = await loadFixture(deployPaidSplit);
    const everybody = [...payees, dora];
    for (const change of [
      [[dora, 1_000_000]],
      [[alice, 0]],
      [
        [bob, 1],
        [carol, 77],
      ],
      [
        [alice, 3],
        [dora, 0],
      ],
    ] as const) {
      const before = [await earnedBy(split, ETH, everybody), await earnedBy(split, usd.address, everybody)];
      await setWeights(split, ...change);
      const after = [await earnedBy(split, ETH, everybody), await earnedBy(split, usd.address, everybody)];
      // Who leaves gives up a fraction of a unit, which can complete somebody else's unit at once.
      const leavers = change.filter(([, weight]) => weight === 0).length;
      for (const [i, asset] of before.entries()) {
        const gains = asset.map((earned, j) => (after[i]?.[j] ?? 0n) - earned);
        expect(gains.every((gain) => gain >= 0n && gain <= BigInt(leavers))).to.equal(true);
      }
      await sendEther(split.address, 10n ** 18n);
      await usd.write.mint([split.address, 10_000_000n]);
    }
  });

  it("given a member joined: it earns from what arrives afterwards only", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await setWeights(split, [dora, 100]);
    await sendEther(split.address, 100_005n);
    expect(await earnedBy(split, ETH, [dora, alice])).to.deep.equal([30_001n, parseEther("30") + 15_000n]);
  });

  it("given a member left: it earns nothing more, the others all", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await setWeights(split, [alice, 0]);
    await sendEther(split.address, 100_001n);
    expect(await earnedBy(split, ETH, [alice, bob, carol])).to.deep.equal([
      parseEther("30"),
      parseEther("18") + 36_000n,
      parseEther("12") + 24_000n,
    ]);
  });

  it("given a member left and came back: both times count", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await setWeights(split, [alice, 0]);
    await sendEther(split.address, 100_000n);
    await setWeights(split, [alice, 50]);
    await sendEther(split.address, 100_001n);
    expect((await earnedBy(split, ETH, [alice]))[0]).to.equal(parseEther("30") + 30_000n);
  });

  it("given a member was paid before the change: is owed only the rest", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await split.write.withdrawTo([ETH, alice, parseEther("10")], { account: people.alice.account });
    await setWeights(split, [alice, 1]);
    expect(await split.read.owed([ETH, alice])).to.equal(parseEther("20"));
    expect(await split.read.paid([ETH, alice])).to.equal(parseEther("10"));
  });

  it("given nothing arrived yet: the new team earns it all", async () => {
    const { split } = await loadFixture(deploySplit);
    await setWeights(split, [alice, 0], [bob, 0], [carol, 0], [dora, 1]);
    await sendEther(split.address, 1_000n);
    expect(await earnedBy(split, ETH, [alice, dora])).to.deep.equal([0n, 600n]);
  });

  it("given the manager joins and leaves the team: keeps the relationship leg all the time", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await setWeights(split, [addresses.manager, 100]);
    await sendEther(split.address, parseEther("100"));
    await setWeights(split, [addresses.manager, 0]);
    await sendEther(split.address, parseEther("100"));
    const [earned] = await earnedBy(split, ETH, [addresses.manager]);
    expect(earned).to.be.oneOf([parseEther("75"), parseEther("75") - 1n]);
  });

  it("given a hundred joins and leaves with odd amounts: dust stays below the team's size + 3", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    for (let i = 1; i <= 50; ++i) {
      await setWeights(split, [dora, 7]);
      await sendEther(split.address, BigInt(i));
      await setWeights(split, [dora, 0]);
      await sendEther(split.address, BigInt(3 * i + 1));
      const dust = await dustOf(split, ETH, [...payees, dora]);
      expect(dust >= 0n && dust < 3n + 3n, `dust ${dust}`).to.equal(true);
    }
  });

  it("takes weights up to a sum of 32 bits, and shares by them", async () => {
    const { split } = await loadFixture(deploySplit);
    await setWeights(split, [alice, MAX_WEIGHT - 2], [bob, 1], [carol, 1]);
    expect(await split.read.totalWeight()).to.equal(BigInt(MAX_WEIGHT));
    await sendEther(split.address, BigInt(MAX_WEIGHT) * 10n);
    expect(await earnedBy(split, ETH, [alice, bob])).to.deep.equal([BigInt(MAX_WEIGHT - 2) * 6n, 6n]);
    await expectRevert(setWeights(split, [dora, 1]), "RevenueSplit_TotalWeightTooLarge", [
      BigInt(MAX_WEIGHT) + 1n,
      BigInt(MAX_WEIGHT),
    ]);
  });

  it("when the caller isn't the controller: refuses", async () => {
    const { split } = await loadFixture(deploySplit);
    for (const name of ["stranger", "manager", "treasury", "alice"] as const) {
      await expectRevert(
        split.write.setWeights([[alice], [1]], { account: people[name].account }),
        "RevenueSplit_NotController",
        [addresses[name], addresses.controller],
      );
    }
  });

  it("when nobody would be left: refuses", async () => {
    const { split } = await loadFixture(deploySplit);
    await expectRevert(setWeights(split, [alice, 0], [bob, 0], [carol, 0]), "RevenueSplit_EmptyTeam");
  });

  it("when who isn't a member gets a weight of zero: refuses", async () => {
    const { split } = await loadFixture(deploySplit);
    await expectRevert(setWeights(split, [dora, 0]), "RevenueSplit_ZeroWeight", [dora]);
    await setWeights(split, [alice, 0]);
    await expectRevert(setWeights(split, [alice, 0]), "RevenueSplit_ZeroWeight", [alice]);
  });

  it("when members are not sorted, or come twice, or are zero: refuses", async () => {
    const { split } = await loadFixture(deploySplit);
    const [low, high] = team([alice, 1], [bob, 1]).members as [Address, Address];
    await expectRevert(
      split.write.setWeights(
        [
          [high, low],
          [1, 1],
        ],
        byController,
      ),
      "RevenueSplit_MembersNotSorted",
      [high, low],
    );
    await expectRevert(
      split.write.setWeights(
        [
          [low, low],
          [1, 1],
        ],
        byController,
      ),
      "RevenueSplit_DuplicateMember",
      [low],
    );
    await expectRevert(split.write.setWeights([[ETH], [1]], byController), "RevenueSplit_ZeroAddress");
  });

  it("when members and weights differ in number: refuses", async () => {
    const { split } = await loadFixture(deploySplit);
    await expectRevert(split.write.setWeights([[alice], [1, 2]], byController), "RevenueSplit_LengthMismatch", [
      1n,
      2n,
    ]);
  });

  it("when the page is empty or above 500: refuses", async () => {
    const { split } = await loadFixture(deploySplit);
    await expectRevert(split.write.setWeights([[], []], byController), "RevenueSplit_PageEmpty");
    const page = Array.from({ length: 501 }, (_, i) => getAddress(`0x${(i + 1).toString(16).padStart(40, "0")}`));
    await expectRevert(split.write.setWeights([page, page.map(() => 1)], byController), "RevenueSplit_PageTooLarge", [
      501n,
      500n,
    ]);
  });

  it("makes a team of a thousand in pages", async () => {
    const { split, usd } = await loadFixture(deployPaidSplit);
    const newcomers = Array.from({ length: 1_000 }, (_, i) =>
      getAddress(`0x${(i + 0x10_0000).toString(16).padStart(40, "0")}`),
    );
    for (let start = 0; start < 1_000; start += 250) {
      const page = newcomers.slice(start, start + 250);
      await split.write.setWeights([page, page.map(() => 1)], byController);
    }
    await usd.write.mint([split.address, 11_000_000n]);
    expect(await split.read.totalWeight()).to.equal(1_100n);
    expect((await earnedBy(split, usd.address, newcomers.slice(-1)))[0]).to.be.oneOf([6_000n, 5_999n]);
  });
});
