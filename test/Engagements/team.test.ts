import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress, zeroAddress } from "viem";
import { loadFixture } from "../chain.ts";
import {
  addresses,
  byAlice,
  byArbiter,
  byClient,
  byColleague,
  byFacilitator,
  deployDisputed,
  deployEngagements,
  deployOpened,
  EVIDENCE,
  newOutcome,
  open,
  RULING,
  type World,
} from "../engagements.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { strangers } from "../franchises.ts";
import { createSplit, splitParams, team } from "../RevenueSplit/fixture.ts";

const { alice, arbiter, client, colleague, facilitator, member, formerMember, newcomer, predecessor, stranger } =
  addresses;

const add = ({ engagements }: World, accounts: Address[]) => engagements.write.addToTeam([1n, accounts], byFacilitator);
const remove = ({ engagements }: World, accounts: Address[]) =>
  engagements.write.removeFromTeam([1n, accounts], byFacilitator);

/** Who of everybody took part in an outcome of engagement 1. */
async function participantsIn({ engagements }: World, number: bigint) {
  const people = {
    client,
    facilitator,
    colleague,
    predecessor,
    member,
    formerMember,
    newcomer,
    arbiter,
    alice,
    stranger,
  };
  const found: string[] = [];
  for (const [name, account] of Object.entries(people)) {
    if (await engagements.read.isParticipant([1n, number, account])) found.push(name);
  }
  return found;
}

/** An outcome of engagement 1 is delivered and accepted. */
async function finish({ engagements }: World, number: bigint, by: { account: Address }) {
  await engagements.write.deliver([1n, number, EVIDENCE], by);
  return engagements.write.accept([1n, number], byClient);
}

async function deployTwo() {
  const world = await deployEngagements();
  await open(world, { team: [member, formerMember], outcomes: [await newOutcome(), await newOutcome()] });
  await world.engagements.write.fund([1n, [1n, 2n]], byClient);
  return world;
}

/** A split of 97 accounts whom nobody has the keys of, and an engagement of it with none of them. */
async function deployLarge() {
  const world = await deployEngagements();
  const all = strangers(97);
  const members = team(...all.map((account) => [account, 1] as const));
  const split = await createSplit(world.factory, splitParams({ name: "Many", ...members, controller: facilitator }));
  await world.registry.write.recogniseSplit([1n, split.address, []], byFacilitator);
  const large = { ...world, split };
  await open(large);
  return { ...large, all };
}

describe("Engagements.addToTeam and removeFromTeam", () => {
  it("add and remove, and who comes back has the same place", async () => {
    const world = await loadFixture(deployOpened);
    const { engagements } = world;
    const event = (name: string, account: Address, place: bigint) => ({
      name,
      args: { engagementId: 1n, account, place },
    });
    await expectEvents(add(world, [newcomer, formerMember]), engagements, [
      event("TeamJoined", newcomer, 2n),
      event("TeamJoined", formerMember, 1n),
    ]);
    await expectEvents(remove(world, [formerMember, member]), engagements, [
      event("TeamLeft", formerMember, 1n),
      event("TeamLeft", member, 0n),
    ]);
    const onTeam = await Promise.all(
      [member, formerMember, newcomer].map((account) => engagements.read.isOnTeam([1n, account])),
    );
    expect(onTeam).to.deep.equal([false, false, true]);
  });

  it("given somebody is on it already, twice in a call too: refuses all", async () => {
    const world = await loadFixture(deployOpened);
    await expectRevert(add(world, [newcomer, member]), "Engagements_AlreadyOnTeam", [member]);
    await expectRevert(add(world, [newcomer, newcomer]), "Engagements_AlreadyOnTeam", [newcomer]);
    expect(await world.engagements.read.isOnTeam([1n, newcomer])).to.equal(false);
  });

  it("given somebody isn't on it, or not any more, or twice in a call: refuses all", async () => {
    const world = await loadFixture(deployOpened);
    for (const account of [newcomer, formerMember, facilitator]) {
      await expectRevert(remove(world, [member, account]), "Engagements_NotOnTeam", [account]);
    }
    await expectRevert(remove(world, [member, member]), "Engagements_NotOnTeam", [member]);
    expect(await world.engagements.read.isOnTeam([1n, member])).to.equal(true);
  });

  it("given somebody without weight in the split: refuses, also who had some; who is on the team stays", async () => {
    const world = await loadFixture(deployOpened);
    const split = getAddress(world.split.address);
    await expectRevert(add(world, [stranger]), "Engagements_NotInSplit", [stranger, split]);
    const { members, weights } = team([member, 0], [formerMember, 0], [newcomer, 1]);
    await world.split.write.setWeights([members, weights], byFacilitator);
    await expectRevert(add(world, [formerMember]), "Engagements_NotInSplit", [formerMember, split]);
    expect(await world.engagements.read.isOnTeam([1n, member])).to.equal(true);
    await add(world, [newcomer]);
  });

  it("given anybody but the facilitator, one who was too: refuses", async () => {
    const { engagements } = await loadFixture(deployOpened);
    for (const account of [predecessor, colleague, client, member, alice]) {
      const args = [account, facilitator];
      const added = engagements.write.addToTeam([1n, [newcomer]], { account });
      await expectRevert(added, "Engagements_NotFacilitator", args);
      const removed = engagements.write.removeFromTeam([1n, [member]], { account });
      await expectRevert(removed, "Engagements_NotFacilitator", args);
    }
  });

  it("given none, or more than 96: refuses", async () => {
    const world = await loadFixture(deployOpened);
    for (const [accounts, length] of [[[], 0n] as const, [strangers(97), 97n] as const]) {
      await expectRevert(add(world, [...accounts]), "Engagements_PageSize", [length, 96n]);
      await expectRevert(remove(world, [...accounts]), "Engagements_PageSize", [length, 96n]);
    }
  });

  it("seats 96 accounts, and no other ever, though some have left; those may come back", async () => {
    const world = await loadFixture(deployLarge);
    const { engagements, all } = world;
    const [first, last, spare] = [all[0], all[95], all[96]] as [Address, Address, Address];
    await add(world, all.slice(0, 96));
    await expectRevert(add(world, [spare]), "Engagements_TeamFull", [96n]);
    await remove(world, [first, last]);
    await expectRevert(add(world, [spare]), "Engagements_TeamFull", [96n]);
    await add(world, [last]);
    expect(await engagements.read.isOnTeam([1n, last])).to.equal(true);
    expect(await engagements.read.isOnTeam([1n, first])).to.equal(false);
    await engagements.write.fund([1n, [1n]], byClient);
    await engagements.write.deliver([1n, 1n, EVIDENCE], byFacilitator);
    const participants = 2n ** 96n - 2n;
    await expectEvents(engagements.write.accept([1n, 1n], byClient), engagements, [
      {
        name: "OutcomeAccepted",
        args: { engagementId: 1n, outcome: 1n, by: client, toSplit: 1_000_000_000n, facilitator, participants },
      },
    ]);
    const seen = await Promise.all([first, last, spare].map((one) => engagements.read.isParticipant([1n, 1n, one])));
    expect(seen).to.deep.equal([false, true, false]);
  });
});

