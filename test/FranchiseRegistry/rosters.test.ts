import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture } from "../chain.ts";
import { expectRevert } from "../expectations.ts";
import {
  addOwner,
  addresses,
  byAlice,
  byBob,
  byCarol,
  byDora,
  byNetwork,
  bySolo,
  byStranger,
  charterOf,
  deployFranchises,
  HARBOUR,
  invite,
  MATTER,
  ROLE,
  SEEDS,
  SOLO,
  subjectOf,
} from "../franchises.ts";

const { alice, bob, carol, dora, stranger, manager, deployer, steward } = addresses;
const BETTER = charterOf("Better");

type Deployed = Awaited<ReturnType<typeof deployFranchises>>;

/** One motion of each kind with Alice's support, and an invitation that's open. */
async function deployMotions() {
  const deployed = await deployFranchises();
  const { registry } = deployed;
  await invite(deployed, stranger);
  await registry.write.supportAdmission([manager], byAlice);
  await registry.write.supportRemoval([bob], byAlice);
  await registry.write.supportCharter([BETTER], byAlice);
  return deployed;
}

/** How each of them stands. */
function supportOf({ registry }: Deployed) {
  const subjects = [
    [MATTER.admitOwner, subjectOf(manager)],
    [MATTER.removeOwner, subjectOf(bob)],
    [MATTER.changeCharter, BETTER],
  ] as const;
  return Promise.all(
    subjects.map(async ([matter, subject]) => (await registry.read.motion([HARBOUR, matter, subject]))[0]),
  );
}

describe("FranchiseRegistry: what happens to open motions when owners change", () => {
  it("given somebody became an owner, resigned or was removed: all of them begin anew", async () => {
    for (const change of [
      ({ registry }: Deployed) => registry.write.acceptOwnership([HARBOUR], byStranger),
      ({ registry }: Deployed) => registry.write.resignOwnership(byBob),
      async ({ registry }: Deployed) => {
        await registry.write.supportRemoval([carol], byAlice);
        await registry.write.supportRemoval([carol], byBob);
      },
    ]) {
      const deployed = await loadFixture(deployMotions);
      expect(await supportOf(deployed)).to.deep.equal([1n, 1n, 1n]);
      await change(deployed);
      expect(await supportOf(deployed)).to.deep.equal([0n, 0n, 0n]);
    }
  });

  it("given appointments, a suspension, another franchise's owners or a carried charter: they stand", async () => {
    const deployed = await loadFixture(deployMotions);
    const { registry } = deployed;
    await registry.write.appoint([ROLE.member, [dora]], byBob);
    await registry.write.suspend([HARBOUR], byNetwork);
    await registry.write.resignOwnership(byDora);
    for (const by of [byBob, byCarol]) await registry.write.supportCharter([charterOf("Other")], by);
    expect(await supportOf(deployed)).to.deep.equal([1n, 1n, 1n]);
  });

  it("given one who supported resigned: what's left can't be carried by that support", async () => {
    const deployed = await loadFixture(deployMotions);
    const { registry } = deployed;
    await registry.write.resignOwnership(byAlice);
    // Of two owners both are needed; Alice's support would have made Carol's the second.
    await registry.write.supportRemoval([bob], byCarol);
    expect(await registry.read.franchiseOf([bob])).to.equal(HARBOUR);
    expect(await registry.read.motion([HARBOUR, MATTER.removeOwner, subjectOf(bob)])).to.deep.equal([1n, 2n]);
  });

  it("given who supported left and came back: the old support doesn't come back", async () => {
    const deployed = await loadFixture(deployMotions);
    const { registry } = deployed;
    await registry.write.resignOwnership(byAlice);
    for (const by of [byBob, byCarol]) await registry.write.supportAdmission([alice], by);
    await registry.write.acceptOwnership([HARBOUR], byAlice);
    expect(await supportOf(deployed)).to.deep.equal([0n, 0n, 0n]);
    expect(await registry.read.isSupportedBy([HARBOUR, MATTER.changeCharter, BETTER, alice])).to.equal(false);
    await registry.write.supportCharter([BETTER], byAlice);
    expect(await supportOf(deployed)).to.deep.equal([0n, 0n, 1n]);
  });

  it("given an owner moved to another franchise: the support stays behind and counts in neither", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.supportCharter([BETTER], byAlice);
    await registry.write.resignOwnership(byAlice);
    await registry.write.supportAdmission([alice], bySolo);
    await registry.write.acceptOwnership([SOLO], byAlice);
    expect(await registry.read.motion([SOLO, MATTER.changeCharter, BETTER])).to.deep.equal([0n, 2n]);
    await registry.write.supportCharter([BETTER], byAlice);
    expect((await registry.read.franchise([SOLO])).charter).to.equal(charterOf("Solo"));
    await registry.write.supportCharter([BETTER], { account: steward });
    expect((await registry.read.franchise([SOLO])).charter).to.equal(BETTER);
  });

  it("given a new owner: the majority is that of now", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await addOwner({ registry }, deployer);
    await registry.write.supportRemoval([carol], byAlice);
    await registry.write.supportRemoval([carol], byBob);
    expect(await registry.read.franchiseOf([carol])).to.equal(HARBOUR);
    await registry.write.supportRemoval([carol], { account: deployer });
    expect(await registry.read.franchiseOf([carol])).to.equal(0n);
  });

  it("given two franchises whose owners changed as often: support in one is none in the other", async () => {
    const { registry } = await loadFixture(deployFranchises);
    // Three owners were added to each.
    await registry.write.admitFranchise(["Tide", charterOf("Tide"), [manager, deployer, stranger]], byNetwork);
    await registry.write.supportCharter([BETTER], byAlice);
    expect(await registry.read.motion([4n, MATTER.changeCharter, BETTER])).to.deep.equal([0n, 2n]);
    await registry.write.supportCharter([BETTER], { account: manager });
    for (const [id, title] of [
      [HARBOUR, "Harbour"],
      [4n, "Tide"],
    ] as const) {
      expect((await registry.read.franchise([id])).charter).to.equal(charterOf(title));
    }
  });

  it("given an invitation: it outlives the change, and the owners of now can withdraw it", async () => {
    const { registry } = await loadFixture(deployMotions);
    await registry.write.resignOwnership(byAlice);
    expect(await registry.read.invitation([HARBOUR, stranger])).to.not.equal(0n);
    for (const by of [byBob, byCarol]) await registry.write.supportRemoval([stranger], by);
    const accept = registry.write.acceptOwnership([HARBOUR], byStranger);
    await expectRevert(accept, "FranchiseRegistry_NotInvited", [stranger, HARBOUR]);
  });

  it("given an invited account accepted: support to withdraw its invitation doesn't remove the owner", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await invite({ registry }, stranger);
    await registry.write.supportRemoval([stranger], byCarol);
    await registry.write.acceptOwnership([HARBOUR], byStranger);
    for (const by of [byAlice, byBob]) await registry.write.supportRemoval([stranger], by);
    expect(await registry.read.franchiseOf([stranger])).to.equal(HARBOUR);
    expect((await registry.read.franchise([SEEDS])).ownerCount).to.equal(2);
  });
});
