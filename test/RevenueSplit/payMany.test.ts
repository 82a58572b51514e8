import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, encodeFunctionData, getAddress, parseEther, toFunctionSelector } from "viem";
import { COVERAGE_GAS, loadFixture, people, publicClient, viem } from "../chain.ts";
import { eventsOf, expectEvents, expectRevert, gasOf } from "../expectations.ts";
import {
  addresses,
  balanceOf,
  createSplit,
  deployFactory,
  deployPaidSplit,
  ETH,
  payees,
  sendEther,
  setWeights,
  splitParams,
  team,
} from "./fixture.ts";

const byStranger = { account: people.stranger.account };
const PAYOUT_FAILED = "PayoutFailed";

describe("RevenueSplit.payMany", () => {
  it("lets anybody push a page of accounts what each is owed", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const amounts = ["30", "18", "12", "15", "25"].map((ether) => parseEther(ether));
    const before = await balanceOf(addresses.carol);
    const { result } = await split.simulate.payMany([ETH, payees], { account: addresses.stranger });
    expect(result).to.equal(parseEther("100"));
    await expectEvents(split.write.payMany([ETH, payees], byStranger), split, [
      { name: "PayoutsPushed", args: { asset: ETH, accounts: payees, amounts } },
    ]);
    expect((await balanceOf(addresses.carol)) - before).to.equal(parseEther("12"));
    expect(await balanceOf(split.address)).to.equal(0n);
    expect(await split.read.withdrawn([ETH])).to.equal(parseEther("100"));
  });

  it("pushes an ERC-20, and opens it when it's new", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const token = await viem.deployContract("NoReturnToken");
    await token.write.mint([split.address, 1_000n]);
    const asset = getAddress(token.address);
    await expectEvents(split.write.payMany([asset, payees], byStranger), split, [
      { name: "AssetOpened", args: { asset } },
      { name: "PayoutsPushed", args: { asset, accounts: payees, amounts: [300n, 180n, 120n, 150n, 250n] } },
    ]);
    expect(await token.read.balanceOf([addresses.alice])).to.equal(300n);
  });

  it("skips who is owed nothing and pays who is named twice once", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const accounts = [addresses.alice, addresses.stranger, addresses.alice];
    await expectEvents(split.write.payMany([ETH, accounts], byStranger), split, [
      { name: "PayoutsPushed", args: { asset: ETH, accounts, amounts: [parseEther("30"), 0n, 0n] } },
    ]);
  });

  it("given a member left and another joined: pays each its own", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await setWeights(split, [addresses.alice, 0], [addresses.dora, 50]);
    await sendEther(split.address, 1_012n);
    const accounts = [addresses.alice, addresses.dora];
    await expectEvents(split.write.payMany([ETH, accounts]), split, [
      { name: "PayoutsPushed", args: { asset: ETH, accounts, amounts: [parseEther("30"), 303n] } },
    ]);
  });

  for (const [name, args] of [
    ["RefusingPayee", []],
    ["BurningPayee", []],
    ["BombPayee", [false]],
  ] as const) {
    it(`when a payee is a ${name}: skips it with bounded gas, and it keeps its claim`, async () => {
      const { factory } = await loadFixture(deployFactory);
      const hostile = getAddress((await viem.deployContract(name, args as never)).address);
      const split = await createSplit(factory, splitParams(team([hostile, 1], [addresses.alice, 1])));
      await sendEther(split.address, 1_000n);
      const push = split.write.payMany([ETH, [hostile, addresses.alice]]);
      await expectEvents(push, split, [
        { name: PAYOUT_FAILED, args: { asset: ETH, account: hostile, amount: 300n } },
        { name: "PayoutsPushed", args: { asset: ETH, accounts: [hostile, addresses.alice], amounts: [0n, 300n] } },
      ]);
      expect((await gasOf(push)) < 200_000n + COVERAGE_GAS, `used ${await gasOf(push)} gas`).to.equal(true);
      expect(await split.read.owed([ETH, hostile])).to.equal(300n);
      expect(await split.read.withdrawn([ETH])).to.equal(300n);
      await expectConsistent(split.address, [hostile, addresses.alice]);
    });
  }

  it("when a payee accepts and gives back a lot of data: pays it with bounded gas", async () => {
    const { factory } = await loadFixture(deployFactory);
    const bomb = getAddress((await viem.deployContract("BombPayee", [true])).address);
    const split = await createSplit(factory, splitParams(team([bomb, 1])));
    await sendEther(split.address, 1_000n);
    const push = split.write.payMany([ETH, [bomb]]);
    expect((await gasOf(push)) < 170_000n, `used ${await gasOf(push)} gas`).to.equal(true);
    expect(await balanceOf(bomb)).to.equal(600n);
  });

  it("when a payee asks for more meanwhile: gets no more than its own, and nobody else less", async () => {
    const { factory } = await loadFixture(deployFactory);
    const payee = await viem.deployContract("ReenteringPayee");
    const hostile = getAddress(payee.address);
    const params = splitParams({ ...team([hostile, 1], [addresses.alice, 1]), controller: hostile });
    const split = await createSplit(factory, params);
    const { abi } = split;
    for (const data of [
      encodeFunctionData({ abi, functionName: "withdraw", args: [ETH] }),
      encodeFunctionData({ abi, functionName: "withdrawTo", args: [ETH, hostile, 1n] }),
      encodeFunctionData({ abi, functionName: "withdrawMany", args: [[ETH], hostile] }),
      encodeFunctionData({ abi, functionName: "withdrawBySig", args: [hostile, [ETH], hostile, 2n ** 255n, "0x"] }),
      encodeFunctionData({ abi, functionName: "payMany", args: [ETH, [hostile, addresses.alice]] }),
      encodeFunctionData({ abi, functionName: "setWeights", args: [[hostile], [9]] }),
      encodeFunctionData({ abi, functionName: "setManager", args: [hostile] }),
      encodeFunctionData({ abi, functionName: "openAsset", args: [factory.address] }),
    ]) {
      await sendEther(split.address, 1_000n);
      await payee.write.arm([split.address, data]);
      const owed = await split.read.owedMany([ETH, [hostile, addresses.alice]]);
      const before = await balanceOf(hostile);
      await split.write.payMany([ETH, [hostile]]);
      expect(await payee.read.called()).to.equal(true);
      expect((await payee.read.answer()).slice(0, 10)).to.equal(toFunctionSelector("ReentrancyGuardReentrantCall()"));
      expect((await balanceOf(hostile)) - before).to.equal(owed[0]);
      expect(await split.read.owed([ETH, addresses.alice])).to.equal(owed[1]);
    }
    expect(await split.read.totalWeight()).to.equal(2n);
  });

  it("when a payee looks or pays in meanwhile: sees too little rather than too much, and its payment counts", async () => {
    const { factory } = await loadFixture(deployFactory);
    const payee = await viem.deployContract("ReenteringPayee");
    const split = await createSplit(factory, splitParams(team([payee.address, 1], [addresses.alice, 1])));
    await sendEther(split.address, 1_000n);
    const look = encodeFunctionData({ abi: split.abi, functionName: "received", args: [ETH] });
    await payee.write.arm([split.address, look]);
    await split.write.payMany([ETH, [payee.address]]);
    expect(BigInt(await payee.read.answer())).to.equal(700n);
    await payee.write.arm([split.address, "0x"]); // a plain call, which is a payment of nothing
    await sendEther(split.address, 1_000n);
    await split.write.payMany([ETH, [payee.address]]);
    expect(await payee.read.succeeded()).to.equal(true);
    expect(await split.read.received([ETH])).to.equal(2_000n);
  });

  it("when a token blocks a payee: skips it, and it keeps its claim", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const token = await viem.deployContract("BlocklistToken");
    const asset = getAddress(token.address);
    await token.write.mint([split.address, 1_000n]);
    await token.write.setBlocked([addresses.bob, true]);
    await split.write.openAsset([asset]);
    await expectEvents(split.write.payMany([asset, payees]), split, [
      { name: PAYOUT_FAILED, args: { asset, account: addresses.bob, amount: 180n } },
      { name: "PayoutsPushed", args: { asset, accounts: payees, amounts: [300n, 0n, 120n, 150n, 250n] } },
    ]);
    await token.write.setBlocked([addresses.bob, false]);
    await split.write.withdraw([asset], { account: people.bob.account });
    expect(await token.read.balanceOf([addresses.bob])).to.equal(180n);
  });

  it("when a token answers false, or burns its gas: skips everybody", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const falseToken = await viem.deployContract("FalseToken");
    const burning = await viem.deployContract("UpgradableToken");
    await falseToken.write.mint([split.address, 1_000n]);
    await burning.write.mint([split.address, 1_000n]);
    await falseToken.write.setRefuses([true]);
    await burning.write.setTransferBurnsGas([true]);
    for (const { address } of [falseToken, burning]) {
      const push = split.write.payMany([address, payees]);
      const events = await eventsOf(await push, split);
      expect(events.filter(({ name }) => name === PAYOUT_FAILED).length).to.equal(payees.length);
      expect((await gasOf(push)) < 1_500_000n, `used ${await gasOf(push)} gas`).to.equal(true);
      expect(await split.read.owedMany([address, payees])).to.deep.equal([300n, 180n, 120n, 150n, 250n]);
    }
  });

  it("when the caller brings too little gas for a payee: the payee keeps its claim", async () => {
    const { factory } = await loadFixture(deployFactory);
    const wallet = await viem.deployContract("BurningPayee");
    const split = await createSplit(factory, splitParams(team([wallet.address, 1], [addresses.alice, 1])));
    await sendEther(split.address, 1_000n);
    for (const gas of [100_000n, 120_000n, 140_000n]) {
      await split.write.payMany([ETH, [wallet.address]], { gas }).catch(() => undefined);
      expect(await split.read.owedMany([ETH, [getAddress(wallet.address), addresses.alice]])).to.deep.equal([
        300n,
        300n,
      ]);
    }
  });

  it("given the manager is the split itself: what is pushed to it is a payment", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await split.write.setManager([split.address], { account: people.controller.account });
    await sendEther(split.address, parseEther("100"));
    await split.write.payMany([ETH, [split.address]]);
    expect(await split.read.received([ETH])).to.equal(parseEther("215"));
    await expectConsistent(split.address, [...payees, getAddress(split.address)]);
  });

  it("when the page is empty or above 500: refuses", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await expectRevert(split.write.payMany([ETH, []]), "RevenueSplit_PageEmpty");
    const page: Address[] = Array.from({ length: 501 }, () => addresses.alice);
    await expectRevert(split.write.payMany([ETH, page]), "RevenueSplit_PageTooLarge", [501n, 500n]);
  });

  it("when the asset has no code: refuses", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await expectRevert(split.write.payMany([addresses.dora, payees]), "RevenueSplit_UnknownAsset", [addresses.dora]);
  });

  it("pays a page of 500 members in one transaction", async () => {
    const { factory } = await loadFixture(deployFactory);
    const members: Address[] = Array.from({ length: 500 }, (_, i) =>
      getAddress(`0x${(0x10_0000 + i).toString(16).padStart(40, "0")}`),
    );
    const split = await createSplit(factory, splitParams({ members, weights: members.map(() => 1) }));
    await sendEther(split.address, parseEther("1"));
    // A new account costs 25,000 gas more; in pages of 250 even that fits into a transaction.
    await gasOf(split.write.payMany([ETH, members.slice(0, 250)]));
    await gasOf(split.write.payMany([ETH, members.slice(250)]));
    await sendEther(split.address, parseEther("1"));
    await gasOf(split.write.payMany([ETH, members]));
    expect(await balanceOf(members[499] ?? ETH)).to.equal(parseEther("0.0024"));
  });
});

/** What was paid and what is owed never exceeds what was received. */
async function expectConsistent(address: Address, accounts: Address[]) {
  const split = await viem.getContractAt("RevenueSplit", address);
  const owed = await split.read.owedMany([ETH, [...new Set([...accounts, ...payees])]]);
  const balance = await publicClient.getBalance({ address });
  expect(owed.reduce((sum, amount) => sum + amount, 0n) <= balance).to.equal(true);
}
