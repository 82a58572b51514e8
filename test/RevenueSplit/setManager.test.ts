import { describe, it } from "node:test";
import { expect } from "chai";
import { parseEther } from "viem";
import { loadFixture, people } from "../chain.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { addresses, deployPaidSplit, deploySplit, ETH, earnedBy, payees, sendEther, setWeights } from "./fixture.ts";

const { alice, dora, manager } = addresses;
const byController = { account: people.controller.account };

describe("RevenueSplit.setManager", () => {
  it("names who earns the relationship leg from now on", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await expectEvents(split.write.setManager([dora], byController), split, [
      { name: "ManagerChanged", args: { previousManager: manager, manager: dora } },
    ]);
    expect(await split.read.manager()).to.equal(dora);
    await sendEther(split.address, parseEther("10"));
    expect(await earnedBy(split, ETH, [manager, dora])).to.deep.equal([parseEther("15"), parseEther("1.5")]);
  });

  it("never re-prices: in no asset does anybody's past change", async () => {
    const { split, usd } = await loadFixture(deployPaidSplit);
    const everybody = [...payees, dora];
    for (const next of [dora, alice, manager, dora]) {
      const before = [await earnedBy(split, ETH, everybody), await earnedBy(split, usd.address, everybody)];
      await split.write.setManager([next], byController);
      const after = [await earnedBy(split, ETH, everybody), await earnedBy(split, usd.address, everybody)];
      expect(after).to.deep.equal(before);
      await sendEther(split.address, 10n ** 18n);
      await usd.write.mint([split.address, 10_000_000n]);
    }
  });

  it("given nothing arrived yet: the new manager earns it all", async () => {
    const { split, usd } = await loadFixture(deploySplit);
    await split.write.setManager([dora], byController);
    await sendEther(split.address, 1_000n);
    await usd.write.mint([split.address, 1_000n]);
    expect(await earnedBy(split, ETH, [manager, dora])).to.deep.equal([0n, 150n]);
    expect(await earnedBy(split, usd.address, [manager, dora])).to.deep.equal([0n, 150n]);
  });

  it("given the new manager is a member: earns both, and keeps its weight", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await split.write.setManager([alice], byController);
    await sendEther(split.address, parseEther("100"));
    const [earned] = await earnedBy(split, ETH, [alice]);
    expect(earned).to.be.oneOf([parseEther("75"), parseEther("75") - 1n]);
    await split.write.setManager([dora], byController);
    expect(await split.read.weightOf([alice])).to.equal(50n);
  });

  it("given a manager was replaced and came back: both times count", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await split.write.setManager([dora], byController);
    await sendEther(split.address, parseEther("100"));
    await split.write.setManager([manager], byController);
    await sendEther(split.address, parseEther("100"));
    expect(await earnedBy(split, ETH, [manager, dora])).to.deep.equal([parseEther("30"), parseEther("15")]);
  });

  it("given weights change afterwards: the role stays", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await split.write.setManager([dora], byController);
    await setWeights(split, [dora, 5]);
    await setWeights(split, [dora, 0]);
    await sendEther(split.address, parseEther("100"));
    expect((await earnedBy(split, ETH, [dora]))[0]).to.equal(parseEther("15"));
  });

  it("when the caller isn't the controller: refuses", async () => {
    const { split } = await loadFixture(deploySplit);
    await expectRevert(
      split.write.setManager([dora], { account: people.manager.account }),
      "RevenueSplit_NotController",
      [manager, addresses.controller],
    );
  });

  it("when the account is zero or manager already: refuses", async () => {
    const { split } = await loadFixture(deploySplit);
    await expectRevert(split.write.setManager([ETH], byController), "RevenueSplit_ZeroAddress");
    await expectRevert(split.write.setManager([manager], byController), "RevenueSplit_AlreadyManager", [manager]);
    await split.write.setManager([dora], byController);
    await expectRevert(split.write.setManager([dora], byController), "RevenueSplit_AlreadyManager", [dora]);
  });
});
