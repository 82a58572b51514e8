import { describe, it } from "node:test";
import { expect } from "chai";
import { parseEther, zeroHash } from "viem";
import { loadFixture, people } from "../chain.ts";
import { DAY, nextAt } from "../equity.ts";
import { expectRevert } from "../expectations.ts";
import { addresses } from "../franchises.ts";
import {
  balanceOf,
  big,
  bitmapOf,
  callOf,
  carryOut,
  deployNetwork,
  execute,
  keyOf,
  mineAt,
  openProposal,
  passBoth,
  payOneWei,
  propose,
  ripen,
  solo,
  stateNumber,
  stateOf,
  stranger,
  succeed,
  TIMELOCK_DELAY,
} from "../governance.ts";

describe("queue", () => {
  it("only what has succeeded: not pending, active, defeated or queued", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await propose(governor);
    const refused = (state: "Pending" | "Active" | "Queued" | "Executed") =>
      expectRevert(governor.write.queue(keyOf(proposal)), "GovernorUnexpectedProposalState", [
        proposal.id,
        stateNumber(state),
        bitmapOf("Succeeded"),
      ]);
    await refused("Pending");
    await mineAt(proposal.snapshot + 1n);
    await refused("Active");
    await passBoth(governor, proposal);
    await nextAt(proposal.deadline);
    await refused("Active");
    await nextAt(proposal.deadline + 1n);
    await governor.write.queue(keyOf(proposal));
    await refused("Queued");
    await mineAt((await governor.read.proposalEta([proposal.id])) + 1n);
    await execute(governor, proposal);
    await refused("Executed");
  });

  it("what an only house is for is never queued", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    await governor.write.castVote([proposal.id, 1], big);
    await mineAt(proposal.deadline + 1n);
    await expectRevert(governor.write.queue(keyOf(proposal)), "GovernorUnexpectedProposalState", [
      proposal.id,
      stateNumber("Defeated"),
      bitmapOf("Succeeded"),
    ]);
  });
});

describe("execute", () => {
  it("not without queueing", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await succeed(governor);
    await expectRevert(execute(governor, proposal), "GovernorUnexpectedProposalState", [
      proposal.id,
      stateNumber("Succeeded"),
      bitmapOf("Queued"),
    ]);
  });

  it("not twice", async () => {
    const { governor, timelock } = await loadFixture(deployNetwork);
    const proposal = await ripen(governor);
    const before = await balanceOf(timelock.address);
    await execute(governor, proposal);
    await expectRevert(execute(governor, proposal), "GovernorUnexpectedProposalState", [
      proposal.id,
      stateNumber("Executed"),
      bitmapOf("Queued"),
    ]);
    expect(await balanceOf(timelock.address)).to.equal(before - 1n);
  });

  it("not with other targets, values, calldata or another description", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await ripen(governor);
    for (const other of [
      { targets: [addresses.alice] },
      { values: [2n] },
      { calldatas: ["0x00" as const] },
      { descriptionHash: zeroHash },
      {
        targets: [...proposal.targets, ...proposal.targets],
        values: [1n, 1n],
        calldatas: ["0x", "0x"] as `0x${string}`[],
      },
    ]) {
      await expectRevert(execute(governor, { ...proposal, ...other }), "GovernorNonexistentProposal");
    }
    expect(await stateOf(governor, proposal)).to.equal("Queued");
  });

  it("by anybody; ETH that comes with it stays in the treasury", async () => {
    const { governor, timelock } = await loadFixture(deployNetwork);
    const proposal = await ripen(governor);
    const before = await balanceOf(timelock.address);
    await governor.write.execute(keyOf(proposal), { ...stranger, value: 1_000n });
    expect(await balanceOf(timelock.address)).to.equal(before + 999n);
    expect(await balanceOf(governor.address)).to.equal(0n);
  });

  it("all actions or none: one that fails takes the others with it, and it can be tried again", async () => {
    const { governor, timelock } = await loadFixture(deployNetwork);
    const proposal = await ripen(governor, [payOneWei, { target: addresses.bob, value: parseEther("11") }]);
    const before = await balanceOf(timelock.address);
    await expectRevert(execute(governor, proposal), "FailedCall");
    expect(await balanceOf(timelock.address)).to.equal(before);
    expect(await stateOf(governor, proposal)).to.equal("Queued");
    await people.alice.sendTransaction({ to: timelock.address, value: parseEther("2") });
    await execute(governor, proposal);
    expect(await stateOf(governor, proposal)).to.equal("Executed");
  });

  it("a longer delay holds for what is queued from then on", async () => {
    const { governor, timelock } = await loadFixture(deployNetwork);
    const queued = await succeed(governor, [payOneWei], { title: "Queued before" });
    await governor.write.queue(keyOf(queued));
    const eta = await governor.read.proposalEta([queued.id]);
    await carryOut(governor, [callOf(timelock, "updateDelay", [5n * DAY])]);
    expect(await governor.read.proposalEta([queued.id])).to.equal(eta);
    await execute(governor, queued);
    const later = await succeed(governor, [payOneWei], { title: "Queued after" });
    await governor.write.queue(keyOf(later));
    await mineAt((await governor.read.proposalEta([later.id])) - 2n);
    await expectRevert(execute(governor, later), "TimelockUnexpectedOperationState");
    await mineAt(await governor.read.proposalEta([later.id]));
    await execute(governor, later);
  });
});

describe("The timelock", () => {
  it("refuses everybody but the governor: to schedule, cancel, execute, give roles or change its delay", async () => {
    const { governor, timelock } = await loadFixture(deployNetwork);
    const proposal = await ripen(governor);
    const salt = (BigInt(governor.address) << 96n) ^ BigInt(proposal.descriptionHash);
    const batch = [
      proposal.targets,
      proposal.values,
      proposal.calldatas,
      zeroHash,
      `0x${salt.toString(16).padStart(64, "0")}` as const,
    ] as const;
    const id = await timelock.read.hashOperationBatch(batch);
    expect(await timelock.read.isOperationReady([id])).to.equal(true);
    const { account } = stranger;
    for (const by of [stranger, solo, big, { account: addresses.deployer }]) {
      const single = [account, 1n, "0x", zeroHash, zeroHash] as const;
      for (const act of [
        () => timelock.write.executeBatch(batch, by),
        () => timelock.write.execute(single, by),
        () => timelock.write.schedule([...single, TIMELOCK_DELAY], by),
        () => timelock.write.scheduleBatch([...batch, TIMELOCK_DELAY], by),
        () => timelock.write.cancel([id], by),
        async () => timelock.write.grantRole([await timelock.read.PROPOSER_ROLE(), account], by),
      ]) {
        await expectRevert(act(), "AccessControlUnauthorizedAccount");
      }
      await expectRevert(timelock.write.updateDelay([0n], by), "TimelockUnauthorizedCaller", [by.account]);
    }
    expect(await stateOf(governor, proposal)).to.equal("Queued");
  });
});
