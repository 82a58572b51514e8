import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture } from "../chain.ts";
import {
  ARBITER_TIME,
  addresses,
  at,
  byAlice,
  byArbiter,
  byClient,
  byColleague,
  byFacilitator,
  byMember,
  byNetwork,
  byStranger,
  CLIENT_ONLY,
  deployDelivered,
  deployDisputed,
  deployFunded,
  deployOpened,
  digestOf,
  EVIDENCE,
  HARBOUR,
  outcomeOf,
  passBy,
  REASON,
  REVIEW,
  RULING,
} from "../engagements.ts";
import { DAY, now } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { ROLE } from "../franchises.ts";

const { colleague, facilitator, arbiter, nextArbiter, client } = addresses;

const GAS = { gas: 1_000_000n }; // an estimate would look at another second

/** Delivered in the last second of the due date. */
async function deployDeliveredLast() {
  const world = await deployFunded();
  await at(world.due, () => world.engagements.write.deliver([1n, 1n, EVIDENCE], { ...byFacilitator, ...GAS }));
  return { ...world, until: world.due + REVIEW };
}

describe("The due date", () => {
  it("funding and delivery are in time in its last second", async () => {
    const { engagements, due } = await loadFixture(deployOpened);
    await at(due - 1n, () => engagements.write.fund([1n, [1n]], { ...byClient, ...GAS }));
    await at(due, () => engagements.write.deliver([1n, 1n, EVIDENCE], { ...byMember, ...GAS }));
    expect((await outcomeOf({ engagements })).until).to.equal(Number(due + REVIEW));
  });

  it("funding in its last second is in time, a second later it's not", async () => {
    const { engagements, due } = await loadFixture(deployOpened);
    const fund = () => engagements.write.fund([1n, [1n]], { ...byClient, ...GAS });
    await at(due, fund);
    const late = await loadFixture(deployOpened);
    await at(late.due + 1n, () => expectRevert(fund(), "Engagements_DuePassed", [late.due, late.due + 1n]));
  });

  it("a second later it's too late to deliver, and the client may take the money back", async () => {
    const { engagements, due } = await loadFixture(deployFunded);
    const expire = () => engagements.write.expire([1n, 1n], { ...byClient, ...GAS });
    await at(due, () => expectRevert(expire(), "Engagements_NotExpired", [due, due]));
    await at(due + 1n, () =>
      expectRevert(
        engagements.write.deliver([1n, 1n, EVIDENCE], { ...byFacilitator, ...GAS }),
        "Engagements_DuePassed",
        [due, due + 1n],
      ),
    );
    await at(due + 2n, expire);
    const { state, endedAt, until } = await outcomeOf({ engagements });
    expect({ state, endedAt, until }).to.deep.equal({ state: "Refunded", endedAt: Number(due + 2n), until: 0 });
  });

  it("the client may in the very first second after it", async () => {
    const { engagements, due } = await loadFixture(deployFunded);
    await at(due + 1n, () => engagements.write.expire([1n, 1n], { ...byClient, ...GAS }));
    expect((await outcomeOf({ engagements })).state).to.equal("Refunded");
  });

  it("14 days after it anybody may, to the second", async () => {
    const { engagements, due } = await loadFixture(deployFunded);
    const expire = () => engagements.write.expire([1n, 1n], { ...byStranger, ...GAS });
    const from = due + CLIENT_ONLY;
    await at(from, () => expectRevert(expire(), "Engagements_NotExpired", [from, from]));
    await at(from + 1n, expire);
    expect((await outcomeOf({ engagements })).state).to.equal("Refunded");
  });
});

