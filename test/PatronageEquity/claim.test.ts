import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress, parseEther, zeroAddress } from "viem";
import { loadFixture, people, viem } from "../chain.ts";
import { addresses, byAlice, byBob, bySteward, byStranger, RZM } from "../equity.ts";
import { eventsOf, expectEvents, expectRevert } from "../expectations.ts";
import { ETH, ONE_DOLLAR, sendEther, setWeights } from "../RevenueSplit/fixture.ts";
import { deployRecognised, ETH_RATE, equityFor, sendDollars, setRate, USD_RATE } from "./fixture.ts";

const { alice, bob, dora, manager, treasury, stranger } = addresses;
const TEN = parseEther("10");
const OF_ALICE = equityFor(parseEther("3"), ETH_RATE);

/** After 10 ETH: 3 to Alice, 1.8 to Bob, 1.2 to Carol, 1.5 to the manager. */
async function deployEarned() {
  const deployed = await deployRecognised();
  await sendEther(deployed.split.address, TEN);
  return deployed;
}

describe("PatronageEquity.claim", () => {
  it("mints what has accrued to a team member", async () => {
    const { patronage, token, split } = await loadFixture(deployEarned);
    const hash = await patronage.write.claim([split.address, ETH], byAlice);
    const source = { split: getAddress(split.address), asset: ETH };
    expect(await eventsOf(hash, patronage)).to.deep.equal([
      { name: "PatronageClaimed", args: { ...source, account: alice, to: alice, amount: OF_ALICE } },
    ]);
    expect(await eventsOf(hash, token)).to.deep.equal([
      { name: "Transfer", args: { from: zeroAddress, to: alice, value: OF_ALICE } },
    ]);
    expect(OF_ALICE).to.equal(750n * 10n ** 18n);
    expect(await patronage.read.claimed([split.address, ETH, alice])).to.equal(OF_ALICE);
    expect(await patronage.read.claimable([split.address, ETH, alice])).to.equal(0n);
    expect(await patronage.read.accrued([split.address, ETH, alice])).to.equal(OF_ALICE);
    expect((await token.read.mintAllowance([patronage.address])).used).to.equal(OF_ALICE);
  });

  it("mints to the relationship manager, and nothing to the treasury or to a stranger", async () => {
    const { patronage, token, split } = await loadFixture(deployEarned);
    await patronage.write.claim([split.address, ETH], { account: manager });
    expect(await token.read.balanceOf([manager])).to.equal(equityFor(parseEther("1.5"), ETH_RATE));
    for (const account of [treasury, stranger]) {
      await expectRevert(patronage.write.claim([split.address, ETH], { account }), "PatronageEquity_NothingToClaim", [
        account,
      ]);
    }
  });

  it("given it was claimed: refuses until more is earned, then pays the difference", async () => {
    const { patronage, token, split } = await loadFixture(deployEarned);
    expect((await patronage.simulate.claim([split.address, ETH], byAlice)).result).to.equal(OF_ALICE);
    await patronage.write.claim([split.address, ETH], byAlice);
    await expectRevert(patronage.write.claim([split.address, ETH], byAlice), "PatronageEquity_NothingToClaim", [alice]);
    await sendEther(split.address, TEN);
    await patronage.write.claim([split.address, ETH], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(2n * OF_ALICE);
  });

  it("given the money was withdrawn: it was earned all the same", async () => {
    const { patronage, split } = await loadFixture(deployEarned);
    await split.write.withdraw([ETH], byAlice);
    expect(await patronage.read.claimable([split.address, ETH, alice])).to.equal(OF_ALICE);
    await patronage.write.claim([split.address, ETH], byAlice);
    await split.write.payMany([ETH, [bob, manager, treasury]]);
    expect(await patronage.read.claimable([split.address, ETH, alice])).to.equal(0n);
  });

  it("given a member left: it claims what it had earned, and nothing of what comes", async () => {
    const { patronage, token, split } = await loadFixture(deployEarned);
    await setWeights(split, [alice, 0]);
    await sendEther(split.address, TEN);
    await patronage.write.claim([split.address, ETH], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(OF_ALICE);
  });

  it("given weights changed: the past isn't re-priced, the future is", async () => {
    const { patronage, split } = await loadFixture(deployEarned);
    await setWeights(split, [alice, 100], [dora, 50]);
    const claimable = (account: typeof alice) => patronage.read.claimable([split.address, ETH, account]);
    expect(await claimable(dora)).to.equal(0n);
    expect(await claimable(alice)).to.equal(OF_ALICE);
    await sendEther(split.address, TEN);
    // Of 6 ETH: 100, 30, 20 and 50 of 200.
    expect(await claimable(alice)).to.equal(equityFor(parseEther("6"), ETH_RATE));
    expect(await claimable(dora)).to.equal(equityFor(parseEther("1.5"), ETH_RATE));
    expect(await claimable(bob)).to.equal(equityFor(parseEther("2.7"), ETH_RATE));
  });

  it("given another manager: both keep what they earned in their time", async () => {
    const { patronage, split } = await loadFixture(deployEarned);
    await split.write.setManager([dora], { account: people.controller.account });
    await sendEther(split.address, TEN);
    for (const account of [manager, dora]) {
      expect(await patronage.read.claimable([split.address, ETH, account])).to.equal(
        equityFor(parseEther("1.5"), ETH_RATE),
      );
    }
  });

  it("given somebody is member and manager: both count", async () => {
    const { patronage, token, split } = await loadFixture(deployRecognised);
    await split.write.setManager([alice], { account: people.controller.account });
    await sendEther(split.address, TEN);
    await patronage.write.claim([split.address, ETH], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(equityFor(parseEther("4.5"), ETH_RATE));
  });

  it("given two assets: each has its rate and its own claim", async () => {
    const deployed = await loadFixture(deployEarned);
    const { patronage, token, split, asset } = deployed;
    await sendDollars(deployed, split, 1_000n * ONE_DOLLAR);
    await patronage.write.claim([split.address, asset], byAlice);
    const dollars = equityFor(300n * ONE_DOLLAR, USD_RATE);
    expect(await token.read.balanceOf([alice])).to.equal(dollars);
    await patronage.write.claim([split.address, ETH], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(dollars + OF_ALICE);
  });

  it("rounds down, and loses nothing when more is earned", async () => {
    const deployed = await loadFixture(deployRecognised);
    const { patronage, token, split } = deployed;
    const [coarse, rate] = [await viem.deployContract("SoundToken", [0]), { price: 7n * RZM, share: 1_999 }];
    await setRate(deployed, coarse.address, rate);
    await patronage.write.recognise([split.address, [coarse.address]], bySteward);
    for (const [sent, earned] of [
      [400n, 120n],
      [607n, 302n],
      [393n, 420n],
    ] as const) {
      await coarse.write.mint([split.address, sent]);
      await patronage.write.claim([split.address, coarse.address], byAlice);
      expect(await token.read.balanceOf([alice])).to.equal((earned * 1_999n) / 70_000n);
      expect(equityFor(earned, rate)).to.equal((earned * 1_999n) / 70_000n);
    }
  });

  it("given the allowance is used up: refuses, and the claim is kept", async () => {
    const { patronage, token, split } = await loadFixture(deployEarned);
    await token.write.setMintAllowance([patronage.address, OF_ALICE - 1n]);
    await expectRevert(patronage.write.claim([split.address, ETH], byAlice), "EquityToken_MintAllowanceExceeded", [
      getAddress(patronage.address),
      OF_ALICE,
      OF_ALICE - 1n,
    ]);
    expect(await patronage.read.claimed([split.address, ETH, alice])).to.equal(0n);
    await patronage.write.claim([split.address, ETH], byBob);
    await token.write.setMintAllowance([patronage.address, 2n * OF_ALICE]);
    await patronage.write.claim([split.address, ETH], byAlice);
  });

  it("given a split that isn't recognised, or not for the asset: refuses", async () => {
    const { patronage, split, token } = await loadFixture(deployEarned);
    const not = "PatronageEquity_NotRecognised";
    const other = getAddress(token.address);
    await expectRevert(patronage.write.claim([other, ETH], byAlice), not, [other, ETH]);
    await expectRevert(patronage.write.claim([split.address, other], byAlice), not, [getAddress(split.address), other]);
    await expectRevert(patronage.read.accrued([other, ETH, alice]), not, [other, ETH]);
    await expectRevert(patronage.read.claimable([other, ETH, alice]), not, [other, ETH]);
    expect(await patronage.read.claimed([other, ETH, alice])).to.equal(0n);
  });

  it("given a delegate: the claim raises its votes", async () => {
    const { patronage, token, split } = await loadFixture(deployEarned);
    await token.write.delegate([bob], byAlice);
    await patronage.write.claim([split.address, ETH], byAlice);
    expect(await token.read.getVotes([bob])).to.equal(OF_ALICE);
  });
});

describe("PatronageEquity.claimTo", () => {
  it("mints to another address", async () => {
    const { patronage, token, split } = await loadFixture(deployEarned);
    expect((await patronage.simulate.claimTo([split.address, ETH, dora], byAlice)).result).to.equal(OF_ALICE);
    const source = { split: getAddress(split.address), asset: ETH };
    await expectEvents(patronage.write.claimTo([split.address, ETH, dora], byAlice), patronage, [
      { name: "PatronageClaimed", args: { ...source, account: alice, to: dora, amount: OF_ALICE } },
    ]);
    expect(await token.read.balanceOf([dora])).to.equal(OF_ALICE);
    expect(await patronage.read.claimed([split.address, ETH, alice])).to.equal(OF_ALICE);
    expect(await patronage.read.claimed([split.address, ETH, dora])).to.equal(0n);
  });

  it("given nothing accrued, or nobody as receiver: refuses", async () => {
    const { patronage, split } = await loadFixture(deployEarned);
    await expectRevert(
      patronage.write.claimTo([split.address, ETH, dora], byStranger),
      "PatronageEquity_NothingToClaim",
      [stranger],
    );
    await expectRevert(patronage.write.claimTo([split.address, ETH, zeroAddress], byAlice), "ERC20InvalidReceiver");
  });
});
