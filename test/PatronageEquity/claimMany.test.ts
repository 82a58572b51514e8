import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress, parseEther, zeroAddress } from "viem";
import { loadFixture } from "../chain.ts";
import { addresses, byAlice, byStranger } from "../equity.ts";
import { eventsOf, expectRevert } from "../expectations.ts";
import { ETH, ONE_DOLLAR, sendEther } from "../RevenueSplit/fixture.ts";
import { deployRecognised, ETH_RATE, equityFor, sendDollars, USD_RATE } from "./fixture.ts";

const { alice, dora, stranger } = addresses;
const [ETHER, DOLLARS] = [equityFor(parseEther("3"), ETH_RATE), equityFor(300n * ONE_DOLLAR, USD_RATE)];

async function deployEarned() {
  const deployed = await deployRecognised();
  const { split, asset } = deployed;
  await sendEther(split.address, parseEther("10"));
  await sendDollars(deployed, split, 1_000n * ONE_DOLLAR);
  const ether = { split: getAddress(split.address), asset: ETH };
  const dollars = { split: getAddress(split.address), asset };
  return { ...deployed, ether, dollars };
}

describe("PatronageEquity.claimMany", () => {
  it("claims from several sources with one mint", async () => {
    const { patronage, token, ether, dollars } = await loadFixture(deployEarned);
    const hash = await patronage.write.claimMany([[ether, dollars], alice], byAlice);
    expect(await eventsOf(hash, patronage)).to.deep.equal([
      { name: "PatronageClaimed", args: { ...ether, account: alice, to: alice, amount: ETHER } },
      { name: "PatronageClaimed", args: { ...dollars, account: alice, to: alice, amount: DOLLARS } },
    ]);
    expect(await eventsOf(hash, token)).to.deep.equal([
      { name: "Transfer", args: { from: zeroAddress, to: alice, value: ETHER + DOLLARS } },
    ]);
  });

  it("passes over sources without anything, and over the second of two that are the same", async () => {
    const { patronage, token, ether, dollars } = await loadFixture(deployEarned);
    await patronage.write.claimMany([[ether, ether], alice], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(ETHER);
    await patronage.write.claimMany([[ether, dollars], alice], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(ETHER + DOLLARS);
  });

  it("to another address: mints there, and answers with the sum", async () => {
    const { patronage, token, ether, dollars } = await loadFixture(deployEarned);
    const { result } = await patronage.simulate.claimMany([[ether, dollars], dora], byAlice);
    expect(result).to.equal(ETHER + DOLLARS);
    await patronage.write.claimMany([[ether, dollars], dora], byAlice);
    expect(await token.read.balanceOf([dora])).to.equal(ETHER + DOLLARS);
  });

  it("given nothing in any of them, or nobody as receiver: refuses", async () => {
    const { patronage, ether, dollars } = await loadFixture(deployEarned);
    await expectRevert(
      patronage.write.claimMany([[ether, dollars], stranger], byStranger),
      "PatronageEquity_NothingToClaim",
      [stranger],
    );
    await expectRevert(patronage.write.claimMany([[ether], zeroAddress], byAlice), "ERC20InvalidReceiver");
  });

  it("given one that isn't recognised: refuses all", async () => {
    const { patronage, token, ether } = await loadFixture(deployEarned);
    const unknown = { ...ether, asset: getAddress(token.address) };
    await expectRevert(patronage.write.claimMany([[ether, unknown], alice], byAlice), "PatronageEquity_NotRecognised", [
      unknown.split,
      unknown.asset,
    ]);
    expect(await token.read.totalSupply()).to.equal(0n);
  });

  it("given a page of none or of 101: refuses; of 100: claims", async () => {
    const { patronage, token, ether } = await loadFixture(deployEarned);
    const size = "PatronageEquity_PageSize";
    await expectRevert(patronage.write.claimMany([[], alice], byAlice), size, [0n, 100n]);
    await expectRevert(patronage.write.claimMany([Array(101).fill(ether), alice], byAlice), size, [101n, 100n]);
    await patronage.write.claimMany([Array(100).fill(ether), alice], byAlice);
    expect(await token.read.balanceOf([alice])).to.equal(ETHER);
  });
});
