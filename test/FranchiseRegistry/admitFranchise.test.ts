import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, zeroAddress, zeroHash } from "viem";
import { loadFixture } from "../chain.ts";
import { nextAt, now } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import {
  addresses,
  byNetwork,
  charterOf,
  deployFranchises,
  deployRegistry,
  HARBOUR,
  strangers,
} from "../franchises.ts";

const { alice, bob, carol, stranger, manager, controller, treasury } = addresses;
const CHARTER = charterOf("Tide");

describe("FranchiseRegistry.admitFranchise", () => {
  it("admits the first franchise with its owners, as number 1 and active", async () => {
    const { registry } = await loadFixture(deployRegistry);
    const at = (await now()) + 100n;
    const { result } = await registry.simulate.admitFranchise(["Tide", CHARTER, [alice, bob]], byNetwork);
    expect(result).to.equal(1n);
    await nextAt(at);
    await expectEvents(registry.write.admitFranchise(["Tide", CHARTER, [alice, bob]], byNetwork), registry, [
      { name: "FranchiseAdmitted", args: { franchiseId: 1n, name: "Tide", charter: CHARTER } },
      { name: "OwnerAdded", args: { franchiseId: 1n, account: alice, ownerCount: 1n } },
      { name: "OwnerAdded", args: { franchiseId: 1n, account: bob, ownerCount: 2n } },
    ]);
    expect(await registry.read.franchise([1n])).to.deep.equal({
      charter: CHARTER,
      ownerCount: 2,
      suspended: false,
      admittedAt: Number(at),
    });
    expect(await registry.read.franchiseCount()).to.equal(1n);
    expect(await registry.read.activeCount()).to.equal(1n);
    expect(await registry.read.isActive([1n])).to.equal(true);
    expect(await registry.read.franchiseOf([bob])).to.equal(1n);
  });

  it("numbers count up, and one franchise doesn't touch another", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.admitFranchise(["Tide", CHARTER, [stranger]], byNetwork);
    expect(await registry.read.franchiseCount()).to.equal(4n);
    expect(await registry.read.activeCount()).to.equal(4n);
    expect(await registry.read.franchiseOf([stranger])).to.equal(4n);
    const harbour = await registry.read.franchise([HARBOUR]);
    expect([harbour.ownerCount, harbour.charter]).to.deep.equal([3, charterOf("Harbour")]);
  });

  it("the same name and charter twice are two franchises: a name is anybody's text", async () => {
    const { registry } = await loadFixture(deployRegistry);
    await registry.write.admitFranchise(["Tide", CHARTER, [alice]], byNetwork);
    await registry.write.admitFranchise(["Tide", CHARTER, [bob]], byNetwork);
    expect(await registry.read.franchiseOf([alice])).to.equal(1n);
    expect(await registry.read.franchiseOf([bob])).to.equal(2n);
  });

  it("given anybody but the network: refuses", async () => {
    const { registry } = await loadFixture(deployFranchises);
    for (const account of [alice, stranger, manager, controller, treasury]) {
      const admit = registry.write.admitFranchise(["Tide", CHARTER, [account]], { account });
      await expectRevert(admit, "AccessManagedUnauthorized", [account]);
    }
    expect(await registry.read.franchiseCount()).to.equal(3n);
  });

  it("given a name of 0 or 65 bytes: refuses; of 1 or 64: takes it, counting bytes and not letters", async () => {
    const { registry } = await loadFixture(deployRegistry);
    const admit = (name: string, owner: Address) => registry.write.admitFranchise([name, CHARTER, [owner]], byNetwork);
    await expectRevert(admit("", alice), "FranchiseRegistry_NameLength", [0n, 64n]);
    await expectRevert(admit("a".repeat(65), alice), "FranchiseRegistry_NameLength", [65n, 64n]);
    await expectRevert(admit("ü".repeat(33), alice), "FranchiseRegistry_NameLength", [66n, 64n]);
    await admit("a", alice);
    await admit("ü".repeat(32), bob);
    expect(await registry.read.franchiseCount()).to.equal(2n);
  });

  it("given no charter: refuses", async () => {
    const { registry } = await loadFixture(deployRegistry);
    const admit = registry.write.admitFranchise(["Tide", zeroHash, [alice]], byNetwork);
    await expectRevert(admit, "FranchiseRegistry_ZeroCharter");
  });

  it("given no owners, or 51: refuses; 50: takes them", async () => {
    const { registry } = await loadFixture(deployRegistry);
    const admit = (owners: Address[]) => registry.write.admitFranchise(["Tide", CHARTER, owners], byNetwork);
    await expectRevert(admit([]), "FranchiseRegistry_PageSize", [0n, 50n]);
    await expectRevert(admit(strangers(51)), "FranchiseRegistry_PageSize", [51n, 50n]);
    await admit(strangers(50));
    expect((await registry.read.franchise([1n])).ownerCount).to.equal(50);
  });

  it("given an owner of another franchise, one that comes twice, or nobody: admits none", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const admit = (...owners: Address[]) => registry.write.admitFranchise(["Tide", CHARTER, owners], byNetwork);
    await expectRevert(admit(stranger, carol), "FranchiseRegistry_AlreadyOwner", [carol, HARBOUR]);
    await expectRevert(admit(stranger, stranger), "FranchiseRegistry_AlreadyOwner", [stranger, 4n]);
    await expectRevert(admit(stranger, zeroAddress), "FranchiseRegistry_ZeroAccount");
    expect(await registry.read.franchiseCount()).to.equal(3n);
    expect(await registry.read.activeCount()).to.equal(3n);
    expect(await registry.read.franchiseOf([stranger])).to.equal(0n);
  });
});
