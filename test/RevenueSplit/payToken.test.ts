import { describe, it } from "node:test";
import { expect } from "chai";
import { encodeFunctionData, getAddress, stringToHex, toFunctionSelector } from "viem";
import { loadFixture, people, viem } from "../chain.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { addresses, deploySplit, ETH, ONE_DOLLAR, payees } from "./fixture.ts";

const reference = stringToHex("invoice 7", { size: 32 });
const byPayer = { account: people.payer.account };

describe("RevenueSplit.payToken", () => {
  it("takes the amount from the payer's allowance and tells of it", async () => {
    const { split, usd } = await loadFixture(deploySplit);
    const asset = getAddress(usd.address);
    await expectEvents(split.write.payToken([asset, 1_000n * ONE_DOLLAR, reference], byPayer), split, [
      {
        name: "PaymentReceived",
        args: { payer: addresses.payer, asset, amount: 1_000n * ONE_DOLLAR, paymentReference: reference },
      },
    ]);
    const shares = await split.read.owedMany([asset, payees]);
    expect(shares).to.deep.equal([300n, 180n, 120n, 150n, 250n].map((dollars) => dollars * ONE_DOLLAR));
  });

  it("given a token that nobody paid in before: opens it", async () => {
    const { split } = await loadFixture(deploySplit);
    const token = await soundToken(split.address);
    await expectEvents(split.write.payToken([token.address, 10n, reference], byPayer), split, [
      { name: "AssetOpened", args: { asset: getAddress(token.address) } },
      {
        name: "PaymentReceived",
        args: { payer: addresses.payer, asset: getAddress(token.address), amount: 10n, paymentReference: reference },
      },
    ]);
    expect((await split.read.assets()).at(-1)).to.equal(getAddress(token.address));
  });

  it("given a token that keeps a tenth: tells what arrived", async () => {
    const { split } = await loadFixture(deploySplit);
    const token = await viem.deployContract("FeeToken");
    await token.write.mint([addresses.payer, 100n]);
    await token.write.approve([split.address, 100n], byPayer);
    await expectEvents(split.write.payToken([token.address, 100n, reference], byPayer), split, [
      { name: "AssetOpened", args: { asset: getAddress(token.address) } },
      {
        name: "PaymentReceived",
        args: { payer: addresses.payer, asset: getAddress(token.address), amount: 90n, paymentReference: reference },
      },
    ]);
    expect(await split.read.received([token.address])).to.equal(90n);
  });

  it("given a token that keeps everything: refuses", async () => {
    const { split } = await loadFixture(deploySplit);
    const token = await viem.deployContract("FeeToken");
    await token.write.mint([addresses.payer, 100n]);
    await token.write.setFeePercent([100n]);
    await token.write.approve([split.address, 100n], byPayer);
    await expectRevert(split.write.payToken([token.address, 100n, reference], byPayer), "RevenueSplit_ZeroAmount");
  });

  it("given a token that answers false: refuses", async () => {
    const { split } = await loadFixture(deploySplit);
    const token = await viem.deployContract("FalseToken");
    await token.write.setRefuses([true]);
    await expectRevert(split.write.payToken([token.address, 100n, reference], byPayer), "SafeERC20FailedOperation", [
      getAddress(token.address),
    ]);
  });

  it("when the amount is zero: refuses", async () => {
    const { split, usd } = await loadFixture(deploySplit);
    await expectRevert(split.write.payToken([usd.address, 0n, reference], byPayer), "RevenueSplit_ZeroAmount");
  });

  it("when the asset is ETH or has no code: refuses", async () => {
    const { split } = await loadFixture(deploySplit);
    for (const asset of [ETH, addresses.dora]) {
      await expectRevert(split.write.payToken([asset, 1n, reference], byPayer), "RevenueSplit_UnknownAsset", [asset]);
    }
  });

  it("when the allowance is too small: the token's error comes through", async () => {
    const { split, usd } = await loadFixture(deploySplit);
    const byDora = { account: people.dora.account };
    await expectRevert(split.write.payToken([usd.address, 1n, reference], byDora), "ERC20InsufficientAllowance", [
      getAddress(split.address),
      0n,
      1n,
    ]);
  });

  it("leaves no allowance and takes nothing from anybody but the caller", async () => {
    const { split, usd } = await loadFixture(deploySplit);
    await usd.write.approve([split.address, 10n], byPayer);
    await split.write.payToken([usd.address, 10n, reference], byPayer);
    expect(await usd.read.allowance([addresses.payer, split.address])).to.equal(0n);
    await expectRevert(
      split.write.payToken([usd.address, 1n, reference], { account: people.stranger.account }),
      "ERC20InsufficientAllowance",
    );
  });

  it("when the token calls the payer, who tries to take out, push, pay or change shares meanwhile: the doors are closed", async () => {
    const { split } = await loadFixture(deploySplit);
    const token = await viem.deployContract("HookToken");
    const payer = await viem.deployContract("ReenteringPayee");
    await token.write.mint([payer.address, 100n]);
    await token.write.mint([split.address, 100n]);
    await token.write.register([payer.address]);
    const approve = encodeFunctionData({ abi: token.abi, functionName: "approve", args: [split.address, 100n] });
    await payer.write.execute([token.address, approve]);
    const { abi } = split;
    for (const data of [
      encodeFunctionData({ abi, functionName: "withdraw", args: [token.address] }),
      encodeFunctionData({ abi, functionName: "payMany", args: [token.address, payees] }),
      encodeFunctionData({ abi, functionName: "payToken", args: [token.address, 1n, reference] }),
    ]) {
      await payer.write.arm([split.address, data]);
      const pay = encodeFunctionData({ abi, functionName: "payToken", args: [token.address, 10n, reference] });
      await payer.write.execute([split.address, pay]);
      expect(await payer.read.succeeded()).to.equal(false);
      expect((await payer.read.answer()).slice(0, 10)).to.equal(toFunctionSelector("ReentrancyGuardReentrantCall()"));
    }
    expect(await token.read.balanceOf([split.address])).to.equal(130n);
  });
});

async function soundToken(spender: `0x${string}`) {
  const token = await viem.deployContract("SoundToken", [18]);
  await token.write.mint([addresses.payer, 1_000n]);
  await token.write.approve([spender, 1_000n], byPayer);
  return token;
}
