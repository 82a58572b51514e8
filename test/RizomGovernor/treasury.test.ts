import { describe, it } from "node:test";
import { expect } from "chai";
import { encodeFunctionData, getAddress, type Hex, parseEther } from "viem";
import { loadFixture, people, publicClient, viem } from "../chain.ts";
import { DAY } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { addresses } from "../franchises.ts";
import {
  balanceOf,
  callOf,
  carryOut,
  deployGovernance,
  execute,
  type Governor,
  keyOf,
  type Proposal,
  payOneWei,
  ripen,
  stateOf,
  stranger,
} from "../governance.ts";
import { createSplit, ETH, splitParams } from "../RevenueSplit/fixture.ts";

const ONE_DOLLAR = 1_000_000n;

/** A treasury of 10 ETH and 500 tUSD. */
async function deployTreasury() {
  const world = await deployGovernance();
  const usd = await viem.deployContract("TestDollar");
  await usd.write.mint([world.timelock.address, 500n * ONE_DOLLAR]);
  return { ...world, usd };
}

/** The same with a receiver that the treasury is about to pay 1 ETH, after a wei to somebody else. */
async function deployPayment(name: "RefusingPayee" | "BurningPayee" | "ReenteringPayee") {
  const world = await deployTreasury();
  const { address } = await viem.deployContract(name);
  const payment = await ripen(world.governor, [payOneWei, { target: address, value: parseEther("1") }]);
  return { ...world, receiver: getAddress(address), payment };
}

describe("The treasury pays by proposal", () => {
  it("ETH and an ERC-20, several in one proposal", async () => {
    const { governor, timelock, usd } = await loadFixture(deployTreasury);
    const { alice, bob } = addresses;
    const before = await balanceOf(alice);
    await carryOut(governor, [
      { target: alice, value: parseEther("4") },
      callOf(usd, "transfer", [bob, 120n * ONE_DOLLAR]),
      callOf(usd, "transfer", [alice, ONE_DOLLAR]),
    ]);
    expect(await balanceOf(alice)).to.equal(before + parseEther("4"));
    expect(await balanceOf(timelock.address)).to.equal(parseEther("6"));
    expect(await usd.read.balanceOf([bob])).to.equal(120n * ONE_DOLLAR);
    expect(await usd.read.balanceOf([timelock.address])).to.equal(379n * ONE_DOLLAR);
  });

  it("the platform's leg of a split, which it withdraws like anybody", async () => {
    const { governor, timelock } = await loadFixture(deployTreasury);
    const factory = await viem.deployContract("RevenueSplitFactory", [timelock.address]);

    const split = await createSplit(factory, splitParams());
    await people.alice.sendTransaction({ to: split.address, value: parseEther("4") });
    await carryOut(governor, [callOf(split, "withdraw", [ETH])]);
    expect(await balanceOf(timelock.address)).to.equal(parseEther("11"));
  });

  it("not more than it has", async () => {
    const { governor, timelock, usd } = await loadFixture(deployTreasury);
    const tooMuch = [callOf(usd, "transfer", [stranger.account, 501n * ONE_DOLLAR])];
    await expectRevert(execute(governor, await ripen(governor, tooMuch)), "ERC20InsufficientBalance", [
      getAddress(timelock.address),
      500n * ONE_DOLLAR,
      501n * ONE_DOLLAR,
    ]);
  });

  it("the governor takes no ETH, and what was forced or sent to it by mistake can be relayed out", async () => {
    const { governor, usd } = await loadFixture(deployTreasury);
    await expectRevert(people.alice.sendTransaction({ to: governor.address, value: 1n }), "GovernorDisabledDeposit");
    await usd.write.mint([governor.address, ONE_DOLLAR]);
    const transfer = callOf(usd, "transfer", [addresses.alice, ONE_DOLLAR]);
    await carryOut(governor, [callOf(governor, "relay", [transfer.target, 0n, transfer.data])]);
    expect(await usd.read.balanceOf([addresses.alice])).to.equal(ONE_DOLLAR);
  });
});

