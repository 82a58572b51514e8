import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress, parseEther, toHex } from "viem";
import { loadFixture, people, viem } from "../chain.ts";
import { addresses, byAdmin, byAlice, byBob, bySteward } from "../equity.ts";
import { eventsOf, expectEvents, expectRevert } from "../expectations.ts";
import { createSplit, ETH, ONE_DOLLAR, sendEther, setWeights, splitParams } from "../RevenueSplit/fixture.ts";
import { deployRecognised, ETH_RATE, equityFor, sendDollars, setRate, USD_RATE } from "./fixture.ts";

const { alice, bob } = addresses;
const NONE = { price: 0n, share: 0 };

/** Beside the recognised split one that isn't, and that watches ETH alone. */
async function deploySecond() {
  const deployed = await deployRecognised();
  const second = await createSplit(deployed.factory, splitParams({ salt: toHex("second", { size: 32 }) }));
  return { ...deployed, second };
}

describe("PatronageEquity.recognise", () => {
  it("fixes the rates of a split's assets", async () => {
    const { patronage, second, asset } = await loadFixture(deploySecond);
    const split = getAddress(second.address);
    expect(await patronage.read.recognisedRate([split, ETH])).to.deep.equal(NONE);
    await expectEvents(patronage.write.recognise([split, [ETH, asset]], bySteward), patronage, [
      { name: "SplitRecognised", args: { split, asset: ETH, price: ETH_RATE.price, share: BigInt(ETH_RATE.share) } },
      { name: "SplitRecognised", args: { split, asset, price: USD_RATE.price, share: BigInt(USD_RATE.share) } },
    ]);
    expect(await patronage.read.recognisedRate([split, ETH])).to.deep.equal(ETH_RATE);
    expect(await patronage.read.recognisedRate([split, asset])).to.deep.equal(USD_RATE);
  });

  it("given the rate changes or ends afterwards: the split keeps its own", async () => {
    const deployed = await loadFixture(deploySecond);
    const { patronage, split, second } = deployed;
    await setRate(deployed, ETH, { price: 1n, share: 1 });
    await patronage.write.recognise([second.address, [ETH]], bySteward);
    await setRate(deployed, ETH, NONE);
    expect(await patronage.read.recognisedRate([split.address, ETH])).to.deep.equal(ETH_RATE);
    expect(await patronage.read.recognisedRate([second.address, ETH])).to.deep.equal({ price: 1n, share: 1 });
    await sendEther(split.address, parseEther("10"));
    expect(await patronage.read.accrued([split.address, ETH, alice])).to.equal(equityFor(parseEther("3"), ETH_RATE));
  });

  it("what was earned before counts too", async () => {
    const { patronage, second } = await loadFixture(deploySecond);
    await sendEther(second.address, parseEther("10"));
    await patronage.write.recognise([second.address, [ETH]], bySteward);
    expect(await patronage.read.accrued([second.address, ETH, alice])).to.equal(equityFor(parseEther("3"), ETH_RATE));
  });

  it("given another asset later: adds it, and leaves the first", async () => {
    const deployed = await loadFixture(deploySecond);
    const { patronage, second, asset } = deployed;
    await patronage.write.recognise([second.address, [ETH]], bySteward);
    await sendDollars(deployed, second, 100n * ONE_DOLLAR);
    const missing = [getAddress(second.address), asset];
    await expectRevert(
      patronage.write.claim([second.address, asset], byAlice),
      "PatronageEquity_NotRecognised",
      missing,
    );
    await patronage.write.recognise([second.address, [asset]], bySteward);
    expect(await patronage.read.claimable([second.address, asset, alice])).to.equal(
      equityFor(30n * ONE_DOLLAR, USD_RATE),
    );
    expect(await patronage.read.recognisedRate([second.address, ETH])).to.deep.equal(ETH_RATE);
  });

  // 2026-11-22: the split tells what was earned in an asset that it doesn't watch by the weights of now. Whoever joined after
  // a plain transfer could have claimed what others had claimed before, again and again.
  it("given an asset that the split doesn't watch: opens it, so that no payment is matched twice", async () => {
    const deployed = await loadFixture(deploySecond);
    const { patronage, second, asset } = deployed;
    await sendDollars(deployed, second, 100n * ONE_DOLLAR);
    const hash = await patronage.write.recognise([second.address, [asset]], bySteward);
    expect(await eventsOf(hash, second)).to.deep.equal([{ name: "AssetOpened", args: { asset } }]);
    await patronage.write.claim([second.address, asset], byAlice);
    await setWeights(second, [alice, 0], [bob, 1_000]);
    expect(await patronage.read.accrued([second.address, asset, bob])).to.equal(equityFor(18n * ONE_DOLLAR, USD_RATE));
    expect(await patronage.read.claimable([second.address, asset, alice])).to.equal(0n);
  });

  it("given strangers filled the split's places: refuses until the controller opens the asset", async () => {
    const { patronage, second, asset } = await loadFixture(deploySecond);
    for (let i = 0; i < 16; ++i) {
      const junk = await viem.deployContract("SoundToken", [18]);
      await second.write.openAsset([junk.address], byBob);
    }
    const recognise = () => patronage.write.recognise([second.address, [asset]], bySteward);
    await expectRevert(recognise(), "RevenueSplit_TooManyAssets");
    await second.write.openAsset([asset], { account: people.controller.account });
    await recognise();
  });

  it("given an asset was recognised before, or comes twice: refuses all", async () => {
    const { patronage, split, second, asset } = await loadFixture(deploySecond);
    const already = "PatronageEquity_AlreadyRecognised";
    await expectRevert(patronage.write.recognise([split.address, [ETH]], bySteward), already, [
      getAddress(split.address),
      ETH,
    ]);
    await expectRevert(patronage.write.recognise([second.address, [ETH, asset, ETH]], bySteward), already, [
      getAddress(second.address),
      ETH,
    ]);
    expect(await patronage.read.recognisedRate([second.address, asset])).to.deep.equal(NONE);
  });

  it("given an asset without a rate: refuses", async () => {
    const deployed = await loadFixture(deploySecond);
    const { patronage, second } = deployed;
    const token = await viem.deployContract("SoundToken", [6]);
    const missing = ["PatronageEquity_NoRate", [getAddress(token.address)]] as const;
    const recognise = () => patronage.write.recognise([second.address, [token.address]], bySteward);
    await expectRevert(recognise(), ...missing);
    await setRate(deployed, token.address, USD_RATE);
    await setRate(deployed, token.address, NONE);
    await expectRevert(recognise(), ...missing);
  });

  it("given no split, or one of another factory: refuses", async () => {
    const { patronage, factory, token } = await loadFixture(deploySecond);
    const other = await viem.deployContract("RevenueSplitFactory", [people.treasury.account.address]);
    const foreign = await createSplit(other, splitParams());
    const implementation = await factory.read.implementation();
    for (const account of [foreign.address, implementation, token.address, alice, ETH] as Address[]) {
      await expectRevert(patronage.write.recognise([account, [ETH]], bySteward), "PatronageEquity_NotASplit", [
        getAddress(account),
      ]);
    }
  });

  it("given no assets, or 33: refuses; of 32: takes them", async () => {
    const { patronage, second } = await loadFixture(deploySecond);
    const size = "PatronageEquity_PageSize";
    await expectRevert(patronage.write.recognise([second.address, []], bySteward), size, [0n, 32n]);
    const many = Array<Address>(33).fill(ETH);
    await expectRevert(patronage.write.recognise([second.address, many], bySteward), size, [33n, 32n]);
    const tokens: Address[] = [];
    for (let i = 0; i < 31; ++i) {
      const { address } = await viem.deployContract("SoundToken", [18]);
      await patronage.write.setRate([address, 1n, 1], byAdmin);
      await second.write.openAsset([address], { account: people.controller.account });
      tokens.push(address);
    }
    await patronage.write.recognise([second.address, [ETH, ...tokens]], bySteward);
    expect((await patronage.read.recognisedRate([second.address, tokens[30] as Address])).share).to.equal(1);
  });
});
