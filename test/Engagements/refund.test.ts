import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress, zeroAddress } from "viem";
import { loadFixture, networkHelpers, viem } from "../chain.ts";
import {
  AMOUNT,
  addresses,
  byArbiter,
  byClient,
  byFacilitator,
  deployDisputed,
  deployEngagements,
  EVIDENCE,
  newOutcome,
  open,
  outcomeOf,
  REASON,
  RULING,
} from "../engagements.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { balanceOf, ETH } from "../RevenueSplit/fixture.ts";

const { arbiter, client, facilitator, stranger } = addresses;

/** A client that's a contract and refuses ETH, with two disputed outcomes in it. */
async function deployRefusing() {
  const world = await deployEngagements();
  const { write } = world.engagements;
  const payee = await viem.deployContract("RefusingPayee");
  const refusing = { account: getAddress(payee.address) };
  await networkHelpers.impersonateAccount(payee.address);
  await networkHelpers.setBalance(payee.address, 10n ** 18n);
  const outcomes = [await newOutcome(), await newOutcome()];
  const { escrow } = await open(world, { client: refusing.account, asset: ETH, outcomes });
  await write.fund([1n, [1n, 2n]], { ...refusing, value: 2n * AMOUNT });
  for (const number of [1n, 2n]) {
    await write.deliver([1n, number, EVIDENCE], byFacilitator);
    await write.dispute([1n, number, REASON], refusing);
  }
  return { ...world, refusing, escrow };
}

/** A client whom the token blocks after it has funded. */
async function deployBlocked() {
  const world = await deployEngagements();
  const token = await viem.deployContract("BlocklistToken");
  await token.write.mint([client, AMOUNT]);
  await token.write.approve([world.engagements.address, AMOUNT], byClient);
  const { escrow } = await open(world, { asset: token.address });
  await world.engagements.write.fund([1n, [1n]], byClient);
  await token.write.setBlocked([client, true]);
  return { ...world, token, escrow };
}

describe("A client who can't be paid", () => {
  it("doesn't hold up an ending: the split is paid, the rest is held for the client", async () => {
    const world = await loadFixture(deployRefusing);
    const { engagements, split, escrow } = world;
    const [toSplit, toClient] = [(AMOUNT * 3n) / 10n, (AMOUNT * 7n) / 10n];
    const args = { engagementId: 1n, outcome: 1n, by: arbiter, teamShare: 3_000, ruling: RULING, toSplit, toClient };
    await expectEvents(engagements.write.resolve([1n, 1n, 3_000, RULING], byArbiter), engagements, [
      { name: "RefundHeld", args: { engagementId: 1n, parts: toClient } },
      { name: "OutcomeResolved", args },
    ]);
    expect(await balanceOf(split.address)).to.equal(toSplit);
    expect(await balanceOf(escrow)).to.equal(AMOUNT + toClient);
    expect(await engagements.read.held([1n])).to.equal(AMOUNT + toClient);
    expect(await engagements.read.refundOf([1n])).to.equal(toClient);
    await engagements.write.accept([1n, 2n], world.refusing);
    expect(await balanceOf(split.address)).to.equal(toSplit + AMOUNT);
    expect(await balanceOf(escrow)).to.equal(toClient);
  });

  it("takes what's held, of several outcomes at once, to another address, and only once", async () => {
    const world = await loadFixture(deployRefusing);
    const { engagements, refusing, escrow } = world;
    for (const number of [1n, 2n]) await engagements.write.resolve([1n, number, 0, RULING], byArbiter);
    expect(await engagements.read.refundOf([1n])).to.equal(2n * AMOUNT);
    const before = await balanceOf(stranger);
    await expectEvents(engagements.write.claimRefund([1n, stranger], refusing), engagements, [
      { name: "RefundClaimed", args: { engagementId: 1n, to: stranger, amount: 2n * AMOUNT } },
    ]);
    expect((await balanceOf(stranger)) - before).to.equal(2n * AMOUNT);
    expect(await balanceOf(escrow)).to.equal(0n);
    expect(await engagements.read.refundOf([1n])).to.equal(0n);
    expect(await engagements.read.held([1n])).to.equal(0n);
    const again = engagements.write.claimRefund([1n, stranger], refusing);
    await expectRevert(again, "Engagements_NoRefund", [1n]);
  });

  it("given it names nobody, or somebody who refuses too: refuses, and it stays held", async () => {
    const world = await loadFixture(deployRefusing);
    const { engagements, refusing } = world;
    await engagements.write.resolve([1n, 1n, 0, RULING], byArbiter);
    const claim = (to: typeof client) => engagements.write.claimRefund([1n, to], refusing);
    await expectRevert(claim(zeroAddress), "Engagements_ZeroAddress", []);
    const failed = [ETH, refusing.account, AMOUNT];
    await expectRevert(claim(refusing.account), "Engagements_TransferFailed", failed);
    expect(await engagements.read.refundOf([1n])).to.equal(AMOUNT);
    await claim(client);
  });

  it("given the token blocks the client: cancelled all the same, and claimed elsewhere", async () => {
    const world = await loadFixture(deployBlocked);
    const { engagements, token } = world;
    await engagements.write.cancel([1n, 1n], byFacilitator);
    await expectEvents(engagements.write.cancel([1n, 1n], byClient), engagements, [
      { name: "RefundHeld", args: { engagementId: 1n, parts: AMOUNT } },
      { name: "OutcomeCancelled", args: { engagementId: 1n, outcome: 1n, by: client, toClient: AMOUNT } },
    ]);
    const blocked = engagements.write.claimRefund([1n, client], byClient);
    await expectRevert(blocked, "Engagements_TransferFailed", [getAddress(token.address), client, AMOUNT]);
    await expectRevert(
      engagements.write.claimStray([1n, token.address, stranger], byClient),
      "Engagements_AssetInUse",
      [getAddress(token.address), AMOUNT],
    );
    await engagements.write.claimRefund([1n, stranger], byClient);
    expect(await token.read.balanceOf([stranger])).to.equal(AMOUNT);
    expect((await outcomeOf(world)).state).to.equal("Cancelled");
  });
});