describe("A receiver that", () => {
  /** What a failed payment must leave: nothing of the proposal happened, and it can still be executed. */
  async function expectNothingHappened(governor: Governor, treasury: Hex, payment: Proposal, stranger: bigint) {
    expect(await balanceOf(treasury)).to.equal(parseEther("10"));
    expect(await balanceOf(addresses.stranger)).to.equal(stranger);
    expect(await stateOf(governor, payment)).to.equal("Queued");
  }

  it("refuses stops the whole proposal; without it, another proposal pays the others", async () => {
    const { governor, timelock, payment } = await loadFixture(deployRefusing);
    const before = await balanceOf(addresses.stranger);
    await expectRevert(governor.write.execute(keyOf(payment), { account: addresses.bob }), "RefusingPayee_NoThanks");
    await expectNothingHappened(governor, timelock.address, payment, before);
    await execute(governor, await ripen(governor, [payOneWei], { title: "Without it" }), { account: addresses.bob });
    expect(await balanceOf(addresses.stranger)).to.equal(before + 1n);
  });

  it("refuses today can be paid another day, when it has changed its mind", async () => {
    const { governor, timelock, usd } = await loadFixture(deployTreasury);
    const pausable = await viem.deployContract("PausableToken");
    await pausable.write.mint([timelock.address, 100n]);
    await pausable.write.setPaused([true]);
    const payment = await ripen(governor, [
      callOf(usd, "transfer", [addresses.alice, ONE_DOLLAR]),
      callOf(pausable, "transfer", [addresses.alice, 100n]),
    ]);
    await expectRevert(execute(governor, payment), "EnforcedPause");
    expect(await usd.read.balanceOf([addresses.alice])).to.equal(0n);
    await pausable.write.setPaused([false]);
    await execute(governor, payment);
    expect(await usd.read.balanceOf([addresses.alice])).to.equal(ONE_DOLLAR);
    expect(await pausable.read.balanceOf([addresses.alice])).to.equal(100n);
  });

  it("burns all gas stops the whole proposal, which stays queued", async () => {
    const { governor, timelock, payment } = await loadFixture(deployBurning);
    const before = await balanceOf(addresses.stranger);
    const hash = await governor.write
      .execute(keyOf(payment), { account: addresses.bob, gas: 2_000_000n })
      .catch(() => undefined);
    if (hash !== undefined) {
      expect((await publicClient.getTransactionReceipt({ hash })).status).to.equal("reverted");
    }
    await expectNothingHappened(governor, timelock.address, payment, before);
  });

  it("executes the same proposal again from within is refused, and paid once", async () => {
    const { governor, timelock, receiver, payment } = await loadFixture(deployReentering);
    const payee = await viem.getContractAt("ReenteringPayee", receiver);
    const again = encodeFunctionData({ abi: governor.abi, functionName: "execute", args: keyOf(payment) });
    await payee.write.arm([governor.address, again]);
    await execute(governor, payment);
    expect(await payee.read.called()).to.equal(true);
    expect(await payee.read.succeeded()).to.equal(false);
    expect(await balanceOf(receiver)).to.equal(parseEther("1"));
    expect(await balanceOf(timelock.address)).to.equal(parseEther("9") - 1n);
  });

  it("cancels, votes, queues or sets something from within can't do more than from outside", async () => {
    const { governor, timelock, receiver, payment } = await loadFixture(deployReentering);
    const payee = await viem.getContractAt("ReenteringPayee", receiver);
    const calls = [
      encodeFunctionData({ abi: governor.abi, functionName: "cancel", args: keyOf(payment) }),
      encodeFunctionData({ abi: governor.abi, functionName: "setVotingDelay", args: [0] }),
      encodeFunctionData({ abi: governor.abi, functionName: "relay", args: [receiver, 0n, "0x"] }),
      encodeFunctionData({ abi: governor.abi, functionName: "castVote", args: [payment.id, 1] }),
    ];
    await payee.write.arm([governor.address, calls[0] as Hex]);
    for (const [i, data] of calls.entries()) {
      await payee.write.arm([governor.address, data]);
      const title = `Pay again ${i}`;
      await execute(governor, await ripen(governor, [{ target: receiver, value: 1n }], { title }));
      expect([await payee.read.called(), await payee.read.succeeded()], title).to.deep.equal([true, false]);
    }
    expect(await governor.read.votingDelay()).to.equal(DAY);
    expect(await timelock.read.getMinDelay()).to.equal(2n * DAY);
  });

  it("executes another ripe proposal from within: both are executed, once each", async () => {
    const { governor, receiver, payment } = await loadFixture(deployReentering);
    const other = await ripen(governor, [callOf(governor, "setVotingDelay", [7_200])], { title: "Sooner" });
    const payee = await viem.getContractAt("ReenteringPayee", receiver);
    await payee.write.arm([
      governor.address,
      encodeFunctionData({ abi: governor.abi, functionName: "execute", args: keyOf(other) }),
    ]);
    await expectEvents(execute(governor, payment), governor, [
      { name: "VotingDelaySet", args: { oldVotingDelay: DAY, newVotingDelay: 7_200n } },
      { name: "ProposalExecuted", args: { proposalId: other.id } },
      { name: "ProposalExecuted", args: { proposalId: payment.id } },
    ]);
    await expectRevert(execute(governor, other), "GovernorUnexpectedProposalState");
  });

  it("does so between a proposal's own settings makes it fail as a whole, and it can be executed apart", async () => {
    const { governor, receiver } = await loadFixture(deployReentering);
    const other = await ripen(governor, [callOf(governor, "setVotingDelay", [7_200])], { title: "Sooner" });
    const mixed = await ripen(
      governor,
      [{ target: receiver, value: 1n }, callOf(governor, "setVotingPeriod", [7_200])],
      { title: "Pay, then set" },
    );
    const payee = await viem.getContractAt("ReenteringPayee", receiver);
    await payee.write.arm([
      governor.address,
      encodeFunctionData({ abi: governor.abi, functionName: "execute", args: keyOf(other) }),
    ]);
    const error = await execute(governor, mixed).then(
      () => undefined,
      (reason: unknown) => String(reason),
    );
    expect(error, "the queue of calls is empty, which panics").to.contain("0x31");
    expect(await stateOf(governor, other)).to.equal("Queued");
    await execute(governor, other);
    await execute(governor, mixed);
    expect(await governor.read.votingPeriod()).to.equal(7_200n);
  });
});

const deployRefusing = () => deployPayment("RefusingPayee");
const deployBurning = () => deployPayment("BurningPayee");
const deployReentering = () => deployPayment("ReenteringPayee");
