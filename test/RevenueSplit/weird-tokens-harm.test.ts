import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, encodeFunctionData, getAddress, parseEther } from "viem";
import { loadFixture, people, viem } from "../chain.ts";
import { expectRevert, gasOf } from "../expectations.ts";
import {
  addresses,
  balanceOf,
  createSplit,
  deployPaidSplit,
  ETH,
  ONE_DOLLAR,
  payees,
  type Split,
  sendEther,
  setWeights,
  splitParams,
  team,
} from "./fixture.ts";

const { alice, bob, dora } = addresses;
const byAlice = { account: people.alice.account };
const _THOUSAND = [300n, 180n, 120n, 150n, 250n];
// Positions in `UpgradableToken.Balance`.
const BALANCE = { true: 0, reverts: 1, burnsGas: 2, huge: 3, short: 4, bomb: 5, zero: 6, revertsWithBomb: 7 } as const;

type Deployed = Awaited<ReturnType<typeof deployPaidSplit>>;

describe("RevenueSplit with a weird token: harms only withdrawals of that token", () => {
  it("given it rebases down: nobody takes more than there is, and who comes late waits", async () => {
    const deployed = await loadFixture(deployPaidSplit);
    const { split } = deployed;
    const token = await viem.deployContract("RebasingToken");
    await token.write.mint([split.address, 1_000n]);
    await split.write.withdraw([token.address], byAlice);
    await token.write.setFactorPercent([10n]);
    const owed = await split.read.owedMany([token.address, payees]);
    expect(owed[0]).to.equal(0n);
    for (const name of ["bob", "carol", "manager", "treasury"] as const) {
      await split.write.withdraw([token.address], { account: people[name].account }).catch(() => undefined);
    }
    await token.write.setFactorPercent([100n]);
    await expectOthersUnharmed(deployed);
  });

  it("given it rebases down after somebody was paid: the last in line takes what is left", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const token = await viem.deployContract("RebasingToken");
    await token.write.mint([split.address, 1_000n]);
    await split.write.withdraw([token.address], byAlice);
    await token.write.setFactorPercent([50n]);
    // 350 are left of the 700; with Alice's 300 that's 650 received, of which the others are owed 454.
    const [, ...others] = payees;
    expect(await split.read.owedMany([token.address, others])).to.deep.equal([117n, 78n, 97n, 162n]);
    const { result } = await split.simulate.payMany([token.address, others]);
    expect(result).to.equal(350n);
    await split.write.payMany([token.address, others]);
    expect(await split.read.paid([token.address, addresses.treasury])).to.equal(58n);
    expect((await token.read.balanceOf([split.address])) <= 1n).to.equal(true);
  });

  it("given more of it than 2^112 arrives: the rest isn't seen, and no field of the books overflows", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const token = await viem.deployContract("SoundToken", [24]);
    const most = 2n ** 112n - 1n;
    await token.write.mint([split.address, 2n ** 111n]);
    await split.write.payMany([token.address, payees]);
    await token.write.mint([split.address, 2n ** 255n]);
    expect(await split.read.received([token.address])).to.equal(most);
    await split.write.payMany([token.address, payees]);
    const paid = await split.read.withdrawn([token.address]);
    expect(paid <= most && most - paid < 6n).to.equal(true);
    await expectRevert(split.write.withdraw([token.address], byAlice), "RevenueSplit_NothingOwed");
    await setWeights(split, [alice, 10]);
    expect(await split.read.totalWeight()).to.equal(60n);
    expect(await split.read.received([token.address])).to.equal(most);
  });

  it("given it answers false: its withdrawals fail, and keep their claims", async () => {
    const deployed = await loadFixture(deployPaidSplit);
    const { split } = deployed;
    const token = await viem.deployContract("FalseToken");
    await token.write.mint([split.address, 1_000n]);
    await token.write.setRefuses([true]);
    await expectRevert(split.write.withdraw([token.address], byAlice), "SafeERC20FailedOperation");
    expect(await split.read.owed([token.address, alice])).to.equal(300n);
    await expectOthersUnharmed(deployed);
    await token.write.setRefuses([false]);
    await split.write.withdraw([token.address], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(300n);
  });

  it("given it's paused: its withdrawals wait", async () => {
    const deployed = await loadFixture(deployPaidSplit);
    const { split } = deployed;
    const token = await viem.deployContract("PausableToken");
    await token.write.mint([split.address, 1_000n]);
    await token.write.setPaused([true]);
    await expectRevert(split.write.withdraw([token.address], byAlice), "EnforcedPause");
    await split.write.openAsset([token.address]);
    await expectOthersUnharmed(deployed);
    await token.write.setPaused([false]);
    await split.write.withdraw([token.address], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(300n);
  });

  it("given it blocks the split itself: its withdrawals wait", async () => {
    const deployed = await loadFixture(deployPaidSplit);
    const { split } = deployed;
    const token = await viem.deployContract("BlocklistToken");
    await token.write.mint([split.address, 1_000n]);
    await split.write.openAsset([token.address]);
    await token.write.setBlocked([split.address, true]);
    await expectRevert(split.write.withdraw([token.address], byAlice), "BlocklistToken_Blocked");
    await expectOthersUnharmed(deployed);
  });

  for (const [name, answer] of Object.entries(BALANCE).slice(1)) {
    it(`given its balance ${name}: the team still changes, for bounded gas`, async () => {
      const deployed = await loadFixture(deployPaidSplit);
      const { split } = deployed;
      const token = await viem.deployContract("UpgradableToken");
      await token.write.mint([split.address, 1_000n]);
      await split.write.openAsset([token.address]);
      await split.write.withdraw([token.address], byAlice);
      await token.write.setBalanceAnswer([answer]);
      const gas = await gasOf(setWeights(split, [bob, 31]));
      expect(gas < 400_000n, `used ${gas} gas`).to.equal(true);
      await expectOthersUnharmed(deployed);
      await token.write.setBalanceAnswer([BALANCE.true]);
      await split.read.owedMany([token.address, payees]);
    });
  }

  it("given sixteen of them: the team still changes, for bounded gas", async () => {
    const deployed = await loadFixture(deployPaidSplit);
    const { split } = deployed;
    const answers = Object.values(BALANCE).slice(1);
    for (let i = 0; i < 15; ++i) {
      const token = await viem.deployContract("UpgradableToken");
      await token.write.mint([split.address, 1_000n]);
      await split.write.openAsset([token.address], { account: people.stranger.account });
      await token.write.setBalanceAnswer([answers[i % answers.length] ?? BALANCE.reverts]);
    }
    const gas = await gasOf(setWeights(split, [bob, 31]));
    expect(gas < 3_000_000n, `used ${gas} gas`).to.equal(true);
    expect((await gasOf(split.write.setManager([dora], { account: people.controller.account }))) < 3_000_000n).to.equal(
      true,
    );
    await split.write.setManager([addresses.manager], { account: people.controller.account });
    await expectOthersUnharmed(deployed);
  });

  it("given it can't tell its balance: views and withdrawals of it name the asset", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const token = await viem.deployContract("UpgradableToken");
    const asset = getAddress(token.address);
    for (const answer of [BALANCE.reverts, BALANCE.burnsGas, BALANCE.short, BALANCE.revertsWithBomb]) {
      await token.write.setBalanceAnswer([answer]);
      await expectRevert(split.read.owed([asset, alice]), "RevenueSplit_UnknownAsset", [asset]);
      await expectRevert(split.write.withdraw([asset], byAlice), "RevenueSplit_UnknownAsset", [asset]);
    }
  });

  it("given it's upgraded between payments, and back: others stay exact, and so does the sum of its own payouts", async () => {
    const deployed = await loadFixture(deployPaidSplit);
    const { split } = deployed;
    const token = await viem.deployContract("UpgradableToken");
    await token.write.mint([split.address, 1_000n]);
    await split.write.openAsset([token.address]);
    for (const answer of Object.values(BALANCE)) {
      await token.write.setBalanceAnswer([answer]);
      await setWeights(split, [alice, 10 + answer], [dora, 5 + answer]);
    }
    await token.write.setBalanceAnswer([BALANCE.true]);
    await split.write.payMany([token.address, [dora, ...payees]]);
    const shares = await Promise.all([dora, ...payees].map((who) => token.read.balanceOf([who])));
    expect(shares.reduce((sum, each) => sum + each, 0n) <= 1_000n).to.equal(true);
    await setWeights(split, [dora, 0], [alice, 50]);
    await expectOthersUnharmed(deployed);
  });

  for (const hasty of [false, true]) {
    it(`given it calls the receiver ${hasty ? "before" : "after"} balances move: a re-entrant member harms no other asset`, async () => {
      const { factory, usd } = await loadFixture(deployPaidSplit);
      const member = await viem.deployContract("ReenteringPayee");
      const split = await createSplit(factory, splitParams(team([member.address, 1], [alice, 1])));
      const token = await viem.deployContract("HookToken");
      await token.write.mint([split.address, 1_000n]);
      await token.write.register([member.address]);
      await token.write.setHasty([hasty]);
      await sendEther(split.address, 1_000n);
      await usd.write.mint([split.address, 1_000n]);
      const withdraw = encodeFunctionData({ abi: split.abi, functionName: "withdraw", args: [token.address] });
      await member.write.arm([split.address, withdraw]);
      await member.write.execute([split.address, withdraw]);
      if (!hasty) expect(await token.read.balanceOf([member.address])).to.equal(300n);
      expect(await split.read.owedMany([ETH, [getAddress(member.address), alice]])).to.deep.equal([300n, 300n]);
      await split.write.payMany([usd.address, [alice]]);
      expect(await usd.read.balanceOf([alice])).to.equal(300n);
    });
  }
});

