import { describe, it } from "node:test";
import { expect } from "chai";
import { zeroAddress } from "viem";
import { loadFixture, networkHelpers } from "../chain.ts";
import { addresses, byAlice, byBob, nextAt, RZM, YEAR } from "../equity.ts";
import { eventsOf, expectEvents, expectRevert } from "../expectations.ts";
import { deployGrants } from "./fixture.ts";

const { alice, bob } = addresses;

describe("EquityGrants.claim", () => {
  it("mints what has vested", async () => {
    const { grants, token, id, start } = await loadFixture(deployGrants);
    await nextAt(start + YEAR);
    const hash = await grants.write.claim([id], byAlice);
    expect(await eventsOf(hash, grants)).to.deep.equal([
      { name: "GrantClaimed", args: { id, account: alice, to: alice, amount: 600n * RZM } },
    ]);
    expect(await eventsOf(hash, token)).to.deep.equal([
      { name: "Transfer", args: { from: zeroAddress, to: alice, value: 600n * RZM } },
    ]);
    expect(await grants.read.claimed([alice, id])).to.equal(600n * RZM);
    expect(await grants.read.claimable([alice, id])).to.equal(0n);
    expect((await token.read.mintAllowance([grants.address])).used).to.equal(600n * RZM);
    expect(await grants.read.promised()).to.equal(1_300n * RZM);
  });

  it("answers with the amount", async () => {
    const { grants, id } = await loadFixture(deployGrants);
    await networkHelpers.time.increase(2n * YEAR);
    const { result } = await grants.simulate.claim([id], byAlice);
    expect(result).to.equal(1_200n * RZM);
  });

  it("again and again: pays what has vested since, in the end all of it, to the unit", async () => {
    const { grants, token, id, start } = await loadFixture(deployGrants);
    for (const at of [start + YEAR, start + YEAR + 1n, start + 2n * YEAR - 1n]) {
      await nextAt(at);
      await grants.write.claim([id], byAlice);
      expect(await token.read.balanceOf([alice])).to.equal((1_200n * RZM * (at - start)) / (2n * YEAR));
    }
    await nextAt(start + 5n * YEAR);
    await grants.write.claim([id], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(1_200n * RZM);
    await expectRevert(grants.write.claim([id], byAlice), "EquityGrants_NothingToClaim", [alice]);
  });

  it("a second before the cliff: nothing; in its second: all since the start", async () => {
    const { grants, token, id, cliff } = await loadFixture(deployGrants);
    await nextAt(cliff - 1n);
    await expectRevert(grants.write.claim([id], byAlice), "EquityGrants_NothingToClaim", [alice]);
    await nextAt(cliff);
    await grants.write.claim([id], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(300n * RZM);
  });

  it("given a delegate: the claim raises its votes", async () => {
    const { grants, token, id, start } = await loadFixture(deployGrants);
    await token.write.delegate([bob], byAlice);
    await nextAt(start + YEAR);
    await grants.write.claim([id], byAlice);
    expect(await token.read.getVotes([bob])).to.equal(600n * RZM);
  });

  it("given it is somebody else's grant, or nobody's: refuses", async () => {
    const { grants, id } = await loadFixture(deployGrants);
    await networkHelpers.time.increase(YEAR);
    await expectRevert(grants.write.claim([id], byBob), "EquityGrants_UnknownGrant", [bob, id]);
    await expectRevert(grants.write.claim([0n], byAlice), "EquityGrants_UnknownGrant", [alice, 0n]);
    await expectRevert(grants.write.claim([3n], byAlice), "EquityGrants_UnknownGrant", [alice, 3n]);
  });

  it("given the network lowered the allowance below what is promised: refuses, and the claim is kept", async () => {
    const { grants, token, id, start } = await loadFixture(deployGrants);
    await token.write.setMintAllowance([grants.address, 10n]);
    await nextAt(start + YEAR);
    await expectRevert(grants.write.claim([id], byAlice), "EquityToken_MintAllowanceExceeded");
    expect(await grants.read.claimed([alice, id])).to.equal(0n);
    await token.write.setMintAllowance([grants.address, 1_300n * RZM]);
    await nextAt(start + 2n * YEAR);
    await grants.write.claim([id], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(1_200n * RZM);
  });

  it("given transfers are closed: claims all the same", async () => {
    const { grants, token, id } = await loadFixture(deployGrants);
    expect(await token.read.areTransfersOpen()).to.equal(false);
    await networkHelpers.time.increase(YEAR);
    await grants.write.claim([id], byAlice);
  });
});

describe("EquityGrants.claimTo", () => {
  it("mints to another address", async () => {
    const { grants, token, id, start } = await loadFixture(deployGrants);
    await nextAt(start + YEAR);
    await expectEvents(grants.write.claimTo([id, bob], byAlice), grants, [
      { name: "GrantClaimed", args: { id, account: alice, to: bob, amount: 600n * RZM } },
    ]);
    expect(await token.read.balanceOf([bob])).to.equal(600n * RZM);
    expect(await token.read.balanceOf([alice])).to.equal(0n);
    expect(await grants.read.claimed([alice, id])).to.equal(600n * RZM);
  });

  it("answers with the amount", async () => {
    const { grants, id } = await loadFixture(deployGrants);
    await networkHelpers.time.increase(2n * YEAR);
    expect((await grants.simulate.claimTo([id, bob], byAlice)).result).to.equal(1_200n * RZM);
  });

  it("given nothing has vested, nobody as receiver, or another's grant: refuses", async () => {
    const { grants, id } = await loadFixture(deployGrants);
    await expectRevert(grants.write.claimTo([id, bob], byAlice), "EquityGrants_NothingToClaim", [alice]);
    await networkHelpers.time.increase(YEAR);
    await expectRevert(grants.write.claimTo([id, zeroAddress], byAlice), "ERC20InvalidReceiver", [zeroAddress]);
    expect(await grants.read.claimed([alice, id])).to.equal(0n);
    await expectRevert(grants.write.claimTo([id, bob], byBob), "EquityGrants_UnknownGrant", [bob, id]);
  });
});
