import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture, networkHelpers } from "../chain.ts";
import {
  addresses,
  byAlice,
  bySteward,
  DAY,
  deployEquity,
  inOneBlock,
  LIMITS,
  nextAt,
  now,
  RZM,
  YEAR,
} from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { createGrant, deployGrants, newGrant } from "./fixture.ts";

const { alice, bob } = addresses;

describe("EquityGrants.revoke", () => {
  it("stops a grant at what has vested, and what was promised beyond can be granted again", async () => {
    const { grants, short, shortId, start } = await loadFixture(deployGrants);
    const at = start + 30n * DAY;
    await nextAt(at);
    await expectEvents(grants.write.revoke([alice, shortId], bySteward), grants, [
      { name: "GrantRevoked", args: { id: shortId, account: alice, vested: 30n * RZM, returned: 70n * RZM } },
    ]);
    expect(await grants.read.grantOf([alice, shortId])).to.deep.equal({
      amount: 30n * RZM,
      start: short.start,
      cliff: short.cliff,
      end: Number(at),
      revocable: false,
      revoked: true,
    });
    expect(await grants.read.promised()).to.equal(1_230n * RZM);
    await createGrant(grants, await newGrant({ amount: LIMITS.grants - 1_230n * RZM }));
  });

  it("what had vested can still be claimed, at any time, and never more", async () => {
    const { grants, token, shortId, start } = await loadFixture(deployGrants);
    await nextAt(start + 30n * DAY);
    await grants.write.revoke([alice, shortId], bySteward);
    await networkHelpers.time.increase(10n * YEAR);
    await grants.write.claim([shortId], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(30n * RZM);
    await expectRevert(grants.write.claim([shortId], byAlice), "EquityGrants_NothingToClaim", [alice]);
  });

  it("given part was claimed before: the rest of what had vested remains", async () => {
    const { grants, token, shortId, start } = await loadFixture(deployGrants);
    await nextAt(start + 10n * DAY);
    await grants.write.claim([shortId], byAlice);
    await nextAt(start + 30n * DAY);
    await grants.write.revoke([alice, shortId], bySteward);
    expect(await grants.read.claimable([alice, shortId])).to.equal(20n * RZM);
    await grants.write.claim([shortId], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(30n * RZM);
  });

  it("given all that had vested was claimed in the same second: nothing is left", async () => {
    const { grants, token, shortId, start } = await loadFixture(deployGrants);
    await inOneBlock(start + 30n * DAY, [
      () => grants.write.claim([shortId], { ...byAlice, gas: 500_000n }),
      () => grants.write.revoke([alice, shortId], { ...bySteward, gas: 500_000n }),
    ]);
    expect((await grants.read.grantOf([alice, shortId])).amount).to.equal(30n * RZM);
    expect(await token.read.balanceOf([alice])).to.equal(30n * RZM);
    await expectRevert(grants.write.claim([shortId], byAlice), "EquityGrants_NothingToClaim", [alice]);
  });

  it("given it is before the cliff or the start: nothing remains", async () => {
    const { grants } = await loadFixture(deployEquity);
    const early = await newGrant({ revocable: true });
    const future = await newGrant({ revocable: true, start: early.end, cliff: early.end, end: early.end + 1 });
    for (const grant of [early, future]) {
      const id = await createGrant(grants, grant);
      await expectEvents(grants.write.revoke([alice, id], bySteward), grants, [
        { name: "GrantRevoked", args: { id, account: alice, vested: 0n, returned: 1_200n * RZM } },
      ]);
      for (const at of [0n, await now(), BigInt(grant.cliff), BigInt(grant.end) + YEAR]) {
        expect(await grants.read.vestedAt([alice, id, at])).to.equal(0n);
      }
      await expectRevert(grants.write.claim([id], byAlice), "EquityGrants_NothingToClaim", [alice]);
    }
    expect(await grants.read.promised()).to.equal(0n);
  });

  it("given it is the second of the start: nothing remains, and nothing is divided by zero", async () => {
    const { grants } = await loadFixture(deployEquity);
    const start = (await now()) + 100n;
    const dates = { start: Number(start), cliff: Number(start), end: Number(start + YEAR) };
    const id = await createGrant(grants, await newGrant({ ...dates, revocable: true }));
    await nextAt(start);
    await grants.write.revoke([alice, id], bySteward);
    expect(await grants.read.vestedAt([alice, id, start])).to.equal(0n);
    expect(await grants.read.claimable([alice, id])).to.equal(0n);
  });

  it("given it isn't revocable: refuses", async () => {
    const { grants, id } = await loadFixture(deployGrants);
    await expectRevert(grants.write.revoke([alice, id], bySteward), "EquityGrants_NotRevocable", [alice, id]);
  });

  it("given it was revoked before: refuses", async () => {
    const { grants, shortId } = await loadFixture(deployGrants);
    await grants.write.revoke([alice, shortId], bySteward);
    await expectRevert(grants.write.revoke([alice, shortId], bySteward), "EquityGrants_NotRevocable", [alice, shortId]);
  });

  it("in the second of the end and later: refuses, because all has vested; a second before: stops it", async () => {
    const { grants, shortId, start } = await loadFixture(deployGrants);
    const fully = ["EquityGrants_FullyVested", [alice, shortId]] as const;
    const end = start + 100n * DAY;
    const snapshot = await networkHelpers.takeSnapshot();
    await nextAt(end);
    await expectRevert(grants.write.revoke([alice, shortId], bySteward), ...fully);
    await networkHelpers.time.increase(YEAR);
    await expectRevert(grants.write.revoke([alice, shortId], bySteward), ...fully);
    await snapshot.restore();
    await nextAt(end - 1n);
    await grants.write.revoke([alice, shortId], bySteward);
  });

  it("given another account or an unknown grant: refuses", async () => {
    const { grants, shortId } = await loadFixture(deployGrants);
    await expectRevert(grants.write.revoke([bob, shortId], bySteward), "EquityGrants_UnknownGrant", [bob, shortId]);
    for (const id of [0n, 99n]) {
      await expectRevert(grants.write.revoke([alice, id], bySteward), "EquityGrants_UnknownGrant", [alice, id]);
    }
  });
});
