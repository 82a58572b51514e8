import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress, parseEther } from "viem";
import { loadFixture, people, viem } from "../chain.ts";
import { expectRevert } from "../expectations.ts";
import { addresses, deployPaidSplit, deploySplit, ETH, ONE_DOLLAR, payees } from "./fixture.ts";

const { alice, bob, carol, controller, dora, manager, treasury } = addresses;

describe("RevenueSplit: views", () => {
  it("given nobody paid yet: tell what the split was created with", async () => {
    const { split, usd } = await loadFixture(deploySplit);
    expect(await split.read.controller()).to.equal(controller);
    expect(await split.read.pendingController()).to.equal(ETH);
    expect(await split.read.manager()).to.equal(manager);
    expect(await split.read.treasury()).to.equal(treasury);
    expect(await split.read.totalWeight()).to.equal(100n);
    expect(await Promise.all([alice, bob, carol, dora].map((who) => split.read.weightOf([who])))).to.deep.equal([
      50n,
      30n,
      20n,
      0n,
    ]);
    expect(await split.read.assets()).to.deep.equal([ETH, getAddress(usd.address)]);
    for (const asset of [ETH, usd.address]) {
      expect(await split.read.received([asset])).to.equal(0n);
      expect(await split.read.owedMany([asset, payees])).to.deep.equal([0n, 0n, 0n, 0n, 0n]);
    }
  });

  it("keep earned, owed, paid, received and withdrawn apart, by asset", async () => {
    const { split, usd } = await loadFixture(deployPaidSplit);
    await split.write.withdrawTo([usd.address, dora, 100n * ONE_DOLLAR], { account: people.alice.account });
    const asset = usd.address;
    expect(await split.read.earned([asset, alice])).to.equal(300n * ONE_DOLLAR);
    expect(await split.read.owed([asset, alice])).to.equal(200n * ONE_DOLLAR);
    expect(await split.read.paid([asset, alice])).to.equal(100n * ONE_DOLLAR);
    expect(await split.read.paid([asset, dora])).to.equal(0n);
    expect(await split.read.received([asset])).to.equal(1_000n * ONE_DOLLAR);
    expect(await split.read.withdrawn([asset])).to.equal(100n * ONE_DOLLAR);
    expect(await split.read.withdrawn([ETH])).to.equal(0n);
    expect(await split.read.paid([ETH, alice])).to.equal(0n);
  });

  it("earned leaves the platform leg out, owed has it", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    expect(await split.read.earned([ETH, treasury])).to.equal(0n);
    expect(await split.read.owed([ETH, treasury])).to.equal(parseEther("25"));
    await split.write.withdraw([ETH], { account: people.treasury.account });
    expect(await split.read.paid([ETH, treasury])).to.equal(parseEther("25"));
  });

  it("owedMany tells what owed tells, for up to 500 accounts", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const each = await Promise.all(payees.map((payee) => split.read.owed([ETH, payee])));
    expect(await split.read.owedMany([ETH, payees])).to.deep.equal(each);
    await expectRevert(split.read.owedMany([ETH, []]), "RevenueSplit_PageEmpty");
    const page: Address[] = Array.from({ length: 501 }, () => alice);
    await expectRevert(split.read.owedMany([ETH, page]), "RevenueSplit_PageTooLarge", [501n, 500n]);
  });

  it("given an asset that isn't open: tell what it would be", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const token = await viem.deployContract("SoundToken", [0]);
    await token.write.mint([split.address, 10n]);
    expect(await split.read.received([token.address])).to.equal(10n);
    expect(await split.read.owedMany([token.address, payees])).to.deep.equal([3n, 1n, 1n, 1n, 2n]);
  });
});
