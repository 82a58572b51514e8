import { describe, it } from "node:test";
import { expect } from "chai";
import { encodeFunctionData, getAddress, parseEther, zeroHash } from "viem";
import { loadFixture, people, viem } from "../chain.ts";
import { expectRevert, gasOf } from "../expectations.ts";
import {
  addresses,
  createSplit,
  deployFactory,
  deploySplit,
  ETH,
  earnedBy,
  sendEther,
  setWeights,
  splitParams,
  team,
} from "./fixture.ts";

const { payer, stranger } = people;

describe("RevenueSplit: bugs that were found once", () => {
  it("2026-11-22: a token named twice at creation is opened once, so that a change of shares moves its debts once", async () => {
    const { factory, usd } = await loadFixture(deployFactory);
    const asset = getAddress(usd.address);
    const split = await createSplit(factory, splitParams({ assets: [asset, asset] }));
    expect(await split.read.assets()).to.deep.equal([ETH, asset]);
    await usd.write.mint([split.address, 1_000_000n]);
    const everybody = [addresses.alice, addresses.bob, addresses.carol];
    const before = await earnedBy(split, asset, everybody);
    await setWeights(split, [addresses.alice, 0], [addresses.bob, 1]);
    expect(await earnedBy(split, asset, everybody)).to.deep.equal(before);
  });

  it("2026-11-22: sixteen tokens that answer with 200 kB can't stop the team from changing", async () => {
    const { split } = await loadFixture(deploySplit);
    for (let i = 0; i < 15; ++i) {
      const bomb = await viem.deployContract("UpgradableToken");
      await bomb.write.setBalanceAnswer([5]);
      await split.write.openAsset([bomb.address], { account: stranger.account });
    }
    const gas = await gasOf(setWeights(split, [addresses.alice, 60]));
    expect(gas < 4_000_000n, `used ${gas} gas`).to.equal(true);
  });

  for (const accepts of [true, false]) {
    it(`2026-11-22: payees that give back all the data they can (${accepts ? "accepting" : "refusing"}) cost a page bounded gas`, async () => {
      const { factory } = await loadFixture(deployFactory);
      const bombs: `0x${string}`[] = [];
      for (let i = 0; i < 20; ++i) {
        bombs.push(getAddress((await viem.deployContract("BombPayee", [accepts])).address));
      }
      bombs.sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
      const split = await createSplit(factory, splitParams({ members: bombs, weights: bombs.map(() => 1) }));
      await sendEther(split.address, parseEther("1"));
      const gas = await gasOf(split.write.payMany([ETH, bombs]));
      expect(gas < 2_600_000n, `used ${gas} gas`).to.equal(true);
    });
  }

  it("2026-11-22: an asset that a payee opens while a page is pushed isn't forgotten", async () => {
    const { factory, usd } = await loadFixture(deployFactory);
    const payee = await viem.deployContract("ReenteringPayee");
    const split = await createSplit(factory, splitParams({ ...team([payee.address, 1], [addresses.alice, 1]) }));
    await sendEther(split.address, parseEther("1"));
    const data = encodeFunctionData({ abi: split.abi, functionName: "openAsset", args: [usd.address] });
    await payee.write.arm([split.address, data]);
    await split.write.payMany([ETH, [payee.address]]);
    // Whether it was let in or not: paying opens the asset, and it must be on the list that a change of shares visits.
    await usd.write.mint([payer.account.address, 100n]);
    await usd.write.approve([split.address, 100n], { account: payer.account });
    await split.write.payToken([usd.address, 100n, zeroHash], { account: payer.account });
    expect(await split.read.assets()).to.deep.equal([ETH, getAddress(usd.address)]);
  });

  it("2026-11-22: a share that is whole in mathematics is shown whole, not one unit short", async () => {
    const { factory, usd } = await loadFixture(deployFactory);
    const asset = getAddress(usd.address);
    const { alice, bob, carol, dora } = addresses;
    const weights = team([alice, 45], [bob, 30], [carol, 15]);
    const split = await createSplit(factory, splitParams({ ...weights, assets: [asset] }));
    await usd.write.mint([split.address, 10_000_000n]);
    expect(await earnedBy(split, asset, [alice, bob, carol])).to.deep.equal([3_000_000n, 2_000_000n, 1_000_000n]);
    await setWeights(split, [alice, 0], [dora, 45]);
    await usd.write.mint([split.address, 10_000_000n]);
    const shares = await earnedBy(split, asset, [alice, dora, bob, carol]);
    expect(shares).to.deep.equal([3_000_000n, 3_000_000n, 4_000_000n, 2_000_000n]);
  });

  it("2026-11-22: a permit payment in an asset without code names the error", async () => {
    const { split } = await loadFixture(deploySplit);
    for (const asset of [ETH, addresses.dora]) {
      await expectRevert(
        split.write.payTokenWithPermit([asset, 1n, zeroHash, 0n, 27, zeroHash, zeroHash], { account: payer.account }),
        "RevenueSplit_UnknownAsset",
        [asset],
      );
    }
  });
});
