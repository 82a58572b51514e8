import { describe, it } from "node:test";
import { expect } from "chai";
import { zeroHash } from "viem";
import { loadFixture } from "../chain.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import {
  addresses,
  byAlice,
  byBob,
  byCarol,
  byNetwork,
  bySolo,
  charterOf,
  deployFranchises,
  HARBOUR,
  MATTER,
  SEEDS,
  SOLO,
} from "../franchises.ts";

const { alice, bob, deployer } = addresses;
const BETTER = charterOf("Better");

describe("FranchiseRegistry.supportCharter", () => {
  it("given two of three owners: the second puts it in force", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const supported = (owner: typeof alice, support: bigint) => ({
      name: "MotionSupported",
      args: { franchiseId: HARBOUR, matter: MATTER.changeCharter, subject: BETTER, owner, support, needed: 2n },
    });
    await expectEvents(registry.write.supportCharter([BETTER], byAlice), registry, [supported(alice, 1n)]);
    expect((await registry.read.franchise([HARBOUR])).charter).to.equal(charterOf("Harbour"));
    await expectEvents(registry.write.supportCharter([BETTER], byBob), registry, [
      supported(bob, 2n),
      { name: "CharterChanged", args: { franchiseId: HARBOUR, charter: BETTER } },
    ]);
    expect((await registry.read.franchise([HARBOUR])).charter).to.equal(BETTER);
    expect((await registry.read.franchise([SEEDS])).charter).to.equal(charterOf("Seeds"));
  });

  it("given one owner: it's in force at once", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.supportCharter([BETTER], bySolo);
    expect((await registry.read.franchise([SOLO])).charter).to.equal(BETTER);
  });

  it("given no digest, or that of the charter in force: refuses", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await expectRevert(registry.write.supportCharter([zeroHash], byAlice), "FranchiseRegistry_ZeroCharter");
    const same = charterOf("Harbour");
    await expectRevert(registry.write.supportCharter([same], byAlice), "FranchiseRegistry_SameCharter", [same]);
  });

  it("given who owns no franchise, the network too: refuses", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const support = registry.write.supportCharter([BETTER], byNetwork);
    await expectRevert(support, "FranchiseRegistry_NotAnOwner", [deployer]);
  });

  it("given it was carried before and another one since: it begins from nothing", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const old = charterOf("Harbour");
    for (const by of [byAlice, byBob]) await registry.write.supportCharter([BETTER], by);
    for (const by of [byAlice, byBob]) await registry.write.supportCharter([old], by);
    expect(await registry.read.motion([HARBOUR, MATTER.changeCharter, BETTER])).to.deep.equal([0n, 2n]);
    expect(await registry.read.isSupportedBy([HARBOUR, MATTER.changeCharter, BETTER, alice])).to.equal(false);
    await registry.write.supportCharter([BETTER], byAlice);
    expect((await registry.read.franchise([HARBOUR])).charter).to.equal(old);
    await registry.write.supportCharter([BETTER], byCarol);
    expect((await registry.read.franchise([HARBOUR])).charter).to.equal(BETTER);
  });

  it("two charters gather support side by side; the first to be carried doesn't end the other", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const other = charterOf("Other");
    await registry.write.supportCharter([BETTER], byAlice);
    await registry.write.supportCharter([other], byBob);
    await registry.write.supportCharter([BETTER], byCarol);
    expect(await registry.read.motion([HARBOUR, MATTER.changeCharter, other])).to.deep.equal([1n, 2n]);
    await registry.write.supportCharter([other], byAlice);
    expect((await registry.read.franchise([HARBOUR])).charter).to.equal(other);
  });
});
