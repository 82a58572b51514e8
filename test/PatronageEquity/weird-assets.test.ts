import { describe, it } from "node:test";
import { expect } from "chai";
import { encodeFunctionData, getAddress, parseEther } from "viem";
import { loadFixture, viem } from "../chain.ts";
import { addresses, byAlice, bySteward } from "../equity.ts";
import { expectRevert } from "../expectations.ts";
import { createSplit, ETH, sendEther, splitParams, team } from "../RevenueSplit/fixture.ts";
import { deployRecognised, ETH_RATE, equityFor, type Recognised, setRate } from "./fixture.ts";

const { alice } = addresses;
/** Position in `UpgradableToken.Balance`. */
const REVERTS = 1;
const RATE = { price: 1n, share: 1_000 };

/** A recognised split of Alice and of a contract that calls back, half each. */
async function deployWithContract(equity: Recognised) {
  const payee = await viem.deployContract("ReenteringPayee");
  const params = splitParams({ ...team([alice, 1], [payee.address, 1]), name: "Of a contract" });
  const split = await createSplit(equity.factory, params);
  return { payee, split };
}

/** A payee that claims inside the call by which an asset that calls receivers pays it. */
async function deployHookAsset() {
  const deployed = await loadFixture(deployRecognised);
  const { patronage, token } = deployed;
  const { payee, split } = await deployWithContract(deployed);
  const asset = await viem.deployContract("HookToken");
  await setRate(deployed, asset.address, RATE);
  await patronage.write.recognise([split.address, [asset.address]], bySteward);
  await asset.write.mint([split.address, 1_000n]);
  await asset.write.register([payee.address]);
  const claim = encodeFunctionData({
    abi: patronage.abi,
    functionName: "claim",
    args: [split.address, asset.address],
  });
  const withdraw = encodeFunctionData({ abi: split.abi, functionName: "withdraw", args: [asset.address] });
  await payee.write.arm([patronage.address, claim]);
  return { patronage, token, payee, split, asset, claim, withdraw };
}