/** ETH and tUSD of the paid split are exact to the unit, and the team can change. */
async function expectOthersUnharmed({ split, usd }: Deployed) {
  const everybody: Address[] = payees;
  await setWeights(split, [bob, 30]);
  await sendEther(split.address, parseEther("10"));
  await usd.write.mint([split.address, 100n * ONE_DOLLAR]);
  await expectWithinOne(
    split,
    ETH,
    ["33", "19.8", "13.2", "16.5", "27.5"].map((ether) => parseEther(ether)),
  );
  await expectWithinOne(
    split,
    usd.address,
    [330n, 198n, 132n, 165n, 275n].map((dollars) => dollars * ONE_DOLLAR),
  );
  const before = await balanceOf(addresses.carol);
  await split.write.payMany([ETH, everybody]);
  await split.write.payMany([usd.address, everybody]);
  expect((await balanceOf(addresses.carol)) - before >= parseEther("13.2") - 1n).to.equal(true);
  expect((await balanceOf(split.address)) < 6n).to.equal(true);
  expect((await usd.read.balanceOf([split.address])) < 6n).to.equal(true);
}

async function expectWithinOne(split: Split, asset: Address, amounts: bigint[]) {
  const owed = await split.read.owedMany([asset, payees]);
  for (const [i, amount] of amounts.entries()) expect(amount - (owed[i] ?? 0n)).to.be.oneOf([0n, 1n]);
}
