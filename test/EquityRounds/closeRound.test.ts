import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress } from "viem";
import { loadFixture } from "../chain.ts";
import { byAlice, byBob, bySteward, byStranger, keyOf, LIMITS, nextAt, RZM } from "../equity.ts";
import { eventsOf, expectRevert } from "../expectations.ts";
import { claimOf, DIGEST, deployRound, THANKS } from "./fixture.ts";

const { root, total } = THANKS;

describe("EquityRounds.closeRound", () => {
  it("returns what nobody claimed, whoever sends it, and another round can use it", async () => {
    const { rounds, token, deadline } = await loadFixture(deployRound);
    await rounds.write.claim(claimOf(THANKS.allocation(0)), byAlice);
    await nextAt(deadline + 1n);
    const hash = await rounds.write.closeRound([root], byStranger);
    const left = total - 100n * RZM;
    expect(await eventsOf(hash, rounds)).to.deep.equal([{ name: "RoundClosed", args: { root, returned: left } }]);
    expect(await eventsOf(hash, token)).to.deep.equal([
      { name: "AllowanceReleased", args: { module: getAddress(rounds.address), key: root, amount: left } },
    ]);
    expect((await token.read.mintAllowance([rounds.address])).used).to.equal(100n * RZM);
    const rest = LIMITS.rounds - 100n * RZM;
    await rounds.write.openRound([keyOf("next"), DIGEST, rest, Number(deadline) + 1_000], bySteward);
  });

  it("in the second of the deadline and before: refuses", async () => {
    const { rounds, deadline } = await loadFixture(deployRound);
    const running = ["EquityToken_ReservationRunning", [root, Number(deadline)]] as const;
    await expectRevert(rounds.write.closeRound([root], byStranger), ...running);
    await nextAt(deadline);
    await expectRevert(rounds.write.closeRound([root], byStranger), ...running);
  });

  it("given all of it was claimed: refuses", async () => {
    const { rounds, deadline } = await loadFixture(deployRound);
    for (const place of [0, 1, 2]) {
      const { account, ...rest } = THANKS.allocation(place);
      await rounds.write.claimFor([account, ...claimOf({ account, ...rest })]);
    }
    await nextAt(deadline + 1n);
    await expectRevert(rounds.write.closeRound([root], byStranger), "EquityToken_NothingLeft", [root]);
  });

  it("given it was closed: refuses, and nobody can claim", async () => {
    const { rounds, token, deadline } = await loadFixture(deployRound);
    await nextAt(deadline + 1n);
    await rounds.write.closeRound([root]);
    await expectRevert(rounds.write.closeRound([root]), "EquityToken_NothingLeft", [root]);
    await expectRevert(rounds.write.claim(claimOf(THANKS.allocation(1)), byBob), "EquityToken_ReservationExpired");
    expect(await token.read.totalSupply()).to.equal(0n);
    expect((await token.read.mintAllowance([rounds.address])).used).to.equal(0n);
  });

  it("given an unknown root: refuses", async () => {
    const { rounds } = await loadFixture(deployRound);
    await expectRevert(rounds.write.closeRound([keyOf("?")]), "EquityToken_UnknownReservation", [
      getAddress(rounds.address),
      keyOf("?"),
    ]);
  });

  it("views: tell the token and the authority, and nothing of an unknown round", async () => {
    const { rounds, token, accessManager } = await loadFixture(deployRound);
    expect(await rounds.read.token()).to.equal(getAddress(token.address));
    expect(await rounds.read.authority()).to.equal(getAddress(accessManager.address));
    expect(BigInt(await rounds.read.digestOf([keyOf("?")]))).to.equal(0n);
    expect(await rounds.read.isClaimed([keyOf("?"), 0n])).to.equal(false);
  });
});
