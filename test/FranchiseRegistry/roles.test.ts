import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, zeroAddress } from "viem";
import { loadFixture } from "../chain.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import {
  addresses,
  byAlice,
  byBob,
  byCarol,
  byDora,
  byNetwork,
  bySolo,
  byStranger,
  deployFranchises,
  HARBOUR,
  ROLE,
  SEEDS,
  strangers,
} from "../franchises.ts";

const { alice, bob, dora, stranger, manager, steward, deployer } = addresses;
const { member, facilitator } = ROLE;

const appointed = (account: Address, role: number, by: Address) => ({
  name: "Appointed",
  args: { franchiseId: HARBOUR, account, role, by },
});
const dismissed = (account: Address, role: number, by: Address) => ({
  name: "Dismissed",
  args: { franchiseId: HARBOUR, account, role, by },
});

async function deployStaffed() {
  const deployed = await deployFranchises();
  await deployed.registry.write.appoint([member, [stranger, manager]], byAlice);
  await deployed.registry.write.appoint([facilitator, [manager]], byAlice);
  return deployed;
}

describe("FranchiseRegistry.appoint", () => {
  it("any owner alone appoints a page of accounts, in one's own franchise only", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await expectEvents(registry.write.appoint([member, [stranger, manager]], byCarol), registry, [
      appointed(stranger, member, addresses.carol),
      appointed(manager, member, addresses.carol),
    ]);
    expect(await registry.read.holdsRole([HARBOUR, member, stranger])).to.equal(true);
    expect(await registry.read.holdsRole([HARBOUR, facilitator, stranger])).to.equal(false);
    expect(await registry.read.holdsRole([SEEDS, member, stranger])).to.equal(false);
  });

  it("both roles, several franchises, owners of this one and of others: all may be appointed", async () => {
    const { registry } = await loadFixture(deployStaffed);
    await registry.write.appoint([facilitator, [stranger, alice, dora]], byBob);
    await registry.write.appoint([facilitator, [stranger]], byDora);
    for (const [id, role, account] of [
      [HARBOUR, member, stranger],
      [HARBOUR, facilitator, stranger],
      [SEEDS, facilitator, stranger],
      [HARBOUR, facilitator, alice],
      [HARBOUR, facilitator, dora],
    ] as const) {
      expect(await registry.read.holdsRole([id, role, account])).to.equal(true);
    }
    expect(await registry.read.franchiseOf([dora])).to.equal(SEEDS);
  });

  it("owners hold a role only if they were appointed", async () => {
    const { registry } = await loadFixture(deployFranchises);
    for (const role of [member, facilitator]) {
      expect(await registry.read.holdsRole([HARBOUR, role, alice])).to.equal(false);
    }
  });

  it("given one that holds the role, one that comes twice, or nobody: appoints none", async () => {
    const { registry } = await loadFixture(deployStaffed);
    const appoint = (...accounts: Address[]) => registry.write.appoint([member, accounts], byBob);
    await expectRevert(appoint(dora, manager), "FranchiseRegistry_AlreadyAppointed", [manager, member]);
    await expectRevert(appoint(dora, dora), "FranchiseRegistry_AlreadyAppointed", [dora, member]);
    await expectRevert(appoint(dora, zeroAddress), "FranchiseRegistry_ZeroAccount");
    expect(await registry.read.holdsRole([HARBOUR, member, dora])).to.equal(false);
  });

  it("given no accounts, or 101: refuses; 100: takes them", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const appoint = (count: number) => registry.write.appoint([member, strangers(count)], byAlice);
    await expectRevert(appoint(0), "FranchiseRegistry_PageSize", [0n, 100n]);
    await expectRevert(appoint(101), "FranchiseRegistry_PageSize", [101n, 100n]);
    await appoint(100);
    const last = strangers(100)[99] as Address;
    expect(await registry.read.holdsRole([HARBOUR, member, last])).to.equal(true);
  });

  it("given the caller owns nothing: refuses, facilitators and the network too", async () => {
    const { registry } = await loadFixture(deployStaffed);
    for (const account of [manager, stranger, deployer]) {
      const appoint = registry.write.appoint([member, [dora]], { account });
      await expectRevert(appoint, "FranchiseRegistry_NotAnOwner", [account]);
    }
  });
});

