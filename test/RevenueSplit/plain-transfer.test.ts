import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress } from "viem";
import { loadFixture, people, viem } from "../chain.ts";
import { addresses, deploySplit, earnedBy, ONE_DOLLAR, payees, setWeights } from "./fixture.ts";

const byPayer = { account: people.payer.account };

describe("RevenueSplit: a plain transfer of an ERC-20", () => {
  it("is a payment", async () => {
    const { split, usd } = await loadFixture(deploySplit);
    await usd.write.transfer([split.address, 1_000n * ONE_DOLLAR], byPayer);
    const shares = await split.read.owedMany([usd.address, payees]);
    expect(shares).to.deep.equal([300n, 180n, 120n, 150n, 250n].map((dollars) => dollars * ONE_DOLLAR));
  });

  it("given the asset isn't open: is shown and can be withdrawn, which opens it", async () => {
    const { split } = await loadFixture(deploySplit);
    const token = await viem.deployContract("SoundToken", [18]);
    await token.write.mint([split.address, 1_000n]);
    expect(await split.read.owedMany([token.address, payees])).to.deep.equal([300n, 180n, 120n, 150n, 250n]);
    await split.write.withdraw([token.address], { account: people.alice.account });
    expect(await token.read.balanceOf([addresses.alice])).to.equal(300n);
    expect(await split.read.assets()).to.include(getAddress(token.address));
  });

  it("given the asset isn't open when the team changes: counts as arriving when it's opened", async () => {
    const { split } = await loadFixture(deploySplit);
    const token = await viem.deployContract("SoundToken", [18]);
    await token.write.mint([split.address, 1_000n]);
    await setWeights(split, [addresses.alice, 0], [addresses.dora, 50]);
    await split.write.openAsset([token.address]);
    expect(await earnedBy(split, token.address, [addresses.alice, addresses.dora])).to.deep.equal([0n, 300n]);
  });

  it("given the asset is open when the team changes: what arrived before stays with who earned it", async () => {
    const { split, usd } = await loadFixture(deploySplit);
    await usd.write.transfer([split.address, 1_000n], byPayer);
    await setWeights(split, [addresses.alice, 0], [addresses.dora, 50]);
    await usd.write.transfer([split.address, 102n], byPayer);
    expect(await earnedBy(split, usd.address, [addresses.alice, addresses.dora])).to.deep.equal([300n, 30n]); // of 30.5
  });

  it("given it came before the asset was opened: belongs to the team of that moment", async () => {
    const { split } = await loadFixture(deploySplit);
    const token = await viem.deployContract("SoundToken", [18]);
    await token.write.mint([split.address, 1_000n]);
    await split.write.openAsset([token.address]);
    await setWeights(split, [addresses.alice, 0], [addresses.dora, 50]);
    expect(await earnedBy(split, token.address, [addresses.alice, addresses.dora])).to.deep.equal([300n, 0n]);
  });
});