describe("Engagements.claimStray", () => {
  it("sends the client another asset that lies in the escrow, whatever is held", async () => {
    const world = await loadFixture(deployDisputed);
    const { engagements, escrow } = world;
    const token = await viem.deployContract("SoundToken", [18]);
    await token.write.mint([escrow, 5n]);
    const asset = getAddress(token.address);
    await expectEvents(engagements.write.claimStray([1n, asset, stranger], byClient), engagements, [
      { name: "StrayClaimed", args: { engagementId: 1n, asset, to: stranger, amount: 5n } },
    ]);
    expect(await token.read.balanceOf([stranger])).to.equal(5n);
    await networkHelpers.setBalance(escrow, 9n);
    const before = await balanceOf(stranger);
    await engagements.write.claimStray([1n, ETH, stranger], byClient);
    expect((await balanceOf(stranger)) - before).to.equal(9n);
    expect(await engagements.read.held([1n])).to.equal(AMOUNT);
  });

  it("given its own asset: only when nothing is held", async () => {
    const world = await loadFixture(deployDisputed);
    const { engagements, usd, asset, escrow } = world;
    await usd.write.mint([escrow, 5n]);
    const claim = () => engagements.write.claimStray([1n, asset, stranger], byClient);
    await expectRevert(claim(), "Engagements_AssetInUse", [asset, AMOUNT]);
    await engagements.write.accept([1n, 1n], byClient); // the last one takes the gift too
    await expectRevert(claim(), "Engagements_NothingStray", [asset]);
    await usd.write.mint([escrow, 5n]);
    await claim();
    expect(await usd.read.balanceOf([stranger])).to.equal(5n);
  });

  it("given nothing lies there, an account without code, or nobody to send it to: refuses", async () => {
    const world = await loadFixture(deployDisputed);
    const { claimStray } = world.engagements.write;
    for (const asset of [ETH, facilitator]) {
      await expectRevert(claimStray([1n, asset, client], byClient), "Engagements_NothingStray", [asset]);
    }
    await expectRevert(claimStray([1n, ETH, zeroAddress], byClient), "Engagements_ZeroAddress", []);
  });

  it("given it can't be sent: refuses, and it stays", async () => {
    const world = await loadFixture(deployDisputed);
    const payee = getAddress((await viem.deployContract("RefusingPayee")).address);
    await networkHelpers.setBalance(world.escrow, 9n);
    const claim = world.engagements.write.claimStray([1n, ETH, payee], byClient);
    await expectRevert(claim, "Engagements_TransferFailed", [ETH, payee, 9n]);
    expect(await balanceOf(world.escrow)).to.equal(9n);
  });
});
