import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, type Hash, maxUint112, zeroHash } from "viem";
import { loadFixture, viem } from "../chain.ts";
import {
  AMOUNT,
  addresses,
  byArbiter,
  byClient,
  byFacilitator,
  byStranger,
  deployDelivered,
  deployDisputed,
  deployEngagements,
  deployFunded,
  deployOpened,
  digestOf,
  EVIDENCE,
  newOutcome,
  open,
  outcomeOf,
  passBy,
  pictureOf,
  REASON,
  RULING,
  referenceOf,
  timeOf,
  type World,
} from "../engagements.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { balanceOf, ETH } from "../RevenueSplit/fixture.ts";

const { arbiter, client, facilitator, member, formerMember, newcomer, manager, treasury, stranger } = addresses;
const ODD = 1_000_003n;

/** Two outcomes of an odd amount each in dollars, and the same in ETH, all disputed. */
async function deployOdd() {
  const world = await deployEngagements();
  const { write } = world.engagements;
  const outcomes = await Promise.all([ODD, ODD].map((amount) => newOutcome({ amount })));
  for (const [id, asset, value] of [[1n, world.asset, 0n] as const, [2n, ETH, 2n * ODD] as const]) {
    await open(world, { asset, outcomes });
    await write.fund([id, [1n, 2n]], { ...byClient, value });
    for (const number of [1n, 2n]) {
      await write.deliver([id, number, EVIDENCE], byFacilitator);
      await write.dispute([id, number, REASON], byClient);
    }
  }
  return world;
}

/** What a call moved in the asset of an engagement. */
async function movedBy(world: World, asset: Address, call: () => Promise<Hash>) {
  const balance = (account: Address) => (asset === ETH ? balanceOf(account) : world.usd.read.balanceOf([account]));
  const before = await Promise.all([balance(world.split.address), balance(client)]);
  await call();
  const [split, rest] = await Promise.all([balance(world.split.address), balance(client)]);
  return { toSplit: split - before[0], toClient: rest - before[1] };
}

