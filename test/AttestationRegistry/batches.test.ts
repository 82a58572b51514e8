import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture } from "../chain.ts";
import { newOutcome, open } from "../engagements.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { strangers } from "../franchises.ts";
import {
  type Attestations,
  about,
  addedEvent,
  by,
  client,
  deployAttestations,
  deployAttested,
  facilitator,
  finish,
  keyOf,
  member,
  NOTHING,
  newcomer,
  readOf,
  revokedEvent,
  stranger,
  uidOf,
} from "./fixture.ts";

const TEAM = [about(), about({ subject: newcomer }), about({ subject: facilitator }), about({ outcome: 2n })];

/** Engagement 2 with 101 accepted outcomes: enough for a page that's too long. */
async function deployMany() {
  const world = await deployAttestations();
  const outcome = await newOutcome({ amount: 1n });
  await open(world, { outcomes: Array.from({ length: 50 }, () => outcome), team: [member] });
  await open(world, { outcomes: Array.from({ length: 50 }, () => outcome), team: [member] });
  await open(world, { outcomes: [outcome], team: [member] });
  const numbers = Array.from({ length: 50 }, (_, i) => BigInt(i + 1));
  const news = [2n, 3n].flatMap((engagementId) => numbers.map((number) => about({ engagementId, outcome: number })));
  news.push(about({ engagementId: 4n }));
  for (const id of [2n, 3n]) await world.engagements.write.fund([id, numbers], by(client));
  await world.engagements.write.fund([4n, [1n]], by(client));
  for (const { engagementId, outcome: number } of news) await finish(world, number, engagementId);
  return { ...world, news };
}

async function expectNone({ attestations }: Pick<Attestations, "attestations">, news = TEAM) {
  for (const what of news) expect(await readOf(attestations, client, keyOf(what))).to.deep.equal(NOTHING);
}

describe("AttestationRegistry.attestMany", () => {
  it("attests all, in their order, each with its event", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const events = await Promise.all(TEAM.map((what) => addedEvent(attestations, client, what)));
    await expectEvents(attestations.write.attestMany([TEAM], by(client)), attestations, events);
    for (const what of TEAM) {
      expect((await readOf(attestations, client, keyOf(what))).marks).to.equal(what.marks);
    }
  });

  it("given one that can't be, at whichever place: none is made", async () => {
    const world = await loadFixture(deployAttestations);
    const { attestations } = world;
    for (const place of [0, 2, 4]) {
      const news = TEAM.toSpliced(place, 0, about({ subject: stranger }));
      const action = attestations.write.attestMany([news], by(client));
      await expectRevert(action, "AttestationRegistry_NotParticipant", [stranger, 1n, 1n]);
    }
    await expectNone(world);
  });

  it("given the same twice in one page: none is made", async () => {
    const world = await loadFixture(deployAttestations);
    const { attestations } = world;
    const action = attestations.write.attestMany([[...TEAM, about({ marks: 1 })]], by(client));
    await expectRevert(action, "AttestationRegistry_AlreadyAttested", [await uidOf(attestations)]);
    await expectNone(world);
  });

  it("given nothing: refuses", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const action = attestations.write.attestMany([[]], by(client));
    await expectRevert(action, "AttestationRegistry_PageSize", [0n, 100n]);
  });

  it("given 101: refuses; 100 are fine, and so it is with revoking them", async () => {
    const { attestations, news } = await loadFixture(deployMany);
    const keys = news.map(keyOf);
    const long = ["AttestationRegistry_PageSize", [101n, 100n]] as const;
    await expectRevert(attestations.write.attestMany([news], by(client)), ...long);
    await attestations.write.attestMany([news.slice(0, 100)], by(client));
    await attestations.write.attest([about({ engagementId: 4n })], by(client));
    await expectRevert(attestations.write.revokeMany([keys], by(client)), ...long);
    await attestations.write.revokeMany([keys.slice(0, 100)], by(client));
    const [first, last] = [keys[99], keys[100]];
    expect((await readOf(attestations, client, first)).revokedAt).to.not.equal(0);
    expect((await readOf(attestations, client, last)).revokedAt).to.equal(0);
  });

  it("given a page that's too long and nonsense besides: says that it's too long", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const news = strangers(101).map((subject) => about({ subject }));
    const action = attestations.write.attestMany([news], by(client));
    await expectRevert(action, "AttestationRegistry_PageSize", [101n, 100n]);
  });
});

describe("AttestationRegistry.revokeMany", () => {
  it("revokes all, in their order, each with its event", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    await attestations.write.attestMany([TEAM], by(client));
    const keys = TEAM.map(keyOf).toReversed();
    const events = await Promise.all(keys.map((key) => revokedEvent(attestations, client, key)));
    await expectEvents(attestations.write.revokeMany([keys], by(client)), attestations, events);
    for (const key of keys) expect((await readOf(attestations, client, key)).revokedAt).to.not.equal(0);
  });

  it("given one that doesn't stand, or one twice: none is revoked", async () => {
    const { attestations, uid } = await loadFixture(deployAttested);
    const other = keyOf(about({ outcome: 2n }));
    const missing = await uidOf(attestations, client, other);
    for (const [keys, named] of [
      [[keyOf(), other], missing],
      [[other, keyOf()], missing],
      [[keyOf(), keyOf()], uid],
    ] as const) {
      const action = attestations.write.revokeMany([keys], by(client));
      await expectRevert(action, "AttestationRegistry_NotStanding", [named]);
    }
    expect((await readOf(attestations)).revokedAt).to.equal(0);
  });

  it("given nothing: refuses", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const action = attestations.write.revokeMany([[]], by(client));
    await expectRevert(action, "AttestationRegistry_PageSize", [0n, 100n]);
  });
});
