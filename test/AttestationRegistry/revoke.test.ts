import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture } from "../chain.ts";
import { at } from "../engagements.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import {
  about,
  addedEvent,
  by,
  client,
  deployAttestations,
  deployAttested,
  facilitator,
  keyOf,
  MARKS,
  marksOf,
  member,
  newcomer,
  OTHER_DIGEST,
  readOf,
  stranger,
  uidOf,
} from "./fixture.ts";

describe("AttestationRegistry.revoke", () => {
  it("keeps when, and the marks; and tells it in one event", async () => {
    const { attestations, attestedAt, uid } = await loadFixture(deployAttested);
    await expectEvents(
      at(BigInt(attestedAt) + 60n, () => attestations.write.revoke([keyOf()], by(client))),
      attestations,
      [{ name: "AttestationRevoked", args: { uid, subject: member, attester: client } }],
    );
    const kept = { attestedAt, revokedAt: attestedAt + 60, marks: MARKS };
    expect(await readOf(attestations)).to.deep.equal(kept);
  });

  it("given who didn't attest, the subject and the facilitator too: refuses, and names what they'd have made", async () => {
    const { attestations } = await loadFixture(deployAttested);
    for (const account of [member, facilitator, stranger]) {
      const uid = await uidOf(attestations, account);
      await expectRevert(attestations.write.revoke([keyOf()], by(account)), "AttestationRegistry_NotStanding", [uid]);
    }
    expect((await readOf(attestations)).revokedAt).to.equal(0);
  });

  it("given what was never made, or about another outcome or subject: refuses", async () => {
    const { attestations } = await loadFixture(deployAttested);
    for (const key of [keyOf(about({ outcome: 2n })), keyOf(about({ subject: newcomer }))]) {
      const uid = await uidOf(attestations, client, key);
      await expectRevert(attestations.write.revoke([key], by(client)), "AttestationRegistry_NotStanding", [uid]);
    }
  });

  it("given what was revoked: refuses, and keeps when that was", async () => {
    const { attestations, uid } = await loadFixture(deployAttested);
    await attestations.write.revoke([keyOf()], by(client));
    const before = await readOf(attestations);
    await expectRevert(attestations.write.revoke([keyOf()], by(client)), "AttestationRegistry_NotStanding", [uid]);
    expect(await readOf(attestations)).to.deep.equal(before);
  });

  it("given who has left the team since: still revokes their own", async () => {
    const { attestations, engagements } = await loadFixture(deployAttestations);
    await attestations.write.attest([about({ subject: newcomer })], by(member));
    await engagements.write.removeFromTeam([1n, [member]], by(facilitator));
    await attestations.write.revoke([keyOf(about({ subject: newcomer }))], by(member));
    expect((await readOf(attestations, member, keyOf(about({ subject: newcomer })))).revokedAt).to.not.equal(0);
  });

  it("lets its attester attest once more, under the same uid, from then on; and so on", async () => {
    const { attestations, attestedAt, uid } = await loadFixture(deployAttested);
    await attestations.write.revoke([keyOf()], by(client));
    const what = about({ marks: marksOf({ linking: 0 }), digest: OTHER_DIGEST });
    await expectEvents(
      at(BigInt(attestedAt) + 500n, () => attestations.write.attest([what], by(client))),
      attestations,
      [await addedEvent(attestations, client, what)],
    );
    expect(await uidOf(attestations)).to.equal(uid);
    expect(await readOf(attestations)).to.deep.equal({ attestedAt: attestedAt + 500, revokedAt: 0, marks: what.marks });
    await expectRevert(attestations.write.attest([what], by(client)), "AttestationRegistry_AlreadyAttested", [uid]);
    await attestations.write.revoke([keyOf()], by(client));
    await attestations.write.attest([about()], by(client));
  });
});