describe("The review", () => {
  it("runs to its last second: a dispute and a second delivery are in time, silence isn't yet", async () => {
    const { engagements, until } = await loadFixture(deployDelivered);
    const silence = engagements.write.acceptBySilence;
    await at(until - 1n, () =>
      expectRevert(silence([1n, 1n], { ...byStranger, ...GAS }), "Engagements_ReviewRunning", [until, until - 1n]),
    );
    await at(until, () => engagements.write.dispute([1n, 1n, REASON], { ...byClient, ...GAS }));
    expect((await outcomeOf({ engagements })).until).to.equal(Number(until + ARBITER_TIME));
  });

  it("in its last second it isn't silence", async () => {
    const { engagements, until } = await loadFixture(deployDelivered);
    const silence = () => engagements.write.acceptBySilence([1n, 1n], { ...byStranger, ...GAS });
    await at(until, () => expectRevert(silence(), "Engagements_ReviewRunning", [until, until]));
    await at(until + 1n, silence);
    const { state, endedAt } = await outcomeOf({ engagements });
    expect({ state, endedAt }).to.deep.equal({ state: "Accepted", endedAt: Number(until + 1n) });
  });

  it("a second after it: no dispute and no other evidence, but the client can still accept", async () => {
    const { engagements, until } = await loadFixture(deployDelivered);
    const over = (time: bigint) => ["Engagements_ReviewOver", [until, time]] as const;
    await at(until + 1n, () =>
      expectRevert(engagements.write.dispute([1n, 1n, REASON], { ...byClient, ...GAS }), ...over(until + 1n)),
    );
    await at(until + 2n, () =>
      expectRevert(engagements.write.deliver([1n, 1n, EVIDENCE], { ...byMember, ...GAS }), ...over(until + 2n)),
    );
    await at(until + 3n, () => engagements.write.accept([1n, 1n], { ...byClient, ...GAS }));
  });

  it("begins anew with a second delivery, also in its last second, long after the due date", async () => {
    const { engagements, until, due } = await loadFixture(deployDeliveredLast);
    expect(until > due).to.equal(true);
    const better = digestOf("better");
    const deliver = at(until, () => engagements.write.deliver([1n, 1n, better], { ...byMember, ...GAS }));
    const args = {
      engagementId: 1n,
      outcome: 1n,
      by: addresses.member,
      evidence: better,
      until: Number(until + REVIEW),
    };
    await expectEvents(deliver, engagements, [{ name: "OutcomeDelivered", args }]);
    await at(until + 1n, () =>
      expectRevert(engagements.write.acceptBySilence([1n, 1n], { ...byStranger, ...GAS }), "Engagements_ReviewRunning"),
    );
    await at(until + REVIEW, () => engagements.write.dispute([1n, 1n, REASON], { ...byClient, ...GAS }));
  });

  it("given another window was agreed meanwhile: what was delivered keeps its own, the next delivery has the new one", async () => {
    const { engagements, until } = await loadFixture(deployDelivered);
    const amendment = { arbiter, reviewWindow: Number(3n * DAY), changes: [], additions: [] };
    for (const by of [byClient, byFacilitator]) await engagements.write.amend([1n, amendment], by);
    expect((await outcomeOf({ engagements })).until).to.equal(Number(until));
    const time = (await now()) + 10n;
    await at(time, () => engagements.write.deliver([1n, 1n, EVIDENCE], { ...byFacilitator, ...GAS }));
    expect((await outcomeOf({ engagements })).until).to.equal(Number(time + 3n * DAY));
  });
});

describe("The arbiter's time", () => {
  it("is over 90 days after the dispute, to the second; until somebody says so the arbiter may still decide", async () => {
    const { engagements, until } = await loadFixture(deployDisputed);
    const silence = () => engagements.write.resolveBySilence([1n, 1n], { ...byStranger, ...GAS });
    await at(until, () => expectRevert(silence(), "Engagements_ArbiterHasTime", [until, until]));
    await at(until + 1n, silence);
    const { state, endedAt } = await outcomeOf({ engagements });
    expect({ state, endedAt }).to.deep.equal({ state: "Resolved", endedAt: Number(until + 1n) });
    const late = await loadFixture(deployDisputed);
    await passBy(late.until + DAY);
    await engagements.write.resolve([1n, 1n, 10_000, RULING], byArbiter);
  });

  it("given both agree on another arbiter while it's disputed: that one decides, and the first doesn't; the time runs on", async () => {
    const { engagements, until } = await loadFixture(deployDisputed);
    const amendment = { arbiter: nextArbiter, reviewWindow: Number(REVIEW), changes: [], additions: [] };
    for (const by of [byFacilitator, byClient]) await engagements.write.amend([1n, amendment], by);
    const resolve = (account: typeof arbiter) => engagements.write.resolve([1n, 1n, 1, RULING], { account });
    await expectRevert(resolve(arbiter), "Engagements_NotArbiter", [arbiter, nextArbiter]);
    expect((await outcomeOf({ engagements })).until).to.equal(Number(until));
    await resolve(nextArbiter);
  });
});

