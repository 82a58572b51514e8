import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress, maxUint256, zeroHash } from "viem";
import { loadFixture } from "../chain.ts";
import { addresses, byAlice, bySteward, deployEquity, keyOf, LIMITS, nextAt, now } from "../equity.ts";
import { eventsOf, expectRevert } from "../expectations.ts";
import { claimOf, DIGEST, deployRound, roundOf, THANKS } from "./fixture.ts";

const { root, total } = THANKS;

describe("EquityRounds.openRound", () => {
  it("opens a round and sets its total aside", async () => {
    const { rounds, token } = await loadFixture(deployEquity);
    const deadline = Number(await now()) + 1_000;
    const hash = await rounds.write.openRound([root, DIGEST, total, deadline], bySteward);
    expect(await eventsOf(hash, rounds)).to.deep.equal([
      { name: "RoundOpened", args: { root, digest: DIGEST, total, deadline } },
    ]);
    expect(await eventsOf(hash, token)).to.deep.equal([
      {
        name: "AllowanceReserved",
        args: { module: getAddress(rounds.address), key: root, amount: total, deadline },
      },
    ]);
    expect(await rounds.read.digestOf([root])).to.equal(DIGEST);
    expect(await token.read.reservation([rounds.address, root])).to.deep.equal({ left: total, deadline });
    expect(await token.read.mintAllowance([rounds.address])).to.deep.equal({ limit: LIMITS.rounds, used: total });
    expect(await token.read.totalSupply()).to.equal(0n);
  });

  it("given no root, no digest or no total: refuses", async () => {
    const { rounds } = await loadFixture(deployEquity);
    const deadline = Number(await now()) + 1_000;
    const open = rounds.write.openRound;
    await expectRevert(open([zeroHash, DIGEST, total, deadline], bySteward), "EquityRounds_ZeroRoot", []);
    await expectRevert(open([root, zeroHash, total, deadline], bySteward), "EquityRounds_ZeroDigest", []);
    await expectRevert(open([root, DIGEST, 0n, deadline], bySteward), "EquityRounds_ZeroTotal", []);
  });

  it("given a deadline that isn't ahead: refuses", async () => {
    const { rounds } = await loadFixture(deployEquity);
    const next = (await now()) + 10n;
    await nextAt(next);
    const open = rounds.write.openRound([root, DIGEST, total, Number(next)], bySteward);
    await expectRevert(open, "EquityToken_DeadlineNotAhead", [Number(next), next]);
    expect(await rounds.read.digestOf([root])).to.equal(zeroHash);
  });

  it("given a total over the allowance, by one unit or so large that a sum would overflow: refuses", async () => {
    const { rounds } = await loadFixture(deployRound);
    const deadline = Number(await now()) + 1_000;
    const left = LIMITS.rounds - total;
    for (const amount of [left + 1n, 2n ** 104n, maxUint256 - total + 1n, maxUint256]) {
      await expectRevert(
        rounds.write.openRound([keyOf("another"), DIGEST, amount, deadline], bySteward),
        "EquityToken_MintAllowanceExceeded",
        [getAddress(rounds.address), amount, left],
      );
    }
    await rounds.write.openRound([keyOf("another"), DIGEST, left, deadline], bySteward);
  });

  it("given the root was used, even if its round is over: refuses, and its digest stays", async () => {
    const { rounds, deadline } = await loadFixture(deployRound);
    const again = () => rounds.write.openRound([root, keyOf("other"), 1n, Number(deadline) + 5_000], bySteward);
    await expectRevert(again(), "EquityToken_AlreadyReserved", [root]);
    await nextAt(deadline + 1n);
    await rounds.write.closeRound([root]);
    await expectRevert(again(), "EquityToken_AlreadyReserved", [root]);
    expect(await rounds.read.digestOf([root])).to.equal(DIGEST);
  });

  it("given two rounds with the same list: their seals make them two, and each can be claimed", async () => {
    const { rounds, token, deadline } = await loadFixture(deployRound);
    const second = roundOf(
      [
        [addresses.alice, 100n],
        [addresses.bob, 50n],
      ],
      1n,
    );
    const third = roundOf(
      [
        [addresses.alice, 100n],
        [addresses.bob, 50n],
      ],
      2n,
    );
    expect(second.root).to.not.equal(third.root);
    for (const { root: key } of [second, third]) {
      await rounds.write.openRound([key, DIGEST, 150n, Number(deadline)], bySteward);
    }
    await rounds.write.claim(claimOf(second.allocation(0)), byAlice);
    expect(await rounds.read.isClaimed([third.root, 0n])).to.equal(false);
    await rounds.write.claim(claimOf(third.allocation(0)), byAlice);
    expect(await token.read.balanceOf([addresses.alice])).to.equal(200n);
  });
});
