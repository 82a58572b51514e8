import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress, parseEther } from "viem";
import { loadFixture, people, viem } from "../chain.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { addresses, balanceOf, deployPaidSplit, ETH, ONE_DOLLAR } from "./fixture.ts";

const byAlice = { account: people.alice.account };

describe("RevenueSplit.withdrawMany", () => {
  it("sends all of several assets to one address", async () => {
    const { split, usd } = await loadFixture(deployPaidSplit);
    const asset = getAddress(usd.address);
    const before = await balanceOf(addresses.dora);
    const { alice, dora } = addresses;
    await expectEvents(split.write.withdrawMany([[ETH, asset], dora], byAlice), split, [
      { name: "Withdrawn", args: { account: alice, asset: ETH, to: dora, amount: parseEther("30") } },
      { name: "Withdrawn", args: { account: alice, asset, to: dora, amount: 300n * ONE_DOLLAR } },
    ]);
    expect((await balanceOf(dora)) - before).to.equal(parseEther("30"));
    expect(await usd.read.balanceOf([dora])).to.equal(300n * ONE_DOLLAR);
  });

  it("skips assets in which nothing is owed, and pays an asset named twice once", async () => {
    const { split, usd } = await loadFixture(deployPaidSplit);
    const asset = getAddress(usd.address);
    const empty = await viem.deployContract("SoundToken", [0]);
    const { alice, dora } = addresses;
    await expectEvents(split.write.withdrawMany([[empty.address, asset, asset], dora], byAlice), split, [
      { name: "AssetOpened", args: { asset: getAddress(empty.address) } },
      { name: "Withdrawn", args: { account: alice, asset, to: dora, amount: 300n * ONE_DOLLAR } },
    ]);
  });

  it("when one asset fails: none is paid", async () => {
    const { split, usd } = await loadFixture(deployPaidSplit);
    const token = await viem.deployContract("BlocklistToken");
    await token.write.mint([split.address, 100n]);
    await token.write.setBlocked([addresses.dora, true]);
    await expectRevert(
      split.write.withdrawMany([[ETH, usd.address, token.address], addresses.dora], byAlice),
      "BlocklistToken_Blocked",
    );
    expect(await split.read.paid([ETH, addresses.alice])).to.equal(0n);
  });

  it("when nothing is owed in any of them: refuses", async () => {
    const { split, usd } = await loadFixture(deployPaidSplit);
    const byStranger = { account: people.stranger.account };
    await expectRevert(
      split.write.withdrawMany([[ETH, usd.address], addresses.dora], byStranger),
      "RevenueSplit_NothingOwed",
      [ETH, addresses.stranger],
    );
  });

  it("when the target is zero: refuses", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await expectRevert(split.write.withdrawMany([[ETH], ETH], byAlice), "RevenueSplit_ZeroAddress");
  });

  it("when the page is empty or above 500: refuses", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await expectRevert(split.write.withdrawMany([[], addresses.dora], byAlice), "RevenueSplit_PageEmpty");
    const page: Address[] = Array.from({ length: 501 }, () => ETH);
    await expectRevert(split.write.withdrawMany([page, addresses.dora], byAlice), "RevenueSplit_PageTooLarge", [
      501n,
      500n,
    ]);
  });
});