describe("Engagements.areParticipants", () => {
  it("says of two accounts what isParticipant says of each, in their order", async () => {
    const world = await loadFixture(deployTwo);
    const { read } = world.engagements;
    await finish(world, 1n, byFacilitator);
    const people = [client, facilitator, member, arbiter, stranger, zeroAddress];
    for (const number of [1n, 2n]) {
      const alone = await Promise.all(people.map((account) => read.isParticipant([1n, number, account])));
      for (const [i, one] of people.entries()) {
        const pairs = await Promise.all(people.map((other) => read.areParticipants([1n, number, one, other])));
        expect(pairs).to.deep.equal(alone.map((did) => [alone[i], did]));
      }
    }
    expect(await read.areParticipants([1n, 1n, member, stranger])).to.deep.equal([true, false]);
  });
});

describe("Engagements.isParticipant", () => {
  it("nobody before an outcome is accepted; then its client, facilitator and team, for ever", async () => {
    const world = await loadFixture(deployTwo);
    await world.engagements.write.deliver([1n, 1n, EVIDENCE], byFacilitator);
    expect(await participantsIn(world, 1n)).to.deep.equal([]);
    await world.engagements.write.accept([1n, 1n], byClient);
    const participants = ["client", "facilitator", "member", "formerMember"];
    expect(await participantsIn(world, 1n)).to.deep.equal(participants);
    expect(await participantsIn(world, 2n)).to.deep.equal([]);
    await remove(world, [formerMember]);
    await add(world, [newcomer]);
    await world.engagements.write.setFacilitator([1n, colleague], byAlice);
    expect(await participantsIn(world, 1n)).to.deep.equal(participants);
  });

  it("who left or handed over before it isn't one, though they worked on it; who joined before it is", async () => {
    const world = await loadFixture(deployTwo);
    await finish(world, 1n, byFacilitator);
    await remove(world, [formerMember]);
    await add(world, [newcomer]);
    await world.engagements.write.setFacilitator([1n, colleague], byAlice);
    await finish(world, 2n, byColleague);
    expect(await participantsIn(world, 1n)).to.deep.equal(["client", "facilitator", "member", "formerMember"]);
    expect(await participantsIn(world, 2n)).to.deep.equal(["client", "colleague", "member", "newcomer"]);
  });

  it("nobody of an outcome that was resolved, even wholly for the team", async () => {
    const world = await loadFixture(deployDisputed);
    await world.engagements.write.resolve([1n, 1n, 10_000, RULING], byArbiter);
    expect(await participantsIn(world, 1n)).to.deep.equal([]);
  });
});
