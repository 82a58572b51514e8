import { describe, it } from "node:test";
import { expect } from "chai";
import { maxUint256, zeroAddress } from "viem";
import { loadFixture } from "../chain.ts";
import { addresses, byAlice, byBob, deployHeldToken, RZM } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";

const { alice, bob, carol } = addresses;

async function deployOpenToken() {
  const deployed = await deployHeldToken();
  await deployed.token.write.openTransfers();
  return deployed;
}

describe("EquityToken: transfers", () => {
  it("given they aren't open: refuses every one, also to oneself, of nothing, and from an allowance", async () => {
    const { token } = await loadFixture(deployHeldToken);
    const closed = ["EquityToken_TransfersClosed", []] as const;
    await expectRevert(token.write.transfer([bob, 1n], byAlice), ...closed);
    await expectRevert(token.write.transfer([alice, 1n], byAlice), ...closed);
    await expectRevert(token.write.transfer([bob, 0n], byAlice), ...closed);
    await token.write.approve([bob, 50n], byAlice);
    expect(await token.read.allowance([alice, bob])).to.equal(50n);
    await expectRevert(token.write.transferFrom([alice, bob, 1n], byBob), ...closed);
    await expectRevert(token.write.transferFrom([alice, bob, 0n], { account: carol }), ...closed);
    expect(await token.read.balanceOf([alice])).to.equal(100n * RZM);
    expect(await token.read.allowance([alice, bob])).to.equal(50n);
  });

  it("given they aren't open: a module mints all the same", async () => {
    const { token, module } = await loadFixture(deployHeldToken);
    await module.write.mint([alice, 1n]);
    expect(await token.read.balanceOf([alice])).to.equal(100n * RZM + 1n);
  });

  it("given they are open: moves balance and votes", async () => {
    const { token } = await loadFixture(deployOpenToken);
    await token.write.delegate([carol], byAlice);
    await token.write.delegate([bob], byBob);
    await expectEvents(token.write.transfer([bob, 30n * RZM], byAlice), token, [
      { name: "Transfer", args: { from: alice, to: bob, value: 30n * RZM } },
      { name: "DelegateVotesChanged", args: { delegate: carol, previousVotes: 100n * RZM, newVotes: 70n * RZM } },
      { name: "DelegateVotesChanged", args: { delegate: bob, previousVotes: 50n * RZM, newVotes: 80n * RZM } },
    ]);
    expect(await token.read.balanceOf([alice])).to.equal(70n * RZM);
    expect(await token.read.balanceOf([bob])).to.equal(80n * RZM);
    expect(await token.read.totalSupply()).to.equal(150n * RZM);
  });

  it("given they are open: to oneself, of all and of nothing change nothing", async () => {
    const { token } = await loadFixture(deployOpenToken);
    await token.write.delegate([alice], byAlice);
    for (const amount of [100n * RZM, 1n, 0n]) {
      await expectEvents(token.write.transfer([alice, amount], byAlice), token, [
        { name: "Transfer", args: { from: alice, to: alice, value: amount } },
      ]);
    }
    await token.write.transfer([bob, 0n], { account: carol });
    expect(await token.read.balanceOf([alice])).to.equal(100n * RZM);
    expect(await token.read.getVotes([alice])).to.equal(100n * RZM);
  });

  it("given they are open: spends an allowance, and no more than it", async () => {
    const { token } = await loadFixture(deployOpenToken);
    await token.write.approve([bob, 50n], byAlice);
    await token.write.transferFrom([alice, carol, 20n], byBob);
    expect(await token.read.allowance([alice, bob])).to.equal(30n);
    await expectRevert(token.write.transferFrom([alice, carol, 31n], byBob), "ERC20InsufficientAllowance", [
      bob,
      30n,
      31n,
    ]);
    await token.write.approve([bob, maxUint256], byAlice);
    await token.write.transferFrom([alice, carol, 31n], byBob);
    expect(await token.read.allowance([alice, bob])).to.equal(maxUint256);
    expect(await token.read.balanceOf([carol])).to.equal(51n);
  });

  it("given more than the balance: refuses, by one unit or by all, also to oneself", async () => {
    const { token } = await loadFixture(deployOpenToken);
    for (const [to, amount] of [
      [bob, 100n * RZM + 1n],
      [bob, maxUint256],
      [alice, 100n * RZM + 1n],
    ] as const) {
      await expectRevert(token.write.transfer([to, amount], byAlice), "ERC20InsufficientBalance", [
        alice,
        100n * RZM,
        amount,
      ]);
    }
  });

  it("given nobody as receiver: refuses, open or not, so that nothing burns", async () => {
    const { token } = await loadFixture(deployHeldToken);
    const invalid = ["ERC20InvalidReceiver", [zeroAddress]] as const;
    await expectRevert(token.write.transfer([zeroAddress, 1n], byAlice), ...invalid);
    await token.write.openTransfers();
    await expectRevert(token.write.transfer([zeroAddress, 1n], byAlice), ...invalid);
    expect(await token.read.totalSupply()).to.equal(150n * RZM);
  });
});
