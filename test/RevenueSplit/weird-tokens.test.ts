import { describe, it } from "node:test";
import { expect } from "chai";
import { zeroHash } from "viem";
import { loadFixture, people, viem } from "../chain.ts";
import { addresses, deployPaidSplit, payees, setWeights } from "./fixture.ts";

const { alice, bob, dora, payer } = addresses;
const byAlice = { account: people.alice.account };
const THOUSAND = [300n, 180n, 120n, 150n, 250n];

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
