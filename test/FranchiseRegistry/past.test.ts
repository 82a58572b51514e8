import { describe, it } from "node:test";
import { expect } from "chai";
import { maxUint256 } from "viem";
import { loadFixture, networkHelpers } from "../chain.ts";
import { inOneBlock, now } from "../equity.ts";
import { expectRevert } from "../expectations.ts";
import {
  addresses,
  byAlice,
  byCarol,
  byNetwork,
  bySolo,
  byStranger,
  charterOf,
  deployFranchises,
  deployRegistry,
  HARBOUR,
  invite,
  passSecond,
  SEEDS,
  SOLO,
  timeOf,
} from "../franchises.ts";

const { alice, carol, stranger } = addresses;
const GAS = { gas: 1_000_000n };

describe("FranchiseRegistry: the past", () => {
  it("its clock is the block's timestamp, as ERC-6372 has it", async () => {
    const { registry } = await loadFixture(deployRegistry);
    expect(await registry.read.clock()).to.equal(Number(await now()));
    expect(await registry.read.CLOCK_MODE()).to.equal("mode=timestamp");
  });

  it("an owner votes from the second in which it became one to the second before it stopped being one", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await invite({ registry }, stranger);
    const joined = await timeOf(await registry.write.acceptOwnership([HARBOUR], byStranger));
    await networkHelpers.time.increase(100);
    const left = await timeOf(await registry.write.resignOwnership(byStranger));
    await passSecond();
    for (const [timepoint, vote] of [
      [joined - 1n, 0n],
      [joined, HARBOUR],
      [left - 1n, HARBOUR],
      [left, 0n],
    ] as const) {
      expect(await registry.read.pastVoteOf([stranger, timepoint])).to.equal(vote);
      expect(await registry.read.pastVoteOf([alice, timepoint])).to.equal(HARBOUR);
    }
  });

  it("before the first admission nobody votes and nothing is active", async () => {
    const { registry } = await loadFixture(deployRegistry);
    const before = await now();
    await passSecond();
    await registry.write.admitFranchise(["Tide", charterOf("Tide"), [alice]], byNetwork);
    const admitted = await now();
    await passSecond();
    expect(await registry.read.pastVoteOf([alice, before])).to.equal(0n);
    expect(await registry.read.pastActiveCount([before])).to.equal(0n);
    expect(await registry.read.pastActiveCount([0n])).to.equal(0n);
    expect(await registry.read.pastVoteOf([alice, admitted])).to.equal(1n);
    expect(await registry.read.pastActiveCount([admitted])).to.equal(1n);
  });

  it("given a second that isn't over: refuses, for it could still change", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const clock = await now();
    for (const timepoint of [clock, clock + 1n, maxUint256]) {
      const future = ["FranchiseRegistry_FutureLookup", [timepoint, clock]] as const;
      await expectRevert(registry.read.pastVoteOf([alice, timepoint]), ...future);
      await expectRevert(registry.read.pastActiveCount([timepoint]), ...future);
    }
    expect(await registry.read.pastActiveCount([clock - 1n])).to.be.a("bigint");
  });

  it("given somebody moved from one franchise to another within a second: it votes where it was at its end", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await invite({ registry }, stranger);
    await registry.write.supportAdmission([stranger], bySolo);
    await registry.write.acceptOwnership([HARBOUR], byStranger);
    const at = (await now()) + 100n;
    await inOneBlock(at, [
      () => registry.write.resignOwnership({ ...byStranger, ...GAS }),
      () => registry.write.acceptOwnership([SOLO], { ...byStranger, ...GAS }),
    ]);
    await passSecond();
    expect(await registry.read.pastVoteOf([stranger, at - 1n])).to.equal(HARBOUR);
    expect(await registry.read.pastVoteOf([stranger, at])).to.equal(SOLO);
  });

  it("given somebody joined and left within a second: it never voted", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await invite({ registry }, stranger);
    const at = (await now()) + 100n;
    await inOneBlock(at, [
      () => registry.write.acceptOwnership([HARBOUR], { ...byStranger, ...GAS }),
      () => registry.write.resignOwnership({ ...byStranger, ...GAS }),
    ]);
    await passSecond();
    for (const timepoint of [at - 1n, at]) {
      expect(await registry.read.pastVoteOf([stranger, timepoint])).to.equal(0n);
    }
    expect((await registry.read.franchise([HARBOUR])).ownerCount).to.equal(3);
  });

  it("given suspended and reinstated within a second: active at its end; the other way round: not", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const by = { ...byNetwork, ...GAS };
    const at = (await now()) + 100n;
    await inOneBlock(at, [
      () => registry.write.suspend([HARBOUR], by),
      () => registry.write.reinstate([HARBOUR], by),
      () => registry.write.suspend([SEEDS], by),
    ]);
    await inOneBlock(at + 100n, [
      () => registry.write.reinstate([SEEDS], by),
      () => registry.write.suspend([SEEDS], by),
    ]);
    await passSecond();
    expect(await registry.read.pastVoteOf([alice, at])).to.equal(HARBOUR);
    expect(await registry.read.pastActiveCount([at])).to.equal(2n);
    expect(await registry.read.pastActiveCount([at + 100n])).to.equal(2n);
    expect(await registry.read.pastVoteOf([addresses.dora, at + 100n])).to.equal(0n);
  });

  it("given a franchise was suspended and its owners changed in that time: who votes later is who owned it then", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const first = await now();
    await registry.write.suspend([HARBOUR], byNetwork);
    const suspended = await now();
    await registry.write.resignOwnership(byCarol);
    const reinstated = await timeOf(await registry.write.reinstate([HARBOUR], byNetwork));
    await passSecond();
    const votes = (timepoint: bigint) =>
      Promise.all([alice, carol].map((account) => registry.read.pastVoteOf([account, timepoint])));
    expect(await votes(first)).to.deep.equal([HARBOUR, HARBOUR]);
    expect(await votes(suspended)).to.deep.equal([0n, 0n]);
    expect(await votes(reinstated)).to.deep.equal([HARBOUR, 0n]);
  });

  it("given support and its effect in one second: an owner removed in it doesn't vote at its end", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const at = (await now()) + 100n;
    await inOneBlock(at, [
      () => registry.write.supportRemoval([carol], { ...byAlice, ...GAS }),
      () => registry.write.supportRemoval([carol], { ...byCarol, ...GAS }),
    ]);
    await passSecond();
    expect(await registry.read.pastVoteOf([carol, at - 1n])).to.equal(HARBOUR);
    expect(await registry.read.pastVoteOf([carol, at])).to.equal(0n);
  });
});
