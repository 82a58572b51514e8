import { describe, it } from "node:test";
import { expect } from "chai";
import { zeroAddress } from "viem";
import { loadFixture, networkHelpers } from "../chain.ts";
import { addresses, byAlice, byBob, bySteward, DAY, nextAt, RZM, YEAR } from "../equity.ts";
import { eventsOf, expectRevert } from "../expectations.ts";
import { createGrant, deployGrants, newGrant } from "./fixture.ts";

const { alice, bob } = addresses;

describe("EquityGrants.claimMany", () => {
  it("claims several with one mint, and passes over those without anything", async () => {
    const { grants, token, id, shortId, start } = await loadFixture(deployGrants);
    const future = await newGrant({ cliff: Number(start + YEAR * 2n), end: Number(start + YEAR * 3n) });
    const futureId = await createGrant(grants, future);
    await nextAt(start + YEAR);
    const hash = await grants.write.claimMany([[id, futureId, shortId], alice], byAlice);
    expect(await eventsOf(hash, grants)).to.deep.equal([
      { name: "GrantClaimed", args: { id, account: alice, to: alice, amount: 600n * RZM } },
      { name: "GrantClaimed", args: { id: shortId, account: alice, to: alice, amount: 100n * RZM } },
    ]);
    expect(await eventsOf(hash, token)).to.deep.equal([
      { name: "Transfer", args: { from: zeroAddress, to: alice, value: 700n * RZM } },
    ]);
    expect(await grants.read.claimed([alice, futureId])).to.equal(0n);
  });

  it("to another address: mints there, and answers with the sum", async () => {
    const { grants, token, id, shortId } = await loadFixture(deployGrants);
    await networkHelpers.time.increase(2n * YEAR);
    expect((await grants.simulate.claimMany([[id, shortId], bob], byAlice)).result).to.equal(1_300n * RZM);
    await grants.write.claimMany([[id, shortId], bob], byAlice);
    expect(await token.read.balanceOf([bob])).to.equal(1_300n * RZM);
  });

  it("given one of them twice: pays it once", async () => {
    const { grants, token, shortId } = await loadFixture(deployGrants);
    await networkHelpers.time.increase(YEAR);
    await grants.write.claimMany([[shortId, shortId], alice], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(100n * RZM);
  });

  it("given one of them was revoked: pays what had vested of it", async () => {
    const { grants, token, id, shortId, start } = await loadFixture(deployGrants);
    await nextAt(start + 50n * DAY);
    await grants.write.revoke([alice, shortId], bySteward);
    await nextAt(start + YEAR);
    await grants.write.claimMany([[id, shortId], alice], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(650n * RZM);
  });

  it("given nothing has vested in any: refuses", async () => {
    const { grants, id } = await loadFixture(deployGrants);
    await expectRevert(grants.write.claimMany([[id], alice], byAlice), "EquityGrants_NothingToClaim", [alice]);
  });

  it("given one of them is somebody else's: refuses all", async () => {
    const { grants, token, id, shortId } = await loadFixture(deployGrants);
    const others = await createGrant(grants, await newGrant({ account: bob }));
    await networkHelpers.time.increase(YEAR);
    const unknown = "EquityGrants_UnknownGrant";
    await expectRevert(grants.write.claimMany([[id, others], alice], byAlice), unknown, [alice, others]);
    await expectRevert(grants.write.claimMany([[shortId], bob], byBob), unknown, [bob, shortId]);
    expect(await token.read.totalSupply()).to.equal(0n);
  });

  it("given a page of none or of 101: refuses; of 100: claims", async () => {
    const { grants, token, shortId } = await loadFixture(deployGrants);
    await networkHelpers.time.increase(YEAR);
    const size = "EquityGrants_PageSize";
    await expectRevert(grants.write.claimMany([[], alice], byAlice), size, [0n, 100n]);
    await expectRevert(grants.write.claimMany([Array(101).fill(shortId), alice], byAlice), size, [101n, 100n]);
    await grants.write.claimMany([Array(100).fill(shortId), alice], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(100n * RZM);
  });

  it("given nobody as receiver: refuses", async () => {
    const { grants, id } = await loadFixture(deployGrants);
    await networkHelpers.time.increase(YEAR);
    await expectRevert(grants.write.claimMany([[id], zeroAddress], byAlice), "ERC20InvalidReceiver", [zeroAddress]);
  });
});