describe("What an outcome pays", () => {
  for (const [id, name] of [
    [1n, "dollars"],
    [2n, "ETH"],
  ] as const) {
    for (const share of [0, 1, 3_333, 9_999, 10_000]) {
      it(`resolved with ${share} basis points in ${name}: the split's part rounded down, the client the rest`, async () => {
        const world = await loadFixture(deployOdd);
        const { engagements } = world;
        const toSplit = (ODD * BigInt(share)) / 10_000n;
        const result = { teamShare: share, ruling: RULING, toSplit, toClient: ODD - toSplit };
        const resolve = () => engagements.write.resolve([id, 1n, share, RULING], byArbiter);
        const asset = id === 1n ? world.asset : ETH;
        let hash: Promise<Hash> | undefined;
        const moved = await movedBy(world, asset, () => (hash = resolve()));
        expect(moved).to.deep.equal({ toSplit, toClient: ODD - toSplit });
        const args = { engagementId: id, outcome: 1n, by: arbiter, ...result };
        await expectEvents(hash as Promise<Hash>, engagements, [{ name: "OutcomeResolved", args }]);
        expect(await engagements.read.held([id])).to.equal(ODD);
        expect((await outcomeOf(world, id, 2n)).state).to.equal("Disputed");
      });
    }
  }

  for (const amount of [1n, 2n, 3n, 9_999n, maxUint112]) {
    it(`${amount} units divided in halves: nothing is lost`, async () => {
      const world = await loadFixture(deployEngagements);
      const token = await viem.deployContract("SoundToken", [18]);
      await token.write.mint([client, amount]);
      await token.write.approve([world.engagements.address, amount], byClient);
      await open(world, { asset: token.address, outcomes: [await newOutcome({ amount })] });
      await world.engagements.write.fund([1n, [1n]], byClient);
      await world.engagements.write.settle([1n, 1n, 5_000], byClient);
      await world.engagements.write.settle([1n, 1n, 5_000], byFacilitator);
      expect(await token.read.balanceOf([world.split.address])).to.equal(amount / 2n);
      expect(await token.read.balanceOf([client])).to.equal(amount - amount / 2n);
      expect(await world.split.read.received([token.address])).to.equal(amount / 2n);
    });
  }

  it("accepted: flows into the split with its reference, and is withdrawn 60/25/15", async () => {
    const world = await loadFixture(deployOpened);
    const { engagements, split, usd, asset, escrow } = world;
    const additions = [await newOutcome()];
    const amendment = { arbiter, reviewWindow: world.terms.reviewWindow, changes: [], additions };
    for (const by of [byClient, byFacilitator]) await engagements.write.amend([1n, amendment], by);
    await engagements.write.fund([1n, [2n]], byClient);
    await engagements.write.deliver([1n, 2n, EVIDENCE], byFacilitator);
    const hash = engagements.write.accept([1n, 2n], byClient);
    const accepted = { by: client, toSplit: AMOUNT, facilitator, participants: 1n };
    await expectEvents(hash, engagements, [
      { name: "OutcomeAccepted", args: { engagementId: 1n, outcome: 2n, ...accepted } },
    ]);
    const paymentReference = referenceOf(1n, 2n);
    expect(Buffer.from(paymentReference.slice(2), "hex").toString().replaceAll("\0", "")).to.equal("Engagement 1/2");
    await expectEvents(hash, split, [
      { name: "PaymentReceived", args: { payer: escrow, asset, amount: AMOUNT, paymentReference } },
    ]);
    const parts = [
      [member, 30n],
      [formerMember, 18n],
      [newcomer, 12n],
      [manager, 15n],
      [treasury, 25n],
    ] as const;
    for (const [account, percent] of parts) {
      await split.write.withdraw([asset], { account });
      expect(await usd.read.balanceOf([account]), account).to.equal((AMOUNT * percent) / 100n);
    }
    expect(await usd.read.balanceOf([split.address])).to.equal(0n);
    expect(await usd.read.allowance([escrow, split.address])).to.equal(0n);
  });

  it("accepted in ETH: the same", async () => {
    const world = await loadFixture(deployOdd);
    const { engagements, split } = world;
    const escrow = await engagements.read.escrowOf([2n]);
    await expectEvents(engagements.write.accept([2n, 1n], byClient), split, [
      {
        name: "PaymentReceived",
        args: { payer: escrow, asset: ETH, amount: ODD, paymentReference: referenceOf(2n, 1n) },
      },
    ]);
    expect(await split.read.received([ETH])).to.equal(ODD);
  });

  it("given somebody sent the escrow a gift: it's shared by what's held, and the last one takes the rest", async () => {
    const world = await loadFixture(deployOdd);
    const { engagements, usd } = world;
    const escrow = await engagements.read.escrowOf([1n]);
    await usd.write.mint([escrow, 7n]);
    const first = await movedBy(world, world.asset, () => engagements.write.accept([1n, 1n], byClient));
    expect(first).to.deep.equal({ toSplit: ODD + 3n, toClient: 0n });
    const last = await movedBy(world, world.asset, () => engagements.write.resolve([1n, 2n, 5_000, RULING], byArbiter));
    expect(last.toSplit + last.toClient).to.equal(ODD + 4n);
    expect(await usd.read.balanceOf([escrow])).to.equal(0n);
  });
});

