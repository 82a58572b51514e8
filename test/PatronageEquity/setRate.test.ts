import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress } from "viem";
import { loadFixture } from "../chain.ts";
import { addresses, byAdmin } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { ETH, ONE_DOLLAR } from "../RevenueSplit/fixture.ts";
import { deployRecognised, ETH_RATE, USD_RATE } from "./fixture.ts";

describe("PatronageEquity.setRate", () => {
  it("sets what splits recognised from now on get, by asset", async () => {
    const { patronage, asset } = await loadFixture(deployRecognised);
    expect(await patronage.read.rateOf([ETH])).to.deep.equal(ETH_RATE);
    expect(await patronage.read.rateOf([asset])).to.deep.equal(USD_RATE);
    await expectEvents(patronage.write.setRate([asset, 2n * ONE_DOLLAR, 1], byAdmin), patronage, [
      { name: "RateSet", args: { asset, price: 2n * ONE_DOLLAR, share: 1n } },
    ]);
    expect(await patronage.read.rateOf([asset])).to.deep.equal({ price: 2n * ONE_DOLLAR, share: 1 });
    expect(await patronage.read.rateOf([ETH])).to.deep.equal(ETH_RATE);
  });

  it("given a share of zero: there is no rate any more, whatever the price", async () => {
    const { patronage, asset } = await loadFixture(deployRecognised);
    for (const price of [0n, 5n]) {
      await expectEvents(patronage.write.setRate([asset, price, 0], byAdmin), patronage, [
        { name: "RateSet", args: { asset, price: 0n, share: 0n } },
      ]);
      expect(await patronage.read.rateOf([asset])).to.deep.equal({ price: 0n, share: 0 });
    }
  });

  it("given the largest share: takes it; a basis point more: refuses", async () => {
    const { patronage } = await loadFixture(deployRecognised);
    expect(await patronage.read.MAX_SHARE()).to.equal(2_500);
    await patronage.write.setRate([ETH, 1n, 2_500], byAdmin);
    for (const share of [2_501, 10_000, 65_535]) {
      await expectRevert(patronage.write.setRate([ETH, 1n, share], byAdmin), "PatronageEquity_ShareTooLarge", [
        BigInt(share),
        2_500n,
      ]);
    }
  });

  it("given a share without a price: refuses", async () => {
    const { patronage } = await loadFixture(deployRecognised);
    await expectRevert(patronage.write.setRate([ETH, 0n, 1], byAdmin), "PatronageEquity_ZeroPrice", []);
  });

  it("given an asset without code: refuses", async () => {
    const { patronage } = await loadFixture(deployRecognised);
    await expectRevert(patronage.write.setRate([addresses.stranger, 1n, 1], byAdmin), "PatronageEquity_UnknownAsset", [
      addresses.stranger,
    ]);
  });

  it("views: tell the token, the factory and the authority", async () => {
    const { patronage, token, factory, accessManager } = await loadFixture(deployRecognised);
    expect(await patronage.read.token()).to.equal(getAddress(token.address));
    expect(await patronage.read.factory()).to.equal(getAddress(factory.address));
    expect(await patronage.read.authority()).to.equal(getAddress(accessManager.address));
  });
});
