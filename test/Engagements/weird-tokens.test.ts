import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress } from "viem";
import { viem } from "../chain.ts";
import {
  addresses,
  byArbiter,
  byClient,
  byFacilitator,
  byStranger,
  outcomeOf,
  passBy,
  RULING,
  referenceOf,
} from "../engagements.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { AMOUNT, deliver, dispute, expectOtherUntouched, fund, openIn } from "./weird.ts";

const { client, facilitator, arbiter, stranger } = addresses;

describe("Engagements in weird tokens", () => {
  it("given a token takes a fee, funding is refused, since less arrives than is asked", async () => {
    const place = await openIn("FeeToken");
    await expectRevert(fund(place, [1n]), "Engagements_ReceivedTooLittle", [(AMOUNT * 9n) / 10n, AMOUNT]);
    expect(await place.token.read.balanceOf([client])).to.equal(10n * AMOUNT);
    expect((await outcomeOf(place, place.id)).state).to.equal("Proposed");
    await expectOtherUntouched(place);
  });

  it("given a token takes a fee only afterwards, the split gets what arrives and nothing is locked", async () => {
    const place = await openIn("FeeToken");
    const fee = await viem.getContractAt("FeeToken", place.token.address);
    await fee.write.setFeePercent([0n]);
    await fund(place);
    await fee.write.setFeePercent([10n]);
    await deliver(place);
    await place.engagements.write.accept([place.id, 1n], byClient);
    expect(await place.split.read.received([place.token.address])).to.equal((AMOUNT * 9n) / 10n);
    expect(await place.token.read.balanceOf([place.escrow])).to.equal(AMOUNT);
    expect(await place.engagements.read.held([place.id])).to.equal(AMOUNT);
    await expectOtherUntouched(place);
  });

  it("given all is taken as a fee, accepting is refused by the split, and cancelling by both still ends it", async () => {
    const place = await openIn("FeeToken");
    const fee = await viem.getContractAt("FeeToken", place.token.address);
    await fee.write.setFeePercent([0n]);
    await fund(place);
    await fee.write.setFeePercent([100n]);
    await deliver(place);
    await expectRevert(place.engagements.write.accept([place.id, 1n], byClient), "RevenueSplit_ZeroAmount");
    await place.engagements.write.cancel([place.id, 1n], byClient);
    await place.engagements.write.cancel([place.id, 1n], byFacilitator);
    expect((await outcomeOf(place, place.id)).state).to.equal("Cancelled");
  });

  for (const [percent, share] of [
    [50n, AMOUNT / 2n],
    [150n, (AMOUNT * 3n) / 2n],
  ] as const) {
    it(`given balances become ${percent} % by themselves, both outcomes bear it alike`, async () => {
      const place = await openIn("RebasingToken");
      await fund(place);
      await (await viem.getContractAt("RebasingToken", place.token.address)).write.setFactorPercent([percent]);
      await deliver(place, 1n);
      await place.engagements.write.accept([place.id, 1n], byClient);
      expect(await place.split.read.received([place.token.address])).to.equal(share);
      expect(await place.token.read.balanceOf([place.escrow])).to.equal(share);
      await passBy(BigInt(place.terms.outcomes[1]?.due ?? 0));
      await place.engagements.write.expire([place.id, 2n], byClient);
      expect(await place.token.read.balanceOf([place.escrow])).to.equal(0n);
      expect(await place.engagements.read.held([place.id])).to.equal(0n);
    });
  }

  it("given all of a token's balances vanish, every outcome can be ended, for nothing", async () => {
    const place = await openIn("UpgradableToken");
    await fund(place);
    await (await viem.getContractAt("UpgradableToken", place.token.address)).write.setBalanceAnswer([6]); // zero
    await dispute(place, 1n);
    await place.engagements.write.resolve([place.id, 1n, 5_000, RULING], byArbiter);
    await deliver(place, 2n);
    await place.engagements.write.accept([place.id, 2n], byClient);
    expect(await place.engagements.read.held([place.id])).to.equal(0n);
    await expectOtherUntouched(place);
  });

  it("given a client is blocked, the team's part flows, and the client's waits for another address", async () => {
    const place = await openIn("BlocklistToken");
    const { engagements, id, token, split } = place;
    await fund(place);
    await (await viem.getContractAt("BlocklistToken", token.address)).write.setBlocked([client, true]);
    await dispute(place);
    await engagements.write.resolve([id, 1n, 2_500, RULING], byArbiter);
    expect(await split.read.received([token.address])).to.equal(AMOUNT / 4n);
    expect(await engagements.read.refundOf([id])).to.equal((AMOUNT * 3n) / 4n);
    expect(await engagements.read.held([id])).to.equal(AMOUNT + (AMOUNT * 3n) / 4n);
    await engagements.write.claimRefund([id, stranger], byClient);
    expect(await token.read.balanceOf([stranger])).to.equal((AMOUNT * 3n) / 4n);
    expect(await engagements.read.held([id])).to.equal(AMOUNT);
  });

  it("given a split is blocked, accepting is refused, and the arbiter can give all to the client", async () => {
    const place = await openIn("BlocklistToken");
    const { engagements, id, token, split } = place;
    await fund(place);
    await (await viem.getContractAt("BlocklistToken", token.address)).write.setBlocked([split.address, true]);
    await dispute(place);
    await expectRevert(engagements.write.accept([id, 1n], byClient), "BlocklistToken_Blocked", [
      getAddress(split.address),
    ]);
    await engagements.write.resolve([id, 1n, 0, RULING], byArbiter);
    expect(await token.read.balanceOf([client])).to.equal(9n * AMOUNT);
  });

  it("given a token refuses by answering false, funding fails, and a refund waits instead of being lost", async () => {
    const place = await openIn("FalseToken");
    const { engagements, id, token } = place;
    const refusing = await viem.getContractAt("FalseToken", token.address);
    await refusing.write.setRefuses([true]);
    await expectRevert(fund(place), "SafeERC20FailedOperation", [getAddress(token.address)]);
    await refusing.write.setRefuses([false]);
    await fund(place);
    await refusing.write.setRefuses([true]);
    await passBy(BigInt(place.terms.outcomes[0]?.due ?? 0));
    const hash = engagements.write.expire([id, 1n], byClient);
    await expectEvents(hash, engagements, [
      { name: "RefundHeld", args: { engagementId: id, parts: AMOUNT } },
      { name: "OutcomeRefunded", args: { engagementId: id, outcome: 1n, by: client, toClient: AMOUNT } },
    ]);
    await expectRevert(engagements.write.claimRefund([id, client], byClient), "Engagements_TransferFailed", [
      getAddress(token.address),
      client,
      AMOUNT,
    ]);
    await refusing.write.setRefuses([false]);
    await engagements.write.claimRefund([id, client], byClient);
    expect(await token.read.balanceOf([client])).to.equal(9n * AMOUNT);
  });

  it("given a token is paused, nothing ends and nothing is lost; afterwards it goes on", async () => {
    const place = await openIn("PausableToken");
    const { engagements, id, token, split } = place;
    await fund(place);
    await deliver(place);
    const pausable = await viem.getContractAt("PausableToken", token.address);
    await pausable.write.setPaused([true]);
    await expectRevert(engagements.write.accept([id, 1n], byClient), "EnforcedPause");
    expect((await outcomeOf(place, id)).state).to.equal("Delivered");
    await pausable.write.setPaused([false]);
    await engagements.write.accept([id, 1n], byClient);
    expect(await split.read.received([token.address])).to.equal(AMOUNT);
  });

  for (const name of ["NoReturnToken", "NoZeroToken"] as const) {
    it(`given a ${name}, a whole life works`, async () => {
      const place = await openIn(name);
      const { engagements, id, token, split } = place;
      await fund(place);
      await dispute(place, 1n);
      await engagements.write.resolve([id, 1n, 10_000, RULING], byArbiter);
      await dispute(place, 2n);
      await engagements.write.resolve([id, 2n, 0, RULING], byArbiter);
      expect(await split.read.received([token.address])).to.equal(AMOUNT);
      expect(await token.read.balanceOf([client])).to.equal(9n * AMOUNT);
    });
  }

  it("given a token burns all gas, the one that's asked for it alone is stuck, and only while it does", async () => {
    const place = await openIn("UpgradableToken");
    const { engagements, id, token } = place;
    await fund(place);
    const upgradable = await viem.getContractAt("UpgradableToken", token.address);
    await upgradable.write.setTransferBurnsGas([true]);
    await passBy(BigInt(place.terms.outcomes[0]?.due ?? 0));
    // The push brings 200,000 gas and no more, so the ending isn't stuck: the refund waits.
    await engagements.write.expire([id, 1n], { ...byClient, gas: 3_000_000n });
    expect(await engagements.read.refundOf([id])).to.equal(AMOUNT);
    await upgradable.write.setTransferBurnsGas([false]);
    await engagements.write.claimRefund([id, client], byClient);
    expect(await token.read.balanceOf([client])).to.equal(9n * AMOUNT);
  });

  it("given an approval to Engagements without end, nobody else can spend it", async () => {
    const place = await openIn("NoReturnToken");
    for (const account of [facilitator, arbiter, stranger]) {
      await expectRevert(place.engagements.write.fund([place.id, [1n]], { account }), "Engagements_NotClient", [
        account,
        client,
      ]);
    }
    await fund(place);
    expect(await place.token.read.balanceOf([client])).to.equal(8n * AMOUNT);
    expect(await place.token.read.allowance([place.escrow, place.split.address])).to.equal(0n);
  });

  it("leaves no allowance to the split behind, and names the payment", async () => {
    const place = await openIn("UpgradableToken");
    await fund(place);
    await deliver(place);
    const hash = place.engagements.write.accept([place.id, 1n], byClient);
    await expectEvents(hash, place.split, [
      {
        name: "PaymentReceived",
        args: {
          payer: place.escrow,
          asset: place.asset === place.token.address ? place.asset : getAddress(place.token.address),
          amount: AMOUNT,
          paymentReference: referenceOf(place.id, 1n),
        },
      },
    ]);
    expect(await place.token.read.allowance([place.escrow, place.split.address])).to.equal(0n);
    await expectRevert(place.engagements.write.acceptBySilence([place.id, 1n], byStranger), "Engagements_WrongState");
  });
});