describe("PatronageEquity with an asset that isn't plain", () => {
  it("given it shrank after a claim: nothing is owed until it has grown beyond, and nothing reverts", async () => {
    const deployed = await loadFixture(deployRecognised);
    const { patronage, token, split } = deployed;
    const asset = await viem.deployContract("RebasingToken");
    await setRate(deployed, asset.address, RATE);
    await patronage.write.recognise([split.address, [asset.address]], bySteward);
    await asset.write.mint([split.address, 1_000n]);
    await patronage.write.claim([split.address, asset.address], byAlice);
    const claimed = equityFor(300n, RATE);
    await asset.write.setFactorPercent([50n]);
    expect(await patronage.read.accrued([split.address, asset.address, alice])).to.equal(equityFor(150n, RATE));
    expect(await patronage.read.claimable([split.address, asset.address, alice])).to.equal(0n);
    expect(await patronage.read.claimed([split.address, asset.address, alice])).to.equal(claimed);
    await expectRevert(
      patronage.write.claim([split.address, asset.address], byAlice),
      "PatronageEquity_NothingToClaim",
      [alice],
    );
    await asset.write.setFactorPercent([120n]);
    await patronage.write.claim([split.address, asset.address], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(equityFor(360n, RATE));
  });

  it("given it shrank, and something else is claimed with it: nothing is paid twice when it has grown again", async () => {
    const deployed = await loadFixture(deployRecognised);
    const { patronage, token, split } = deployed;
    const asset = await viem.deployContract("RebasingToken");
    await setRate(deployed, asset.address, RATE);
    await patronage.write.recognise([split.address, [asset.address]], bySteward);
    await asset.write.mint([split.address, 1_000n]);
    await patronage.write.claim([split.address, asset.address], byAlice);
    await asset.write.setFactorPercent([50n]);
    await sendEther(split.address, parseEther("10"));
    const sources = [asset.address, ETH].map((each) => ({ split: split.address, asset: each }));
    await patronage.write.claimMany([sources, alice], byAlice);
    await asset.write.setFactorPercent([100n]);
    expect(await patronage.read.claimable([split.address, asset.address, alice])).to.equal(0n);
    expect(await token.read.balanceOf([alice])).to.equal(equityFor(300n, RATE) + equityFor(parseEther("3"), ETH_RATE));
  });

  it("given it can't tell its balance: only claims in it fail", async () => {
    const deployed = await loadFixture(deployRecognised);
    const { patronage, token, split } = deployed;
    const asset = await viem.deployContract("UpgradableToken");
    await setRate(deployed, asset.address, RATE);
    await patronage.write.recognise([split.address, [asset.address]], bySteward);
    await asset.write.setBalanceAnswer([REVERTS]);
    await sendEther(split.address, parseEther("10"));
    const broken = patronage.write.claim([split.address, asset.address], byAlice);
    await expectRevert(broken, "RevenueSplit_UnknownAsset", [getAddress(asset.address)]);
    await patronage.write.claim([split.address, ETH], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(equityFor(parseEther("3"), ETH_RATE));
  });

  it("given ETH is sent to a contract: inside the call it finds no more accrued than afterwards", async () => {
    const deployed = await loadFixture(deployRecognised);
    const { patronage, token } = deployed;
    const { payee, split } = await deployWithContract(deployed);
    await patronage.write.recognise([split.address, [ETH]], bySteward);
    await sendEther(split.address, parseEther("10"));
    const claim = encodeFunctionData({ abi: patronage.abi, functionName: "claim", args: [split.address, ETH] });
    await payee.write.arm([patronage.address, claim]);
    const withdraw = encodeFunctionData({ abi: split.abi, functionName: "withdraw", args: [ETH] });
    await payee.write.execute([split.address, withdraw]);
    expect(await payee.read.succeeded()).to.equal(true);
    expect(await token.read.balanceOf([payee.address])).to.equal(equityFor(parseEther("3"), ETH_RATE));
    await expectRevert(payee.write.execute([patronage.address, claim]), "PatronageEquity_NothingToClaim");
  });

  it("given a page is pushed: who is called back finds no more accrued than afterwards", async () => {
    const deployed = await loadFixture(deployRecognised);
    const { patronage } = deployed;
    const { payee, split } = await deployWithContract(deployed);
    await patronage.write.recognise([split.address, [ETH]], bySteward);
    await sendEther(split.address, parseEther("10"));
    const args = [split.address, ETH, payee.address] as const;
    await payee.write.arm([
      patronage.address,
      encodeFunctionData({ abi: patronage.abi, functionName: "accrued", args }),
    ]);
    await split.write.payMany([ETH, [alice, payee.address]]);
    expect(await payee.read.called()).to.equal(true);
    expect(BigInt(await payee.read.answer()) <= (await patronage.read.accrued(args))).to.equal(true);
  });

  // A known risk, which `setRate` warns of: such an asset must not get a rate.
  it("given it calls receivers before it moves balances: inside the call the split shows more than was earned", async () => {
    const { patronage, token, payee, split, asset, claim, withdraw } = await deployHookAsset();
    await asset.write.setHasty([true]);
    await payee.write.execute([split.address, withdraw]);
    const honest = equityFor(300n, RATE);
    const minted = await token.read.balanceOf([payee.address]);
    expect(minted > honest).to.equal(true);
    expect(minted).to.equal(equityFor(390n, RATE));
    // It's the same payment that counts twice inside the call; nothing more comes afterwards.
    await expectRevert(payee.write.execute([patronage.address, claim]), "PatronageEquity_NothingToClaim");
  });

  it("given it calls both sides as ERC-777 does: nothing more is shown", async () => {
    const { token, payee, split, withdraw } = await deployHookAsset();
    await payee.write.execute([split.address, withdraw]);
    expect(await payee.read.succeeded()).to.equal(true);
    expect(await token.read.balanceOf([payee.address])).to.equal(equityFor(300n, RATE));
  });

  it("minting calls nobody: a receiver that would call back isn't asked", async () => {
    const deployed = await loadFixture(deployRecognised);
    const { patronage, token } = deployed;
    const { payee, split } = await deployWithContract(deployed);
    await patronage.write.recognise([split.address, [ETH]], bySteward);
    await sendEther(split.address, parseEther("10"));
    const claim = encodeFunctionData({ abi: patronage.abi, functionName: "claim", args: [split.address, ETH] });
    await payee.write.arm([patronage.address, claim]);
    await payee.write.execute([patronage.address, claim]);
    expect(await payee.read.called()).to.equal(false);
    expect(await token.read.balanceOf([payee.address])).to.equal(equityFor(parseEther("3"), ETH_RATE));
  });
});
