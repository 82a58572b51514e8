import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress, zeroHash } from "viem";
import { loadFixture, type Person, people, viem } from "../chain.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { addresses, createSplit, deployFactory, ETH, type Split, splitParams } from "./fixture.ts";

const { controller, payer, stranger, treasury } = people;

describe("RevenueSplit.openAsset", () => {
  it("makes the split watch an ERC-20; a second time does nothing", async () => {
    const { split, usd } = await loadFixture(deployBareSplit);
    const asset = getAddress(usd.address);
    await expectEvents(split.write.openAsset([asset], { account: stranger.account }), split, [
      { name: "AssetOpened", args: { asset } },
    ]);
    await expectEvents(split.write.openAsset([asset]), split, []);
    await expectEvents(split.write.openAsset([ETH]), split, []);
    expect(await split.read.assets()).to.deep.equal([ETH, asset]);
  });

  it("when the asset has no code: refuses", async () => {
    const { split } = await loadFixture(deployBareSplit);
    await expectRevert(split.write.openAsset([addresses.dora]), "RevenueSplit_UnknownAsset", [addresses.dora]);
  });

  it("given strangers filled 16 places: refuses them by every route, and still lets the controller and the treasury in", async () => {
    const { split } = await loadFixture(deployBareSplit);
    await open(split, stranger, 16);
    const token = await newToken();
    await expectFull(split.write.openAsset([token], { account: stranger.account }), token, 16n);
    await expectFull(split.write.payToken([token, 1n, zeroHash], { account: payer.account }), token, 16n);
    await expectFull(split.write.withdraw([token], { account: people.alice.account }), token, 16n);
    await expectFull(split.write.payMany([token, [addresses.alice]]), token, 16n);
    await split.write.openAsset([token], { account: controller.account });
    await split.write.openAsset([await newToken()], { account: treasury.account });
    expect((await split.read.assets()).length).to.equal(1 + 18);
  });

  it("given the controller and the treasury filled 32 places: refuses them too", async () => {
    const { split } = await loadFixture(deployBareSplit);
    await open(split, controller, 20);
    await open(split, treasury, 12);
    const token = await newToken();
    await expectFull(split.write.openAsset([token], { account: controller.account }), token, 32n);
    await expectFull(split.write.openAsset([token], { account: treasury.account }), token, 32n);
    await expectFull(split.write.openAsset([token], { account: stranger.account }), token, 16n);
  });

  it("given control is renounced: anybody may fill 255 places", async () => {
    const { split } = await loadFixture(deployBareSplit);
    await split.write.renounceControl({ account: controller.account });
    await open(split, stranger, 255);
    const token = await newToken();
    await expectFull(split.write.openAsset([token], { account: stranger.account }), token, 255n);
    expect((await split.read.assets()).length).to.equal(256);
  });

  it("given control was handed over: the old controller is a stranger", async () => {
    const { split } = await loadFixture(deployBareSplit);
    await open(split, stranger, 16);
    await split.write.transferControl([addresses.dora], { account: controller.account });
    await split.write.acceptControl({ account: people.dora.account });
    const token = await newToken();
    await expectFull(split.write.openAsset([token], { account: controller.account }), token, 16n);
    await split.write.openAsset([token], { account: people.dora.account });
  });
});

async function deployBareSplit() {
  const { factory, usd } = await deployFactory();
  return { factory, usd, split: await createSplit(factory, splitParams()) };
}

async function newToken(): Promise<Address> {
  return getAddress((await viem.deployContract("SoundToken", [18])).address);
}

async function open(split: Split, person: Person, count: number) {
  for (let i = 0; i < count; ++i) await split.write.openAsset([await newToken()], { account: person.account });
}

function expectFull(action: Promise<unknown>, token: Address, maximum: bigint) {
  return expectRevert(action, "RevenueSplit_TooManyAssets", [token, maximum]);
}
