import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, encodeFunctionData, getAddress, parseEther, toFunctionSelector, zeroHash } from "viem";
import { loadFixture, people, viem } from "../chain.ts";
import { expectRevert, gasOf, revertDataOf } from "../expectations.ts";
import {
  addresses,
  balanceOf,
  createSplit,
  deployPaidSplit,
  ETH,
  earnedBy,
  ONE_DOLLAR,
  payees,
  type Split,
  sendEther,
  setWeights,
  splitParams,
  team,
} from "./fixture.ts";

const { alice, bob, dora, payer } = addresses;
const byAlice = { account: people.alice.account };
const INSUFFICIENT_GAS = toFunctionSelector("RevenueSplit_InsufficientGas(uint256,uint256)");
const THOUSAND = [300n, 180n, 120n, 150n, 250n];
// Positions in `UpgradableToken.Balance`.
const BALANCE = { true: 0, reverts: 1, burnsGas: 2, huge: 3, short: 4, bomb: 5, zero: 6, revertsWithBomb: 7 } as const;

type Deployed = Awaited<ReturnType<typeof deployPaidSplit>>;

describe("RevenueSplit with a weird token: works", () => {
  for (const name of [
    "NoReturnToken",
    "FalseToken",
    "BlocklistToken",
    "PausableToken",
    "NoZeroToken",
    "HookToken",
    "UpgradableToken",
  ] as const) {
    it(`given a well-behaving ${name}: by every route, to the last unit, with a change of shares in between`, async () => {
      const { split } = await loadFixture(deployPaidSplit);
      const token = await viem.deployContract(name as "SoundToken");
      await token.write.mint([payer, 2_000n]);
      await token.write.approve([split.address, 1_000n], { account: people.payer.account });
      await split.write.payToken([token.address, 1_000n, zeroHash], { account: people.payer.account });
      expect(await split.read.owedMany([token.address, payees])).to.deep.equal(THOUSAND);
      await setWeights(split, [alice, 0], [dora, 50]);
      await token.write.transfer([split.address, 1_000n], { account: people.payer.account });
      await split.write.withdraw([token.address], byAlice);
      await split.write.payMany([token.address, [dora, ...payees]]);
      const all = await Promise.all([alice, dora, ...payees.slice(1)].map((who) => token.read.balanceOf([who])));
      expect(all).to.deep.equal([300n, 300n, 360n, 240n, 300n, 500n]);
    });
  }

  for (const decimals of [0, 2, 24]) {
    it(`given ${decimals} decimals: shares from one unit up to 2^100 of them`, async () => {
      const { split } = await loadFixture(deployPaidSplit);
      const token = await viem.deployContract("SoundToken", [decimals]);
      await split.write.openAsset([token.address]);
      let arrived = 0n;
      for (const amount of [1n, 3n, 10n ** BigInt(decimals), 2n ** 100n]) {
        await token.write.mint([split.address, amount]);
        arrived += amount;
        await setWeights(split, [bob, 31]);
        const owed = await split.read.owedMany([token.address, payees]);
        const dust = arrived - owed.reduce((sum, each) => sum + each, 0n);
        expect(dust >= 0n && dust < 6n, `dust ${dust}`).to.equal(true);
        await setWeights(split, [bob, 30]);
      }
      await split.write.payMany([token.address, payees]);
      expect((await token.read.balanceOf([split.address])) < 6n).to.equal(true);
    });
  }

  it("given a token that keeps a tenth: shares what arrives, and payees bear the fee of their own withdrawal", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const token = await viem.deployContract("FeeToken");
    await token.write.mint([split.address, 1_000n]);
    await split.write.withdraw([token.address], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(270n);
    expect(await split.read.owedMany([token.address, payees])).to.deep.equal([0n, ...THOUSAND.slice(1)]);
    await split.write.payMany([token.address, payees]);
    expect(await token.read.balanceOf([split.address])).to.equal(0n);
  });

  it("given a token that rebases up: the growth is income, shared as it stands", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const token = await viem.deployContract("RebasingToken");
    await token.write.mint([split.address, 1_000n]);
    await split.write.openAsset([token.address]);
    await setWeights(split, [alice, 0], [dora, 50]);
    await token.write.setFactorPercent([200n]);
    expect(await split.read.owedMany([token.address, [alice, dora]])).to.deep.equal([300n, 300n]);
    await split.write.payMany([token.address, [dora, ...payees]]);
    expect((await token.read.balanceOf([split.address])) < 6n).to.equal(true);
  });
});

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

describe("RevenueSplit: bringing too little gas to a change of shares", () => {
  it("can't make a sound token look empty, even one whose balance costs 90,000 gas to tell", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const token = await viem.deployContract("CostlyToken");
    await token.write.mint([split.address, 1_000n]);
    await split.write.openAsset([token.address]);
    const before = await earnedBy(split, token.address, payees);
    expect(before).to.deep.equal([300n, 180n, 120n, 150n, 0n]);
    const account = people.controller.account;
    const times = { done: 0, refused: 0, failed: 0 };
    for (let gas = 100_000n; gas < 600_000n; gas += 1_000n) {
      const change = split.write.setWeights([[alice], [Number(gas / 1_000n)]], { account, gas });
      const outcome = await change.then(
        () => "done" as const,
        (error: unknown) => (revertDataOf(error)?.startsWith(INSUFFICIENT_GAS) ? "refused" : "failed"),
      );
      times[outcome] += 1;
    }
    expect(await earnedBy(split, token.address, payees)).to.deep.equal(before);
    expect(times.done > 100 && times.refused > 50 && times.failed > 0, JSON.stringify(times)).to.equal(true);
    await expectRevert(
      split.simulate.setWeights([[alice], [1]], { account: addresses.controller, gas: 130_000n }),
      "RevenueSplit_InsufficientGas",
    );
  });
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
