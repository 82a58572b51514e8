import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress, maxUint256, zeroHash } from "viem";
import { loadFixture, networkHelpers, people, publicClient, viem } from "../chain.ts";
import {
  AMOUNT,
  addresses,
  byAlice,
  byClient,
  byColleague,
  byFacilitator,
  byStranger,
  CLIENT_ONLY,
  deployEngagements,
  deployFunded,
  deployOpened,
  EVIDENCE,
  newOutcome,
  type Opened,
  open,
  outcomeOf,
  passBy,
  pictureOf,
  REASON,
  REVIEW,
} from "../engagements.ts";
import { expectRevert } from "../expectations.ts";
import { balanceOf, ETH } from "../RevenueSplit/fixture.ts";

const { client, facilitator, colleague, nextArbiter, arbiter } = addresses;

/** A funded outcome in a token that answers at a second address too. */
async function deployTwin() {
  const world = await deployEngagements();
  const token = await viem.deployContract("TwinToken");
  const asset = getAddress(token.address);
  await token.write.mint([client, AMOUNT]);
  await token.write.approve([world.engagements.address, maxUint256], byClient);
  const opened = await open(world, { asset });
  await world.engagements.write.fund([opened.id, [1n]], byClient);
  await world.engagements.write.deliver([opened.id, 1n, EVIDENCE], byFacilitator);
  return { ...world, ...opened, asset, token, door: await token.read.door() };
}