describe("In between", () => {
  it("given another facilitator took over: that one delivers and agrees, the first can't any more", async () => {
    const { engagements } = await loadFixture(deployFunded);
    const change = engagements.write.setFacilitator([1n, colleague], byAlice);
    const args = { engagementId: 1n, previousFacilitator: facilitator, facilitator: colleague, by: addresses.alice };
    await expectEvents(change, engagements, [{ name: "FacilitatorChanged", args }]);
    const first = engagements.write.deliver([1n, 1n, EVIDENCE], byFacilitator);
    await expectRevert(first, "Engagements_NotOnTeam", [facilitator]);
    await expectRevert(engagements.write.cancel([1n, 1n], byFacilitator), "Engagements_NotParty", [facilitator]);
    await engagements.write.deliver([1n, 1n, EVIDENCE], byColleague);
    await engagements.write.cancel([1n, 1n], byColleague);
    await engagements.write.cancel([1n, 1n], byClient);
    expect((await outcomeOf({ engagements })).state).to.equal("Cancelled");
  });

  it("given the facilitator was dismissed by the franchise: ends what it began, until an owner names another", async () => {
    const { engagements, registry } = await loadFixture(deployFunded);
    await registry.write.dismiss([ROLE.facilitator, [facilitator]], byAlice);
    await engagements.write.deliver([1n, 1n, EVIDENCE], byFacilitator);
    await engagements.write.setFacilitator([1n, addresses.alice], byAlice);
    const another = engagements.write.setFacilitator([1n, facilitator], byAlice);
    await expectRevert(another, "Engagements_NotOfFranchise", [facilitator, HARBOUR]);
  });

  it("given the franchise was suspended: nothing more is funded, and everything else goes on", async () => {
    const { engagements, registry } = await loadFixture(deployOpened);
    const additions = [{ amount: 1n, due: Number((await now()) + DAY), brief: EVIDENCE }];
    const amendment = { arbiter, reviewWindow: Number(REVIEW), changes: [], additions };
    await engagements.write.fund([1n, [1n]], byClient);
    await registry.write.suspend([HARBOUR], byNetwork);
    for (const by of [byFacilitator, byClient]) await engagements.write.amend([1n, amendment], by);
    const fund = engagements.write.fund([1n, [2n]], byClient);
    await expectRevert(fund, "Engagements_FranchiseNotActive", [HARBOUR]);
    await engagements.write.setFacilitator([1n, colleague], byAlice);
    await engagements.write.addToTeam([1n, [addresses.newcomer]], byColleague);
    await engagements.write.deliver([1n, 1n, EVIDENCE], byColleague);
    await engagements.write.accept([1n, 1n], byClient);
    expect((await outcomeOf({ engagements })).state).to.equal("Accepted");
    await registry.write.reinstate([HARBOUR], byNetwork);
    await engagements.write.fund([1n, [2n]], byClient);
    expect((await outcomeOf({ engagements }, 1n, 2n)).state).to.equal("Funded");
  });

  it("given another facilitator is nobody's, the client or the arbiter: refuses", async () => {
    const { engagements, registry } = await loadFixture(deployFunded);
    const { stranger, dora } = addresses;
    for (const account of [stranger, dora]) {
      const named = engagements.write.setFacilitator([1n, account], byAlice);
      await expectRevert(named, "Engagements_NotOfFranchise", [account, HARBOUR]);
    }
    await registry.write.appoint([ROLE.facilitator, [client, arbiter]], byAlice);
    const errors = { [client]: "Engagements_ClientIsFacilitator", [arbiter]: "Engagements_ArbiterIsParty" };
    for (const [account, error] of Object.entries(errors)) {
      await expectRevert(engagements.write.setFacilitator([1n, account as typeof client], byAlice), error, [account]);
    }
  });
});
