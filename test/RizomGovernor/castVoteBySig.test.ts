import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress, zeroAddress } from "viem";
import { loadFixture, type Person, people, viem } from "../chain.ts";
import { RZM } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { addOwner, HARBOUR, passSecond } from "../franchises.ts";
import {
  AGAINST,
  big,
  deployGovernance,
  deployNetwork,
  FOR,
  mineAt,
  openProposal,
  payOneWei,
  propose,
  STANCE,
  solo,
  stranger,
  vote,
} from "../governance.ts";
import { type Ballot, signBallot, signExtendedBallot } from "./signing.ts";

/** The network with a smart account (EIP-1271) of Alice's that holds 50 RZM, and that Harbour has made an owner. */
async function deployWallet() {
  const world = await deployGovernance();
  const wallet = await viem.deployContract("SigningWallet", [people.stranger.account.address]);
  const account = getAddress(wallet.address);
  await world.module.write.mint([account, 50n * RZM]);
  const test = await viem.getTestClient();
  await test.impersonateAccount({ address: account });
  await test.setBalance({ address: account, value: 10n ** 18n });
  await world.token.write.delegate([account], { account });
  await addOwner(world, account);
  await test.stopImpersonatingAccount({ address: account });
  await passSecond();
  return { ...world, account };
}

const ballotOf = (proposalId: bigint, voter: Person, overrides: Partial<Ballot> = {}): Ballot => ({
  proposalId,
  support: FOR,
  voter: voter.account.address,
  nonce: 0n,
  ...overrides,
});

describe("castVoteBySig", () => {
  it("given a voter's signature: anybody brings the ballot, which counts as the voter's in both houses", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    const signature = await signBallot(people.alice, governor.address, ballotOf(proposal.id, people.alice));
    const voter = getAddress(people.alice.account.address);
    await expectEvents(governor.write.castVoteBySig([proposal.id, FOR, voter, signature], stranger), governor, [
      {
        name: "FranchiseBallotCast",
        args: { proposalId: proposal.id, franchiseId: HARBOUR, owner: voter, support: FOR, stance: STANCE.for },
      },
      { name: "VoteCast", args: { voter, proposalId: proposal.id, support: FOR, weight: 100n * RZM, reason: "" } },
    ]);
    expect(await governor.read.nonces([voter])).to.equal(1n);
    expect(await governor.read.hasVoted([proposal.id, voter])).to.equal(true);
    expect(await governor.read.hasVoted([proposal.id, stranger.account])).to.equal(false);
  });

  it("given a signature with a reason and parameters: both are signed", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    const voter = getAddress(people.manager.account.address);
    const message = { ...ballotOf(proposal.id, people.manager), reason: "It leaks", params: "0x01" } as const;
    const signature = await signExtendedBallot(people.manager, governor.address, message);
    const cast = (reason: string, params: `0x${string}`) =>
      governor.write.castVoteWithReasonAndParamsBySig([proposal.id, FOR, voter, reason, params, signature], stranger);
    await expectRevert(cast("It doesn't", "0x01"), "GovernorInvalidSignature", [voter]);
    await expectRevert(cast("It leaks", "0x02"), "GovernorInvalidSignature", [voter]);
    await expectEvents(cast("It leaks", "0x01"), governor, [
      {
        name: "VoteCastWithParams",
        args: {
          voter,
          proposalId: proposal.id,
          support: FOR,
          weight: 6_000n * RZM,
          reason: "It leaks",
          params: "0x01",
        },
      },
    ]);
  });

  it("given anything else was signed: another proposal, ballot, voter, nonce, chain or governor, by another: refused", async () => {
    const world = await loadFixture(deployNetwork);
    const { governor } = world;
    const proposal = await openProposal(governor);
    const voter = getAddress(people.alice.account.address);
    const good = ballotOf(proposal.id, people.alice);
    const signatures = [
      await signBallot(people.bob, governor.address, good),
      await signBallot(people.alice, governor.address, { ...good, proposalId: proposal.id + 1n }),
      await signBallot(people.alice, governor.address, { ...good, support: AGAINST }),
      await signBallot(people.alice, governor.address, { ...good, voter: people.bob.account.address }),
      await signBallot(people.alice, governor.address, { ...good, nonce: 1n }),
      await signBallot(people.alice, governor.address, good, 1),
      await signBallot(people.alice, world.timelock.address, good),
      "0x",
      `0x${"00".repeat(65)}`,
    ] as const;
    for (const signature of signatures) {
      await expectRevert(
        governor.write.castVoteBySig([proposal.id, FOR, voter, signature], stranger),
        "GovernorInvalidSignature",
        [voter],
      );
    }
    expect(await governor.read.nonces([voter])).to.equal(0n);
    expect(await governor.read.proposalVotes([proposal.id])).to.deep.equal([0n, 0n, 0n]);
  });

  it("the voter nobody is refused, though a bad signature recovers to it", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    const empty = `0x${"00".repeat(64)}1b` as const;
    await expectRevert(
      governor.write.castVoteBySig([proposal.id, FOR, zeroAddress, empty], stranger),
      "GovernorInvalidSignature",
      [zeroAddress],
    );
  });

  it("the same signature twice is refused, here and on another proposal", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    const other = await openProposal(governor, [payOneWei], { title: "Another" });
    const voter = getAddress(people.alice.account.address);
    const signature = await signBallot(people.alice, governor.address, ballotOf(proposal.id, people.alice));
    const cast = (id: bigint) => governor.write.castVoteBySig([id, FOR, voter, signature], stranger);
    await cast(proposal.id);
    for (const id of [proposal.id, other.id]) await expectRevert(cast(id), "GovernorInvalidSignature", [voter]);
  });

  it("signed early, a ballot is brought when the vote is open, and not after", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await propose(governor);
    const voter = getAddress(people.manager.account.address);
    const signature = await signBallot(people.manager, governor.address, ballotOf(proposal.id, people.manager));
    const cast = () => governor.write.castVoteBySig([proposal.id, FOR, voter, signature], stranger);
    await expectRevert(cast(), "GovernorUnexpectedProposalState");
    await mineAt(proposal.deadline + 1n);
    await expectRevert(cast(), "GovernorUnexpectedProposalState");
    expect(await governor.read.nonces([voter])).to.equal(0n);
  });
});

