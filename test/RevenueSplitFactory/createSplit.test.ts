import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, encodeAbiParameters, getAbiItem, getAddress, keccak256, zeroAddress } from "viem";
import { loadFixture, people, publicClient, viem } from "../chain.ts";
import { eventsOf, expectEvents, expectRevert } from "../expectations.ts";
import { addresses, createSplit, deployFactory, splitAt, splitParams, team } from "../RevenueSplit/fixture.ts";

const { alice, bob, controller, manager, payer, stranger } = addresses;

describe("RevenueSplitFactory.createSplit", () => {
  it("makes a split at the predicted address, and tells of it before the split's own events", async () => {
    const { factory, usd } = await loadFixture(deployFactory);
    const asset = getAddress(usd.address);
    const params = splitParams({ assets: [asset] });
    const address = await factory.read.predictSplit([params]);
    const hash = await factory.write.createSplit([params], { account: people.payer.account });
    const split = await splitAt(address);
    const id = await split.read.id();
    await expectEvents(Promise.resolve(hash), factory, [
      { name: "SplitCreated", args: { split: address, controller, manager, creator: payer, id, name: params.name } },
    ]);
    expect(await eventsOf(hash, split)).to.deep.equal([
      ...params.members.map((member, i) => ({
        name: "WeightChanged",
        args: { member, previousWeight: 0, weight: params.weights[i] },
      })),
      { name: "AssetOpened", args: { asset } },
    ]);
    const { logs } = await publicClient.getTransactionReceipt({ hash });
    expect(logs[0]?.address).to.equal(factory.address);
  });

  it("digests everything that it was created with into the id", async () => {
    const { factory } = await loadFixture(deployFactory);
    const split = await createSplit(factory, splitParams());
    const { inputs } = getAbiItem({ abi: factory.abi, name: "createSplit" });
    expect(await split.read.id()).to.equal(keccak256(encodeAbiParameters(inputs, [splitParams()])));
  });

  it("gives another address to every other creation, and the same to anybody who sends this one", async () => {
    const { factory } = await loadFixture(deployFactory);
    const first = await factory.read.predictSplit([splitParams()]);
    const salt = `0x${"01".repeat(32)}` as const;
    for (const other of [
      { name: "Harbour Website" },
      { controller: alice },
      { manager: alice },
      team([alice, 50], [bob, 50]),
      team([alice, 51], [bob, 30], [addresses.carol, 20]),
      { assets: [factory.address as Address] },
      { salt },
    ]) {
      expect(await factory.read.predictSplit([splitParams(other)])).to.not.equal(first);
    }
    const byStranger = await factory.read.predictSplit([splitParams()], { account: stranger });
    expect(byStranger).to.equal(first);
  });

  it("when the same creation is sent twice: refuses, and the first stays", async () => {
    const { factory } = await loadFixture(deployFactory);
    const split = await createSplit(factory, splitParams());
    await expectRevert(factory.write.createSplit([splitParams()]), "RevenueSplitFactory_SplitExists", [
      getAddress(split.address),
    ]);
    expect(await split.read.totalWeight()).to.equal(100n);
  });

  it("takes a name of 64 bytes, not of 65, counted as UTF-8", async () => {
    const { factory } = await loadFixture(deployFactory);
    await factory.write.createSplit([splitParams({ name: "é".repeat(32) })]);
    await factory.write.createSplit([splitParams({ name: "" })]);
    const tooLong = factory.write.createSplit([splitParams({ name: `${"é".repeat(32)}x` })]);
    await expectRevert(tooLong, "RevenueSplitFactory_NameTooLong", [65n, 64n]);
    await expectRevert(
      factory.read.predictSplit([splitParams({ name: "x".repeat(1_000) })]),
      "RevenueSplitFactory_NameTooLong",
      [1_000n, 64n],
    );
  });

  it("when controller or manager is zero: refuses", async () => {
    const { factory } = await loadFixture(deployFactory);
    for (const missing of [{ controller: zeroAddress }, { manager: zeroAddress }]) {
      await expectRevert(factory.write.createSplit([splitParams(missing)]), "RevenueSplit_ZeroAddress");
    }
  });

  it("when the team is empty, too large for a page, or doesn't match its weights: refuses", async () => {
    const { factory } = await loadFixture(deployFactory);
    await expectRevert(
      factory.write.createSplit([splitParams({ members: [], weights: [] })]),
      "RevenueSplit_EmptyTeam",
    );
    const members = Array.from({ length: 501 }, (_, i) => getAddress(`0x${(i + 1).toString(16).padStart(40, "0")}`));
    const tooLarge = splitParams({ members, weights: members.map(() => 1) });
    await expectRevert(factory.write.createSplit([tooLarge]), "RevenueSplit_PageTooLarge", [501n, 500n]);
    await expectRevert(factory.write.createSplit([splitParams({ weights: [1, 2] })]), "RevenueSplit_LengthMismatch", [
      3n,
      2n,
    ]);
  });

  it("when a member is unsorted, double, zero or without weight: refuses", async () => {
    const { factory } = await loadFixture(deployFactory);
    const [low, high] = team([alice, 1], [bob, 1]).members as [Address, Address];
    const create = (members: Address[], weights: number[]) =>
      factory.write.createSplit([splitParams({ members, weights })]);
    await expectRevert(create([high, low], [1, 1]), "RevenueSplit_MembersNotSorted", [high, low]);
    await expectRevert(create([low, low], [1, 1]), "RevenueSplit_DuplicateMember", [low]);
    await expectRevert(create([zeroAddress, low], [1, 1]), "RevenueSplit_ZeroAddress");
    await expectRevert(create([low, high], [1, 0]), "RevenueSplit_ZeroWeight", [high]);
  });

  it("when the weights' sum needs more than 32 bits: refuses", async () => {
    const { factory } = await loadFixture(deployFactory);
    const maximum = 2 ** 32 - 1;
    await expectRevert(
      factory.write.createSplit([splitParams(team([alice, maximum], [bob, 1]))]),
      "RevenueSplit_TotalWeightTooLarge",
      [BigInt(maximum) + 1n, BigInt(maximum)],
    );
    const split = await createSplit(factory, splitParams(team([alice, maximum - 1], [bob, 1])));
    expect(await split.read.totalWeight()).to.equal(BigInt(maximum));
  });

  it("opens up to 32 assets; ETH, an address without code or a thirty-third is refused", async () => {
    const { factory } = await loadFixture(deployFactory);
    const assets: Address[] = [];
    for (let i = 0; i < 33; ++i) assets.push(getAddress((await viem.deployContract("SoundToken", [18])).address));
    const split = await createSplit(factory, splitParams({ assets: assets.slice(0, 32) }));
    expect(await split.read.assets()).to.deep.equal([zeroAddress, ...assets.slice(0, 32)]);
    await expectRevert(factory.write.createSplit([splitParams({ assets })]), "RevenueSplit_TooManyAssets", [
      assets[32],
      32n,
    ]);
    for (const asset of [zeroAddress, addresses.dora]) {
      await expectRevert(factory.write.createSplit([splitParams({ assets: [asset] })]), "RevenueSplit_UnknownAsset", [
        asset,
      ]);
    }
  });

  it("makes a split of 500 members in one transaction", async () => {
    const { factory } = await loadFixture(deployFactory);
    const members = Array.from({ length: 500 }, (_, i) =>
      getAddress(`0x${(i + 0x1000).toString(16).padStart(40, "0")}`),
    );
    const split = await createSplit(factory, splitParams({ members, weights: members.map(() => 3) }));
    expect(await split.read.totalWeight()).to.equal(1_500n);
  });
});

describe("RevenueSplitFactory: deployment", () => {
  it("fixes the treasury of all its splits", async () => {
    const { factory } = await loadFixture(deployFactory);
    expect(await factory.read.treasury()).to.equal(addresses.treasury);
    const split = await createSplit(factory, splitParams());
    expect(await split.read.treasury()).to.equal(addresses.treasury);
  });

  it("when the treasury is zero: refuses", async () => {
    await expectRevert(viem.deployContract("RevenueSplitFactory", [zeroAddress]), "RevenueSplit_ZeroAddress");
  });
});
