import { describe, it } from "node:test";
import { expect } from "chai";
import { zeroHash } from "viem";
import { loadFixture } from "../chain.ts";
import {
  AMOUNT,
  addresses,
  byAlice,
  byClient,
  byColleague,
  byFacilitator,
  deployDelivered,
  deployEngagements,
  deployFunded,
  digestOf,
  EVIDENCE,
  newOutcome,
  open,
  outcomeOf,
  pictureOf,
  REASON,
  REVIEW,
  type World,
} from "../engagements.ts";
import { expectEvents, expectRevert } from "../expectations.ts";

const { client, colleague, facilitator, nextArbiter, stranger } = addresses;

/** Two funded outcomes that are alike in everything. */
async function deployTwins() {
  const world = await deployEngagements();
  const twin = await newOutcome();
  await open(world, { outcomes: [twin, twin] });
  await world.engagements.write.fund([1n, [1n, 2n]], byClient);
  return world;
}

const settle = ({ engagements }: World, share: number, by: { account: typeof client }, number = 1n) =>
  engagements.write.settle([1n, number, share], by);
const consentOf = ({ engagements }: World, account: typeof client) => engagements.read.consentOf([1n, account]);

/** The facilitator's consent to 60 % no longer holds: the client's only asks for it. */
async function expectLapsed(world: World) {
  const before = await pictureOf(world);
  await settle(world, 6_000, byClient);
  expect(await pictureOf(world)).to.deep.equal(before);
}

describe("Consent of both", () => {
  it("the first one asks, the second one carries it out, and no consent is left", async () => {
    const world = await loadFixture(deployDelivered);
    const { engagements } = world;
    const asked = { engagementId: 1n, outcome: 1n, by: facilitator, teamShare: 6_000 };
    await expectEvents(settle(world, 6_000, byFacilitator), engagements, [{ name: "SettlementProposed", args: asked }]);
    expect(await consentOf(world, facilitator)).to.not.equal(zeroHash);
    const [toSplit, toClient] = [(AMOUNT * 6n) / 10n, (AMOUNT * 4n) / 10n];
    const args = { engagementId: 1n, outcome: 1n, by: client, teamShare: 6_000, ruling: zeroHash, toSplit, toClient };
    await expectEvents(settle(world, 6_000, byClient), engagements, [{ name: "OutcomeResolved", args }]);
    for (const party of [client, facilitator]) expect(await consentOf(world, party)).to.equal(zeroHash);
  });

  it("to cancel is asked as a share of nothing", async () => {
    const { engagements } = await loadFixture(deployDelivered);
    const args = { engagementId: 1n, outcome: 1n, by: client, teamShare: 0 };
    const hash = engagements.write.cancel([1n, 1n], byClient);
    await expectEvents(hash, engagements, [{ name: "SettlementProposed", args }]);
  });

  it("given the same party says it twice: refuses, and it's no consent of the other", async () => {
    for (const by of [byClient, byFacilitator]) {
      const fresh = await loadFixture(deployDelivered);
      await settle(fresh, 6_000, by);
      await expectRevert(settle(fresh, 6_000, by), "Engagements_AlreadyConsented", [by.account]);
      expect((await outcomeOf(fresh)).state).to.equal("Delivered");
    }
  });

  it("given the other one wants another share, or another call: each only asks", async () => {
    const world = await loadFixture(deployDelivered);
    const before = await pictureOf(world);
    await settle(world, 6_000, byFacilitator);
    await settle(world, 5_999, byClient);
    await world.engagements.write.cancel([1n, 1n], byFacilitator);
    await settle(world, 6_000, byClient); // the facilitator's was replaced by the wish to cancel
    expect(await pictureOf(world)).to.deep.equal(before);
    await world.engagements.write.cancel([1n, 1n], byClient);
    expect((await outcomeOf(world)).state).to.equal("Cancelled");
  });

  it("given it was for another outcome that's the same in everything: each only asks", async () => {
    const world = await loadFixture(deployTwins);
    await settle(world, 6_000, byFacilitator, 2n);
    await expectLapsed(world);
    expect((await outcomeOf(world, 1n, 2n)).state).to.equal("Funded");
  });

  it("given it was delivered, delivered again or disputed meanwhile: it has lapsed", async () => {
    const funded = await loadFixture(deployFunded);
    await settle(funded, 6_000, byFacilitator);
    await funded.engagements.write.deliver([1n, 1n, EVIDENCE], byFacilitator);
    await expectLapsed(funded);
    const delivered = await loadFixture(deployDelivered);
    await settle(delivered, 6_000, byFacilitator);
    await delivered.engagements.write.deliver([1n, 1n, digestOf("better")], byFacilitator);
    await expectLapsed(delivered);
    await settle(delivered, 7_000, byFacilitator);
    await delivered.engagements.write.dispute([1n, 1n, REASON], byClient);
    await settle(delivered, 7_000, byClient);
    expect((await outcomeOf(delivered)).state).to.equal("Disputed");
  });

  it("given both agreed on an amendment meanwhile: it has lapsed", async () => {
    const world = await loadFixture(deployFunded);
    await settle(world, 6_000, byFacilitator);
    const amendment = { arbiter: nextArbiter, reviewWindow: Number(REVIEW), changes: [], additions: [] };
    for (const by of [byClient, byFacilitator]) await world.engagements.write.amend([1n, amendment], by);
    await expectLapsed(world);
  });

  it("given another facilitator came, and even if the first returns: it has lapsed", async () => {
    const world = await loadFixture(deployFunded);
    const { engagements } = world;
    await settle(world, 6_000, byFacilitator);
    await engagements.write.setFacilitator([1n, colleague], byAlice);
    expect(await consentOf(world, facilitator)).to.equal(zeroHash);
    await expectLapsed(world);
    await engagements.write.setFacilitator([1n, facilitator], byAlice);
    await engagements.write.withdrawConsent([1n], byClient);
    await expectLapsed(world);
    await settle(world, 6_000, byFacilitator); // the client's consent stands: it's about the outcome
    expect((await outcomeOf(world)).state).to.equal("Resolved");
  });

  it("given the client's stands while the facilitator changes: the next one can carry it out, the first can't", async () => {
    const world = await loadFixture(deployFunded);
    await settle(world, 6_000, byClient);
    await world.engagements.write.setFacilitator([1n, colleague], byAlice);
    await expectRevert(settle(world, 6_000, byFacilitator), "Engagements_NotParty", [facilitator]);
    await settle(world, 6_000, byColleague);
    expect((await outcomeOf(world)).state).to.equal("Resolved");
  });

  it("given it was withdrawn: it doesn't hold, and can't be withdrawn twice", async () => {
    const world = await loadFixture(deployFunded);
    const { engagements } = world;
    await settle(world, 6_000, byFacilitator);
    const withdrawn = { name: "ConsentWithdrawn", args: { engagementId: 1n, by: facilitator } };
    await expectEvents(engagements.write.withdrawConsent([1n], byFacilitator), engagements, [withdrawn]);
    const again = engagements.write.withdrawConsent([1n], byFacilitator);
    await expectRevert(again, "Engagements_NoConsent", [facilitator]);
    await expectLapsed(world);
    await expectRevert(engagements.write.withdrawConsent([1n], { account: stranger }), "Engagements_NoConsent");
    await settle(world, 6_000, byFacilitator);
    expect((await outcomeOf(world)).state).to.equal("Resolved");
  });
});