describe("What a hostile review of engagements tried", () => {
  // 2026-11-29: `claimStray` refused the engagement's asset by its address. A client could name the other address of the
  // same token and take what a delivered outcome waited for; the team's acceptance then paid nothing.
  it("given a token has two addresses, a client can't take what outcomes hold through the other one", async () => {
    const { engagements, id, asset, token, door, escrow, split } = await loadFixture(deployTwin);
    await expectRevert(engagements.write.claimStray([id, door, client], byClient), "Engagements_AssetInUse", [
      asset,
      AMOUNT,
    ]);
    expect(await token.read.balanceOf([escrow])).to.equal(AMOUNT);
    await engagements.write.accept([id, 1n], byClient);
    expect(await token.read.balanceOf([split.address])).to.equal(AMOUNT);
  });

  it("given a token has two addresses and nothing is held, what was sent by hand can be taken through either", async () => {
    const { engagements, id, token, door, escrow } = await loadFixture(deployTwin);
    await engagements.write.accept([id, 1n], byClient);
    await token.write.mint([escrow, 5n]);
    await engagements.write.claimStray([id, door, client], byClient);
    expect(await token.read.balanceOf([client])).to.equal(5n);
  });

  it("given less and less gas: a refund arrives or all is undone, and never waits because of who sent the call", async () => {
    for (const isEther of [true, false]) {
      const world = await loadFixture(isEther ? deployInEther : deployFunded);
      await passBy(world.due + CLIENT_ONLY);
      const expire = (gas?: bigint) => world.engagements.write.expire([1n, 1n], { ...byStranger, gas });
      const start = await networkHelpers.takeSnapshot();
      const { gasUsed } = await publicClient.getTransactionReceipt({ hash: await expire() });
      let [paid, undone] = [0, 0];
      for (let gas = gasUsed + 30_000n; gas > 40_000n; gas -= 1_500n) {
        await start.restore();
        await expire(gas).catch(() => undefined);
        const { state } = await outcomeOf(world);
        expect(await world.engagements.read.refundOf([1n]), `${gas}`).to.equal(0n);
        if (state === "Refunded") paid += 1;
        else undone += 1;
      }
      expect(paid > 5 && undone > 5).to.equal(true);
    }
  });

  it("given money waits at an escrow's address before there's one: it's a gift, or the client's to take", async () => {
    const world = await loadFixture(deployEngagements);
    const { engagements, usd, split } = world;
    const escrow = await engagements.read.escrowOf([1n]);
    await people.stranger.sendTransaction({ to: escrow, value: 3n });
    await usd.write.mint([escrow, 7n]);
    const { id } = await open(world);
    await engagements.write.claimStray([id, ETH, client], byClient);
    await engagements.write.fund([id, [1n]], byClient);
    await engagements.write.deliver([id, 1n, EVIDENCE], byFacilitator);
    await engagements.write.accept([id, 1n], byClient);
    expect(await usd.read.balanceOf([split.address])).to.equal(AMOUNT + 7n);
    expect(await balanceOf(escrow)).to.equal(0n);
  });

  it("given a client that can't act, an escrow, the split or the contract itself: nothing is funded, nothing is locked", async () => {
    const world = await loadFixture(deployEngagements);
    for (const [index, odd] of [world.split.address, world.engagements.address, await escrowAt(world, 3n)].entries()) {
      const { id } = await open(world, { client: getAddress(odd) });
      expect(id).to.equal(BigInt(index + 1));
      await expectRevert(world.engagements.write.fund([id, [1n]], byClient), "Engagements_NotClient");
      await world.engagements.write.cancel([id, 1n], byFacilitator);
      expect(await world.engagements.read.held([id])).to.equal(0n);
    }
  });

  it("given a facilitator went and came back: what they consented to before doesn't count", async () => {
    const { engagements } = await loadFixture(deployFunded);
    await engagements.write.cancel([1n, 1n], byFacilitator);
    for (const account of [colleague, facilitator]) await engagements.write.setFacilitator([1n, account], byAlice);
    await engagements.write.cancel([1n, 1n], byClient);
    expect((await outcomeOf({ engagements })).state).to.equal("Funded");
    await engagements.write.cancel([1n, 1n], byFacilitator);
    expect((await outcomeOf({ engagements })).state).to.equal("Cancelled");
  });

  it("given another facilitator than the client dealt with: the client's consent is to the deal, and still counts", async () => {
    const world = await loadFixture(deployFunded);
    await world.engagements.write.settle([1n, 1n, 2_500], byClient);
    await world.engagements.write.setFacilitator([1n, colleague], byAlice);
    await world.engagements.write.settle([1n, 1n, 2_500], byColleague);
    expect((await pictureOf(world)).split).to.equal(AMOUNT / 4n);
  });

  it("given a consent to cancel: it isn't one to divide, nor one for another outcome, nor one after the delivery", async () => {
    const { engagements } = await loadFixture(deployTwo);
    await engagements.write.cancel([1n, 1n], byClient);
    await engagements.write.settle([1n, 1n, 1], byFacilitator);
    await engagements.write.cancel([1n, 2n], byFacilitator);
    await engagements.write.deliver([1n, 1n, EVIDENCE], byFacilitator);
    await engagements.write.cancel([1n, 1n], byFacilitator);
    for (const number of [1n, 2n]) expect(await engagements.read.held([1n]), `${number}`).to.equal(2n * AMOUNT);
    await expectRevert(engagements.write.cancel([1n, 1n], byFacilitator), "Engagements_AlreadyConsented", [
      facilitator,
    ]);
  });

  it("given a client funds just before the facilitator's cancelling: that's a consent, which the delivery ends", async () => {
    const { engagements } = await loadFixture(deployOpened);
    await engagements.write.fund([1n, [1n]], byClient);
    await engagements.write.cancel([1n, 1n], byFacilitator);
    expect((await outcomeOf({ engagements })).state).to.equal("Funded");
    await engagements.write.deliver([1n, 1n, EVIDENCE], byFacilitator);
    await engagements.write.cancel([1n, 1n], byClient);
    expect((await outcomeOf({ engagements })).state).to.equal("Delivered");
  });

  it("given an amendment was carried out and taken back: the consent to it doesn't come back with the terms", async () => {
    const world = await loadFixture(deployOpened);
    const { engagements } = world;
    const terms = (who: Address) => ({ arbiter: who, reviewWindow: Number(REVIEW), changes: [], additions: [] });
    for (const who of [nextArbiter, arbiter]) {
      await engagements.write.amend([1n, terms(who)], byClient);
      await engagements.write.amend([1n, terms(who)], byFacilitator);
    }
    await engagements.write.amend([1n, terms(nextArbiter)], byFacilitator);
    expect((await engagements.read.engagement([1n])).arbiter).to.equal(arbiter);
    expect(await engagements.read.consentOf([1n, client])).to.equal(zeroHash);
  });

  // 2026-11-29: known risk 44. A proposal that's left standing is an offer that the other side can take when it suits.
  it("given a consent to another arbiter from before a dispute: it counts in the dispute, unless it's withdrawn", async () => {
    const { engagements } = await loadFixture(deployFunded);
    const amendment = { arbiter: nextArbiter, reviewWindow: Number(REVIEW), changes: [], additions: [] };
    await engagements.write.amend([1n, amendment], byClient);
    await engagements.write.deliver([1n, 1n, EVIDENCE], byFacilitator);
    await engagements.write.dispute([1n, 1n, REASON], byClient);
    await engagements.write.amend([1n, amendment], byFacilitator);
    expect((await engagements.read.engagement([1n])).arbiter).to.equal(nextArbiter);
  });

  // 2026-11-29: known risk 48.
  it("given an owner of the franchise sides with the client: what was delivered can be cancelled, never after its end", async () => {
    const world = await loadFixture(deployFunded);
    await world.engagements.write.deliver([1n, 1n, EVIDENCE], byFacilitator);
    await world.engagements.write.setFacilitator([1n, addresses.alice], byAlice);
    await world.engagements.write.cancel([1n, 1n], byAlice);
    await world.engagements.write.cancel([1n, 1n], byClient);
    expect((await outcomeOf(world)).state).to.equal("Cancelled");
    await expectRevert(world.engagements.write.cancel([1n, 1n], byAlice), "Engagements_WrongState");
  });
});

/** Engagement 1 in ETH, funded. */
async function deployInEther(): Promise<Opened> {
  const world = await deployEngagements();
  const opened = await open(world, { asset: ETH });
  await world.engagements.write.fund([1n, [1n]], { ...byClient, value: AMOUNT });
  return { ...world, ...opened, due: BigInt(opened.terms.outcomes[0]?.due ?? 0) };
}

/** Engagement 1 with two outcomes, funded. */
async function deployTwo() {
  const world = await deployEngagements();
  await open(world, { outcomes: [await newOutcome(), await newOutcome()] });
  await world.engagements.write.fund([1n, [1n, 2n]], byClient);
  return world;
}

const escrowAt = ({ engagements }: Pick<Opened, "engagements">, id: bigint) => engagements.read.escrowOf([id]);