describe("What the steps of an outcome say", () => {
  it("delivered: by whom, the evidence, and until when the client may look", async () => {
    const { engagements } = await loadFixture(deployFunded);
    const hash = engagements.write.deliver([1n, 1n, EVIDENCE], { account: member });
    const until = Number(await timeOf(await hash)) + 864_000;
    const args = { engagementId: 1n, outcome: 1n, by: member, evidence: EVIDENCE, until };
    await expectEvents(hash, engagements, [{ name: "OutcomeDelivered", args }]);
  });

  it("disputed: why, and until when the arbiter may think", async () => {
    const { engagements } = await loadFixture(deployDelivered);
    const hash = engagements.write.dispute([1n, 1n, REASON], byClient);
    const until = Number(await timeOf(await hash)) + 90 * 86_400;
    const args = { engagementId: 1n, outcome: 1n, reason: REASON, until };
    await expectEvents(hash, engagements, [{ name: "OutcomeDisputed", args }]);
    expect((await outcomeOf({ engagements })).until).to.equal(until);
  });

  it("accepted by silence: who ended it", async () => {
    const { engagements, until } = await loadFixture(deployDelivered);
    await passBy(until);
    const result = { by: stranger, toSplit: AMOUNT, facilitator, participants: 1n };
    await expectEvents(engagements.write.acceptBySilence([1n, 1n], byStranger), engagements, [
      { name: "OutcomeAccepted", args: { engagementId: 1n, outcome: 1n, ...result } },
    ]);
  });

  it("resolved by silence: halves, and no ruling", async () => {
    const { engagements, until } = await loadFixture(deployDisputed);
    await passBy(until);
    const half = AMOUNT / 2n;
    const result = { by: stranger, teamShare: 5_000, ruling: zeroHash, toSplit: half, toClient: half };
    await expectEvents(engagements.write.resolveBySilence([1n, 1n], byStranger), engagements, [
      { name: "OutcomeResolved", args: { engagementId: 1n, outcome: 1n, ...result } },
    ]);
  });

  it("refunded and cancelled: by whom, and what the client got", async () => {
    const { engagements, due } = await loadFixture(deployFunded);
    await passBy(due);
    const args = { engagementId: 1n, outcome: 1n, by: client, toClient: AMOUNT };
    await expectEvents(engagements.write.expire([1n, 1n], byClient), engagements, [{ name: "OutcomeRefunded", args }]);
    const other = await loadFixture(deployFunded);
    await other.engagements.write.cancel([1n, 1n], byFacilitator);
    await expectEvents(other.engagements.write.cancel([1n, 1n], byClient), engagements, [
      { name: "OutcomeCancelled", args },
    ]);
  });

  it("cancelled before it's funded: nothing moved", async () => {
    const { engagements } = await loadFixture(deployOpened);
    const hash = engagements.write.cancel([1n, 1n], byFacilitator);
    const args = { engagementId: 1n, outcome: 1n, by: facilitator, toClient: 0n };
    await expectEvents(hash, engagements, [{ name: "OutcomeCancelled", args }]);
    expect((await outcomeOf({ engagements })).endedAt).to.equal(Number(await timeOf(await hash)));
  });
});

describe("Steps with something wrong", () => {
  it("a share above all of it: refused", async () => {
    const world = await loadFixture(deployDisputed);
    const before = await pictureOf(world);
    const { write } = world.engagements;
    for (const share of [10_001, 65_535]) {
      const args = [BigInt(share), 10_000n];
      await expectRevert(write.resolve([1n, 1n, share, RULING], byArbiter), "Engagements_ShareTooLarge", args);
      await expectRevert(write.settle([1n, 1n, share], byClient), "Engagements_ShareTooLarge", args);
    }
    for (const share of [0, 10_000]) {
      await expectRevert(write.settle([1n, 1n, share], byClient), "Engagements_ShareOfAll", [BigInt(share)]);
    }
    expect(await pictureOf(world)).to.deep.equal(before);
  });

  it("no evidence and no reason: refused; an arbiter needs no ruling", async () => {
    const world = await loadFixture(deployDelivered);
    const { write } = world.engagements;
    const before = await pictureOf(world);
    await expectRevert(write.deliver([1n, 1n, zeroHash], byFacilitator), "Engagements_ZeroDigest", []);
    await expectRevert(write.dispute([1n, 1n, zeroHash], byClient), "Engagements_ZeroDigest", []);
    expect(await pictureOf(world)).to.deep.equal(before);
    await write.dispute([1n, 1n, digestOf("late")], byClient);
    await write.resolve([1n, 1n, 5_000, zeroHash], byArbiter);
  });
});