describe("the same account through two doors votes once", () => {
  it("first itself, then by signature; as a holder, as an owner, and as both", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    for (const person of [people.manager, people.steward, people.alice]) {
      const account = getAddress(person.account.address);
      await vote(governor, proposal, FOR, { account });
      const signature = await signBallot(person, governor.address, ballotOf(proposal.id, person));
      await expectRevert(
        governor.write.castVoteBySig([proposal.id, FOR, account, signature], stranger),
        "GovernorAlreadyCastVote",
        [account],
      );
    }
    expect(await governor.read.proposalVotes([proposal.id])).to.deep.equal([0n, 6_100n * RZM, 0n]);
    expect(await governor.read.franchiseVotes([proposal.id])).to.deep.equal([0n, 2n, 0n]);
  });

  it("first by signature, then itself, with a reason and with parameters", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    for (const person of [people.manager, people.steward, people.alice]) {
      const account = getAddress(person.account.address);
      const signature = await signBallot(person, governor.address, ballotOf(proposal.id, person));
      await governor.write.castVoteBySig([proposal.id, FOR, account, signature], stranger);
      const by = { account };
      for (const again of [
        () => vote(governor, proposal, AGAINST, by),
        () => governor.write.castVoteWithReason([proposal.id, FOR, "again"], by),
        () => governor.write.castVoteWithReasonAndParams([proposal.id, FOR, "again", "0x01"], by),
      ]) {
        await expectRevert(again(), "GovernorAlreadyCastVote", [account]);
      }
    }
    expect(await governor.read.proposalVotes([proposal.id])).to.deep.equal([0n, 6_100n * RZM, 0n]);
  });

  it("two signatures with nonces in a row: the second is refused, and the first counts", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    const voter = getAddress(people.manager.account.address);
    const sign = (nonce: bigint) =>
      signBallot(people.manager, governor.address, ballotOf(proposal.id, people.manager, { nonce }));
    await governor.write.castVoteBySig([proposal.id, FOR, voter, await sign(0n)], stranger);
    await expectRevert(
      governor.write.castVoteBySig([proposal.id, FOR, voter, await sign(1n)], stranger),
      "GovernorAlreadyCastVote",
      [voter],
    );
    expect(await governor.read.nonces([voter])).to.equal(1n);
  });
});

describe("castVoteBySig by a smart account (EIP-1271)", () => {
  it("given what its keeper signed: counts its equity and its ownership", async () => {
    const { governor, account } = await loadFixture(deployWallet);
    const proposal = await openProposal(governor);
    const ballot = { ...ballotOf(proposal.id, people.stranger), voter: account };
    const signature = await signBallot(people.stranger, governor.address, ballot);
    await governor.write.castVoteBySig([proposal.id, FOR, account, signature], big);
    expect(await governor.read.proposalVotes([proposal.id])).to.deep.equal([0n, 50n * RZM, 0n]);
    expect(await governor.read.franchiseBallots([proposal.id, HARBOUR])).to.deep.equal([0n, 1n, 0n]);
    expect(await governor.read.hasVoted([proposal.id, account])).to.equal(true);
  });

  it("given what somebody else signed: refused", async () => {
    const { governor, account } = await loadFixture(deployWallet);
    const proposal = await openProposal(governor);
    const ballot = { ...ballotOf(proposal.id, people.stranger), voter: account };
    const signature = await signBallot(people.bob, governor.address, ballot);
    await expectRevert(
      governor.write.castVoteBySig([proposal.id, FOR, account, signature], solo),
      "GovernorInvalidSignature",
      [account],
    );
  });

  it("twice: the second is refused, also with a reason", async () => {
    const { governor, account } = await loadFixture(deployWallet);
    const proposal = await openProposal(governor);
    const ballot = { ...ballotOf(proposal.id, people.stranger), voter: account };
    const first = await signBallot(people.stranger, governor.address, ballot);
    await governor.write.castVoteBySig([proposal.id, FOR, account, first], big);
    const again = { ...ballot, nonce: 1n, reason: "again", params: "0x" } as const;
    const second = await signExtendedBallot(people.stranger, governor.address, again);
    await expectRevert(
      governor.write.castVoteWithReasonAndParamsBySig([proposal.id, FOR, account, "again", "0x", second], big),
      "GovernorAlreadyCastVote",
      [account],
    );
  });
});
