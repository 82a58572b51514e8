import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress, type Hex, maxUint256, zeroAddress } from "viem";
import { loadFixture } from "../chain.ts";
import { addresses, byAlice, byBob, bySteward, byStranger, nextAt, RZM } from "../equity.ts";
import { eventsOf, expectEvents, expectRevert } from "../expectations.ts";
import { claimFor, claimOf, DIGEST, deployRound, roundOf, THANKS } from "./fixture.ts";

const { alice, bob, carol, stranger } = addresses;
const { root, total } = THANKS;
const [ofAlice, ofBob] = [THANKS.allocation(0), THANKS.allocation(1)];

describe("EquityRounds.claim", () => {
  it("mints the caller's allocation", async () => {
    const { rounds, token } = await loadFixture(deployRound);
    expect(await rounds.read.isClaimed([root, 0n])).to.equal(false);
    const hash = await rounds.write.claim(claimOf(ofAlice), byAlice);
    expect(await eventsOf(hash, rounds)).to.deep.equal([
      { name: "RoundClaimed", args: { root, account: alice, index: 0n, amount: 100n * RZM } },
    ]);
    expect(await eventsOf(hash, token)).to.deep.equal([
      { name: "Transfer", args: { from: zeroAddress, to: alice, value: 100n * RZM } },
    ]);
    expect(await rounds.read.isClaimed([root, 0n])).to.equal(true);
    expect(await rounds.read.isClaimed([root, 1n])).to.equal(false);
    expect((await token.read.reservation([rounds.address, root])).left).to.equal(total - 100n * RZM);
    expect((await token.read.mintAllowance([rounds.address])).used).to.equal(total);
  });

  it("given it was claimed: refuses, whoever sends it", async () => {
    const { rounds, token } = await loadFixture(deployRound);
    await rounds.write.claim(claimOf(ofAlice), byAlice);
    await expectRevert(rounds.write.claim(claimOf(ofAlice), byAlice), "EquityRounds_AlreadyClaimed", [root, 0n]);
    await expectRevert(claimFor(rounds, ofAlice, stranger), "EquityRounds_AlreadyClaimed", [root, 0n]);
    expect(await token.read.balanceOf([alice])).to.equal(100n * RZM);
  });

  it("given another account's proof, another amount, another place, or a proof cut or changed: refuses", async () => {
    const { rounds, token } = await loadFixture(deployRound);
    const { index, amount, proof } = ofAlice;
    const unknown = "EquityToken_UnknownReservation";
    await expectRevert(rounds.write.claim([index, amount, proof], byBob), unknown);
    await expectRevert(rounds.write.claim([index, amount + 1n, proof], byAlice), unknown);
    await expectRevert(rounds.write.claim([index, maxUint256, proof], byAlice), unknown);
    await expectRevert(rounds.write.claim([1n, amount, proof], byAlice), unknown);
    await expectRevert(rounds.write.claim([index + 2n ** 128n, amount, proof], byAlice), unknown);
    await expectRevert(rounds.write.claim([index, amount, proof.slice(0, -1)], byAlice), unknown);
    await expectRevert(rounds.write.claim([index, amount, []], byAlice), unknown);
    await expectRevert(rounds.write.claim([index, amount, [...proof, proof[0] as Hex]], byAlice), unknown);
    await expectRevert(rounds.write.claim([index, amount, [...proof].reverse()], byAlice), unknown);
    expect(await token.read.totalSupply()).to.equal(0n);
    expect(await rounds.read.isClaimed([root, index])).to.equal(false);
  });

  it("says which root the proof leads to", async () => {
    const { rounds } = await loadFixture(deployRound);
    const never = roundOf([[alice, 5n]]);
    await expectRevert(rounds.write.claim(claimOf(never.allocation(0)), byAlice), "EquityToken_UnknownReservation", [
      getAddress(rounds.address),
      never.root,
    ]);
  });

  it("in the second of the deadline: mints; a second later: refuses", async () => {
    const { rounds, token, deadline } = await loadFixture(deployRound);
    await nextAt(deadline);
    await rounds.write.claim(claimOf(ofAlice), byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(100n * RZM);
    await nextAt(deadline + 1n);
    await expectRevert(rounds.write.claim(claimOf(ofBob), byBob), "EquityToken_ReservationExpired", [
      root,
      Number(deadline),
    ]);
    expect(await rounds.read.isClaimed([root, 1n])).to.equal(false);
  });

  it("the seal can't be claimed: it belongs to nobody", async () => {
    const { rounds } = await loadFixture(deployRound);
    // As if the seal's number were within what is left.
    const cheap = roundOf([[alice, 5n]], 3n);
    await rounds.write.openRound([cheap.root, DIGEST, 5n, 4_000_000_000], bySteward);
    await expectRevert(claimFor(rounds, cheap.seal, stranger), "ERC20InvalidReceiver", [zeroAddress]);
    await expectRevert(claimFor(rounds, THANKS.seal, stranger), "EquityToken_ReservationExceeded");
    await expectRevert(rounds.write.claimMany([[cheap.seal]], byStranger), "ERC20InvalidReceiver");
  });

  it("given a list that adds up to more than its total: serves who comes first, and no other round pays", async () => {
    const { rounds, token, deadline } = await loadFixture(deployRound);
    const list = roundOf([
      [alice, 60n],
      [bob, 60n],
    ]);
    await rounds.write.openRound([list.root, DIGEST, 100n, Number(deadline)], bySteward);
    await rounds.write.claim(claimOf(list.allocation(0)), byAlice);
    await expectRevert(rounds.write.claim(claimOf(list.allocation(1)), byBob), "EquityToken_ReservationExceeded", [
      list.root,
      60n,
      40n,
    ]);
    expect((await token.read.reservation([rounds.address, root])).left).to.equal(total);
  });

  it("given places on both sides of a word of 256: keeps them apart", async () => {
    const { rounds, token, deadline } = await loadFixture(deployRound);
    const list = roundOf(Array.from({ length: 600 }, () => [alice, 1n] as const));
    await rounds.write.openRound([list.root, DIGEST, 600n, Number(deadline)], bySteward);
    const places = [0, 255, 256, 511, 512];
    for (const place of places) await rounds.write.claim(claimOf(list.allocation(place)), byAlice);
    for (const place of [...places, 1, 254, 257, 510, 513]) {
      expect(await rounds.read.isClaimed([list.root, BigInt(place)]), `${place}`).to.equal(places.includes(place));
    }
    expect(await token.read.balanceOf([alice])).to.equal(5n);
  });

  it("given the limit was lowered to what is used: what was set aside is minted all the same", async () => {
    const { rounds, token } = await loadFixture(deployRound);
    await token.write.setMintAllowance([rounds.address, total]);
    await rounds.write.claim(claimOf(ofAlice), byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(100n * RZM);
  });
});

describe("EquityRounds.claimFor", () => {
  it("mints to the account, whoever sends it", async () => {
    const { rounds, token } = await loadFixture(deployRound);
    await expectEvents(claimFor(rounds, THANKS.allocation(2), stranger), rounds, [
      { name: "RoundClaimed", args: { root, account: carol, index: 2n, amount: 7n } },
    ]);
    expect(await token.read.balanceOf([carol])).to.equal(7n);
    expect(await token.read.balanceOf([stranger])).to.equal(0n);
  });

  it("given another account: refuses", async () => {
    const { rounds } = await loadFixture(deployRound);
    const stolen = { ...ofAlice, account: stranger };
    await expectRevert(claimFor(rounds, stolen, stranger), "EquityToken_UnknownReservation");
  });
});
