import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress, parseEther } from "viem";
import { loadFixture, people, viem } from "../chain.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { addresses, balanceOf, deployPaidSplit, ETH, ONE_DOLLAR } from "./fixture.ts";

const byAlice = { account: people.alice.account };

describe("RevenueSplit.withdrawTo", () => {
  it("sends an exact part to an address of the caller's choice", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const before = await balanceOf(addresses.dora);
    await expectEvents(split.write.withdrawTo([ETH, addresses.dora, parseEther("12")], byAlice), split, [
      {
        name: "Withdrawn",
        args: { account: addresses.alice, asset: ETH, to: addresses.dora, amount: parseEther("12") },
      },
    ]);
    expect((await balanceOf(addresses.dora)) - before).to.equal(parseEther("12"));
    expect(await split.read.owed([ETH, addresses.alice])).to.equal(parseEther("18"));
    expect(await split.read.earned([ETH, addresses.alice])).to.equal(parseEther("30"));
  });

  it("sends the whole, to the unit, in an ERC-20", async () => {
    const { split, usd } = await loadFixture(deployPaidSplit);
    await split.write.withdrawTo([usd.address, addresses.dora, 300n * ONE_DOLLAR], byAlice);
    expect(await usd.read.balanceOf([addresses.dora])).to.equal(300n * ONE_DOLLAR);
    expect(await split.read.owed([usd.address, addresses.alice])).to.equal(0n);
  });

  it("given the target is the split itself: it's a payment like any other", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await split.write.withdrawTo([ETH, split.address, parseEther("10")], byAlice);
    expect(await split.read.received([ETH])).to.equal(parseEther("110"));
    expect(await split.read.owed([ETH, addresses.alice])).to.equal(parseEther("23"));
  });

  it("when more is asked than owed, by one unit or by all: refuses and says what is owed", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    for (const amount of [parseEther("30") + 1n, 2n ** 256n - 1n]) {
      await expectRevert(split.write.withdrawTo([ETH, addresses.dora, amount], byAlice), "RevenueSplit_MoreThanOwed", [
        ETH,
        addresses.alice,
        amount,
        parseEther("30"),
      ]);
    }
    await expectRevert(
      split.write.withdrawTo([ETH, addresses.dora, 1n], { account: people.stranger.account }),
      "RevenueSplit_MoreThanOwed",
      [ETH, addresses.stranger, 1n, 0n],
    );
  });

  it("when the amount or the target is zero: refuses", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await expectRevert(split.write.withdrawTo([ETH, addresses.dora, 0n], byAlice), "RevenueSplit_ZeroAmount");
    await expectRevert(split.write.withdrawTo([ETH, ETH, 1n], byAlice), "RevenueSplit_ZeroAddress");
  });

  it("when the target refuses ETH: nothing changes", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const payee = await viem.deployContract("RefusingPayee");
    await expectRevert(split.write.withdrawTo([ETH, payee.address, 5n], byAlice), "RevenueSplit_TransferFailed", [
      ETH,
      getAddress(payee.address),
      5n,
    ]);
    expect(await split.read.paid([ETH, addresses.alice])).to.equal(0n);
  });
});
