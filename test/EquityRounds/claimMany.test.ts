import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture } from "../chain.ts";
import { addresses, byAlice, bySteward, byStranger, nextAt, RZM } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { claimOf, DIGEST, deployRound, roundOf, THANKS } from "./fixture.ts";

const { alice, bob } = addresses;
const { root } = THANKS;
const [ofAlice, ofBob, ofCarol] = [THANKS.allocation(0), THANKS.allocation(1), THANKS.allocation(2)];

describe("EquityRounds.claimMany", () => {
  it("mints several allocations of several rounds and accounts, whoever sends it", async () => {
    const { rounds, token, deadline } = await loadFixture(deployRound);
    const other = roundOf([[alice, 11n]]);
    await rounds.write.openRound([other.root, DIGEST, 11n, Number(deadline)], bySteward);
    await expectEvents(rounds.write.claimMany([[ofAlice, ofBob, other.allocation(0)]], byStranger), rounds, [
      { name: "RoundClaimed", args: { root, account: alice, index: 0n, amount: 100n * RZM } },
      { name: "RoundClaimed", args: { root, account: bob, index: 1n, amount: 50n * RZM } },
      { name: "RoundClaimed", args: { root: other.root, account: alice, index: 0n, amount: 11n } },
    ]);
    expect(await token.read.balanceOf([alice])).to.equal(100n * RZM + 11n);
    expect(await token.read.balanceOf([bob])).to.equal(50n * RZM);
  });

  it("given some were claimed before, or come twice: passes over them", async () => {
    const { rounds, token } = await loadFixture(deployRound);
    await rounds.write.claim(claimOf(ofAlice), byAlice);
    await expectEvents(rounds.write.claimMany([[ofAlice, ofBob, ofBob]], byStranger), rounds, [
      { name: "RoundClaimed", args: { root, account: bob, index: 1n, amount: 50n * RZM } },
    ]);
    await expectEvents(rounds.write.claimMany([[ofAlice, ofBob]], byStranger), rounds, []);
    expect(await token.read.totalSupply()).to.equal(150n * RZM);
  });

  it("given one of them is wrong: claims none", async () => {
    const { rounds, token } = await loadFixture(deployRound);
    const wrong = { ...ofBob, amount: ofBob.amount + 1n };
    await expectRevert(rounds.write.claimMany([[ofAlice, wrong]], byStranger), "EquityToken_UnknownReservation");
    expect(await token.read.totalSupply()).to.equal(0n);
    expect(await rounds.read.isClaimed([root, 0n])).to.equal(false);
  });

  it("after the deadline: refuses", async () => {
    const { rounds, deadline } = await loadFixture(deployRound);
    await nextAt(deadline + 1n);
    await expectRevert(rounds.write.claimMany([[ofCarol]], byStranger), "EquityToken_ReservationExpired");
  });

  it("given a page of none or of 101: refuses; of 100: claims", async () => {
    const { rounds, token } = await loadFixture(deployRound);
    const size = "EquityRounds_PageSize";
    await expectRevert(rounds.write.claimMany([[]], byStranger), size, [0n, 100n]);
    await expectRevert(rounds.write.claimMany([Array(101).fill(ofCarol)], byStranger), size, [101n, 100n]);
    await rounds.write.claimMany([Array(100).fill(ofCarol)], byStranger);
    expect(await token.read.totalSupply()).to.equal(7n);
  });
});
