import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress, zeroAddress, zeroHash } from "viem";
import { loadFixture, networkHelpers, publicClient } from "../chain.ts";
import {
  addresses,
  byFacilitator,
  byNetwork,
  deployEngagements,
  digestOf,
  HARBOUR,
  newOutcome,
  open,
  outcomeOf,
  SEEDS,
  type Terms,
  termsOf,
  type World,
} from "../engagements.ts";
import { DAY, nextAt, now } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { strangers } from "../franchises.ts";
import { createSplit, ETH, splitParams } from "../RevenueSplit/fixture.ts";

const { alice, client, colleague, facilitator, member, formerMember, newcomer, stranger, dora } = addresses;

/** Opens with something wrong: refused with the error, and there's no engagement. */
async function expectNotOpened(
  world: World,
  overrides: Partial<Terms>,
  error: string,
  args?: readonly unknown[],
  account: Address = facilitator,
) {
  await expectRevert(open(world, overrides, account), error, args);
  expect(await world.engagements.read.engagementCount()).to.equal(0n);
}

describe("Engagements.open", () => {
  it("keeps the terms, proposes the outcomes, seats the team and makes the escrow", async () => {
    const world = await loadFixture(deployEngagements);
    const { engagements, asset } = world;
    const another = await newOutcome({ amount: 7n, brief: digestOf("another") });
    const terms = { ...(await termsOf(world)), team: [member, newcomer] };
    terms.outcomes.push(another);
    const [first] = terms.outcomes;
    const escrow = await engagements.read.escrowOf([1n]);
    const { client: _, team: __, outcomes: ___, franchiseId, ...kept } = terms;
    const opened = { engagementId: 1n, franchiseId, client, facilitator, escrow, ...kept };
    await expectEvents(engagements.write.open([terms], byFacilitator), engagements, [
      { name: "EngagementOpened", args: opened },
      { name: "TeamJoined", args: { engagementId: 1n, account: member, place: 0n } },
      { name: "TeamJoined", args: { engagementId: 1n, account: newcomer, place: 1n } },
      { name: "OutcomeProposed", args: { engagementId: 1n, outcome: 1n, ...first } },
      { name: "OutcomeProposed", args: { engagementId: 1n, outcome: 2n, ...another } },
    ]);
    expect(await engagements.read.engagementCount()).to.equal(1n);
    const { brief: ____, ...stored } = { franchiseId, client, facilitator, ...kept, outcomeCount: 2n };
    expect(await engagements.read.engagement([1n])).to.deep.equal(stored);
    const proposed = { state: "Proposed", amount: 7n, due: another.due, until: 0, endedAt: 0 };
    expect(await outcomeOf(world, 1n, 2n)).to.deep.equal(proposed);
    expect(await engagements.read.held([1n])).to.equal(0n);
    expect(await engagements.read.refundOf([1n])).to.equal(0n);
    expect(await publicClient.getCode({ address: escrow })).to.not.equal(undefined);
    expect(await world.split.read.assets()).to.deep.equal([ETH, asset]);
  });

  it("given others were opened: each has an escrow and numbers of its own", async () => {
    const world = await loadFixture(deployEngagements);
    const one = await open(world);
    const two = await open(world, { team: [member] }, colleague);
    expect([one.id, two.id]).to.deep.equal([1n, 2n]);
    expect(one.escrow).to.not.equal(two.escrow);
    expect((await outcomeOf(world, 2n, 1n)).state).to.equal("Proposed");
    expect(await world.engagements.read.isOnTeam([1n, member])).to.equal(false);
    expect(await world.engagements.read.isOnTeam([2n, member])).to.equal(true);
  });

  it("given an owner who is no facilitator: opens as well", async () => {
    const world = await loadFixture(deployEngagements);
    const { id } = await open(world, {}, alice);
    expect((await world.engagements.read.engagement([id])).facilitator).to.equal(alice);
  });

  it("given neither facilitator nor owner of that franchise: refuses", async () => {
    const world = await loadFixture(deployEngagements);
    for (const account of [stranger, dora, client, member]) {
      await expectNotOpened(world, {}, "Engagements_NotOfFranchise", [account, HARBOUR], account);
    }
    const elsewhere = { franchiseId: SEEDS, split: getAddress(world.foreign.address) };
    await expectNotOpened(world, elsewhere, "Engagements_NotOfFranchise", [facilitator, SEEDS]);
  });

  it("given a franchise that's suspended or unknown: refuses", async () => {
    const world = await loadFixture(deployEngagements);
    for (const franchiseId of [0n, 9n]) {
      await expectNotOpened(world, { franchiseId }, "Engagements_FranchiseNotActive", [franchiseId]);
    }
    await world.registry.write.suspend([HARBOUR], byNetwork);
    await expectNotOpened(world, {}, "Engagements_FranchiseNotActive", [HARBOUR]);
    await world.registry.write.reinstate([HARBOUR], byNetwork);
    await open(world);
  });

  it("given a split of another franchise, or of none: refuses", async () => {
    const world = await loadFixture(deployEngagements);
    const foreign = getAddress(world.foreign.address);
    await expectNotOpened(world, { split: foreign }, "Engagements_SplitOfAnother", [foreign, HARBOUR, SEEDS]);
    const ofNobody = await createSplit(world.factory, splitParams({ name: "Nobody's", controller: facilitator }));
    for (const split of [getAddress(ofNobody.address), zeroAddress, stranger]) {
      await expectNotOpened(world, { split }, "Engagements_SplitOfAnother", [split, HARBOUR, 0n]);
    }
  });

  it("given a client that's the facilitator, or nobody: refuses", async () => {
    const world = await loadFixture(deployEngagements);
    await expectNotOpened(world, { client: facilitator }, "Engagements_ClientIsFacilitator", [facilitator]);
    await expectNotOpened(world, { client: zeroAddress }, "Engagements_ZeroAddress", []);
  });

  it("given an arbiter that's a party, or nobody: refuses", async () => {
    const world = await loadFixture(deployEngagements);
    for (const party of [client, facilitator]) {
      await expectNotOpened(world, { arbiter: party }, "Engagements_ArbiterIsParty", [party]);
    }
    await expectNotOpened(world, { arbiter: zeroAddress }, "Engagements_ZeroAddress", []);
  });

  it("given a review of 1 or 90 days: takes it; a second less or more: refuses", async () => {
    const world = await loadFixture(deployEngagements);
    for (const seconds of [0n, DAY - 1n, 90n * DAY + 1n, 2n ** 32n - 1n]) {
      const window = [seconds, DAY, 90n * DAY];
      await expectNotOpened(world, { reviewWindow: Number(seconds) }, "Engagements_ReviewWindow", window);
    }
    for (const seconds of [DAY, 90n * DAY]) {
      const { id } = await open(world, { reviewWindow: Number(seconds) });
      expect((await world.engagements.read.engagement([id])).reviewWindow).to.equal(Number(seconds));
    }
  });

  it("given a digest that's zero, the engagement's or an outcome's: refuses", async () => {
    const world = await loadFixture(deployEngagements);
    await expectNotOpened(world, { brief: zeroHash }, "Engagements_ZeroDigest", []);
    const outcomes = [await newOutcome(), await newOutcome({ brief: zeroHash })];
    await expectNotOpened(world, { outcomes }, "Engagements_ZeroDigest", []);
  });

  it("given an outcome without amount: refuses", async () => {
    const world = await loadFixture(deployEngagements);
    const outcomes = [await newOutcome(), await newOutcome({ amount: 0n })];
    await expectNotOpened(world, { outcomes }, "Engagements_ZeroAmount", []);
  });

  it("given no outcomes, or more than 50: refuses; 50 are fine", async () => {
    const world = await loadFixture(deployEngagements);
    const outcomes = Array(51).fill(await newOutcome());
    await expectNotOpened(world, { outcomes: [] }, "Engagements_PageSize", [0n, 50n]);
    await expectNotOpened(world, { outcomes }, "Engagements_PageSize", [51n, 50n]);
    await open(world, { outcomes: outcomes.slice(1) });
    expect((await world.engagements.read.engagement([1n])).outcomeCount).to.equal(50n);
  });

  it("given a due date a second ahead or in 730 days: takes it; now or later than that: refuses", async () => {
    const world = await loadFixture(deployEngagements);
    const time = (await now()) + 100n;
    const openAt = async (due: bigint) => {
      const terms = { ...(await termsOf(world)), outcomes: [await newOutcome({ due: Number(due) })] };
      await nextAt(time);
      return world.engagements.write.open([terms], { ...byFacilitator, gas: 1_000_000n });
    };
    const start = await networkHelpers.takeSnapshot();
    for (const due of [0n, time - 1n, time]) {
      await expectRevert(openAt(due), "Engagements_DueNotAhead", [due, time]);
      await start.restore();
    }
    const last = time + 730n * DAY;
    await expectRevert(openAt(last + 1n), "Engagements_DueTooFar", [last + 1n, last]);
    await start.restore();
    for (const due of [time + 1n, last]) {
      await openAt(due);
      await start.restore();
    }
  });

  it("given a team with a duplicate, somebody without weight, or more than 96: refuses", async () => {
    const world = await loadFixture(deployEngagements);
    const split = getAddress(world.split.address);
    await expectNotOpened(world, { team: [member, member] }, "Engagements_AlreadyOnTeam", [member]);
    await expectNotOpened(world, { team: [member, stranger] }, "Engagements_NotInSplit", [stranger, split]);
    await expectNotOpened(world, { team: strangers(97) }, "Engagements_PageSize", [97n, 96n]);
  });

  it("given an asset without code: refuses, as its split does", async () => {
    const world = await loadFixture(deployEngagements);
    await expectNotOpened(world, { asset: stranger }, "RevenueSplit_UnknownAsset", [stranger]);
  });

  it("given ETH: opens", async () => {
    const world = await loadFixture(deployEngagements);
    await open(world, { asset: ETH });
    expect((await world.engagements.read.engagement([1n])).asset).to.equal(ETH);
  });
});

describe("The views of Engagements", () => {
  it("given an unknown engagement or outcome: say so, or say none", async () => {
    const world = await loadFixture(deployEngagements);
    const { id } = await open(world);
    const { read } = world.engagements;
    for (const unknown of [0n, 2n]) {
      for (const view of [read.engagement([unknown]), read.held([unknown]), read.refundOf([unknown])]) {
        await expectRevert(view, "Engagements_UnknownEngagement", [unknown]);
      }
      expect(await read.isOnTeam([unknown, formerMember])).to.equal(false);
      expect(await read.isParticipant([unknown, 1n, zeroAddress])).to.equal(false);
      expect(await read.consentOf([unknown, client])).to.equal(zeroHash);
    }
    for (const number of [0n, 2n]) {
      expect((await outcomeOf(world, id, number)).state).to.equal("None");
      expect(await read.isParticipant([id, number, client])).to.equal(false);
    }
    expect(getAddress(await read.registry())).to.equal(getAddress(world.registry.address));
  });
});