describe("FranchiseRegistry.dismiss", () => {
  it("any owner alone dismisses a page of accounts from one role", async () => {
    const { registry } = await loadFixture(deployStaffed);
    await expectEvents(registry.write.dismiss([member, [manager, stranger]], byBob), registry, [
      dismissed(manager, member, bob),
      dismissed(stranger, member, bob),
    ]);
    expect(await registry.read.holdsRole([HARBOUR, member, manager])).to.equal(false);
    expect(await registry.read.holdsRole([HARBOUR, facilitator, manager])).to.equal(true);
    await registry.write.appoint([member, [manager]], byBob);
    expect(await registry.read.holdsRole([HARBOUR, member, manager])).to.equal(true);
  });

  it("given one without the role, or one that comes twice: dismisses none", async () => {
    const { registry } = await loadFixture(deployStaffed);
    const dismiss = (...accounts: Address[]) => registry.write.dismiss([member, accounts], byBob);
    await expectRevert(dismiss(manager, dora), "FranchiseRegistry_NotAppointed", [dora, member]);
    await expectRevert(dismiss(manager, manager), "FranchiseRegistry_NotAppointed", [manager, member]);
    expect(await registry.read.holdsRole([HARBOUR, member, manager])).to.equal(true);
  });

  it("given another franchise's owner: reaches nobody of this one", async () => {
    const { registry } = await loadFixture(deployStaffed);
    const dismiss = registry.write.dismiss([member, [manager]], bySolo);
    await expectRevert(dismiss, "FranchiseRegistry_NotAppointed", [manager, member]);
    const byFacilitator = registry.write.dismiss([member, [stranger]], { account: manager });
    await expectRevert(byFacilitator, "FranchiseRegistry_NotAnOwner", [manager]);
  });

  it("given no accounts, or 101: refuses", async () => {
    const { registry } = await loadFixture(deployStaffed);
    const dismiss = (count: number) => registry.write.dismiss([member, strangers(count)], byAlice);
    await expectRevert(dismiss(0), "FranchiseRegistry_PageSize", [0n, 100n]);
    await expectRevert(dismiss(101), "FranchiseRegistry_PageSize", [101n, 100n]);
  });
});

describe("FranchiseRegistry.resign", () => {
  it("gives up a role of one's own, and only that", async () => {
    const { registry } = await loadFixture(deployStaffed);
    const resign = registry.write.resign([HARBOUR, member], { account: manager });
    await expectEvents(resign, registry, [dismissed(manager, member, manager)]);
    expect(await registry.read.holdsRole([HARBOUR, member, manager])).to.equal(false);
    expect(await registry.read.holdsRole([HARBOUR, facilitator, manager])).to.equal(true);
    expect(await registry.read.holdsRole([HARBOUR, member, stranger])).to.equal(true);
  });

  it("given the franchise is suspended: nobody is held in it", async () => {
    const { registry } = await loadFixture(deployStaffed);
    await registry.write.suspend([HARBOUR], byNetwork);
    await registry.write.resign([HARBOUR, facilitator], { account: manager });
    expect(await registry.read.holdsRole([HARBOUR, facilitator, manager])).to.equal(false);
  });

  it("given no such role, or an unknown franchise: refuses; ownership isn't a role", async () => {
    const { registry } = await loadFixture(deployStaffed);
    const resign = (id: bigint, role: 0 | 1) => registry.write.resign([id, role], byStranger);
    await expectRevert(resign(HARBOUR, facilitator), "FranchiseRegistry_NotAppointed", [stranger, facilitator]);
    await expectRevert(resign(SEEDS, member), "FranchiseRegistry_NotAppointed", [stranger, member]);
    await expectRevert(resign(9n, member), "FranchiseRegistry_NotAppointed", [stranger, member]);
    const owner = registry.write.resign([3n, member], bySolo);
    await expectRevert(owner, "FranchiseRegistry_NotAppointed", [steward, member]);
  });
});
