import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress, zeroAddress } from "viem";
import { loadFixture, people, viem } from "../chain.ts";
import { at } from "../engagements.ts";
import { now } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { bring, bringRevoke, isUsed, NEWS } from "./bringing.ts";
import {
  about,
  addedEvent,
  by,
  client,
  deployAttestations,
  deployAttested,
  keyOf,
  member,
  type NewAttestation,
  NOTHING,
  newcomer,
  readOf,
  revokedEvent,
  SIGNED,
  signAttest,
  signRevoke,
  stranger,
  uidOf,
} from "./fixture.ts";

const invalid = ["AttestationRegistry_InvalidSignature", [client]] as const;

describe("AttestationRegistry.attestBySig", () => {
  it("given an attester's signature: anybody brings it, and it's the attester who attests", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const events = await Promise.all(NEWS.map((what) => addedEvent(attestations, client, what)));
    const signature = await signAttest(attestations, NEWS, SIGNED);
    await expectEvents(bring(attestations, signature), attestations, events);
    expect(await isUsed(attestations)).to.equal(true);
    expect(await readOf(attestations, stranger)).to.deep.equal(NOTHING);
  });

  it("the domain is the one that a wallet is shown", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const [, name, version, chainId, verifyingContract] = await attestations.read.eip712Domain();
    expect([name, version, chainId]).to.deep.equal(["Rizom AttestationRegistry", "1", 31_337n]);
    expect(getAddress(verifyingContract)).to.equal(getAddress(attestations.address));
  });

  it("given another page, order, marks, digest, subject, outcome, nonce or deadline than what was signed: refuses", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const signature = await signAttest(attestations, NEWS, SIGNED);
    const pages = [
      NEWS.slice(0, 1),
      NEWS.toReversed(),
      [...NEWS, about({ outcome: 2n })],
      ...[
        { marks: 1 },
        { digest: `0x${"11".repeat(32)}` },
        { subject: newcomer },
        { outcome: 2n },
        { engagementId: 2n },
      ].map((change) => NEWS.with(0, about(change as Partial<NewAttestation>))),
    ];
    for (const page of pages) await expectRevert(bring(attestations, signature, page), ...invalid);
    for (const change of [{ nonce: 8n }, { deadline: SIGNED.deadline + 1n }]) {
      await expectRevert(bring(attestations, signature, NEWS, { ...SIGNED, ...change }), ...invalid);
    }
    expect(await isUsed(attestations)).to.equal(false);
    await bring(attestations, signature);
  });

  it("given another signer, chain, contract, name or version, or no signature at all: refuses", async () => {
    const { attestations, engagements } = await loadFixture(deployAttestations);
    const twin = await viem.deployContract("AttestationRegistry", [engagements.address]);
    const signatures = [
      await signAttest(attestations, NEWS, SIGNED, { as: people.stranger }),
      await signAttest(attestations, NEWS, { ...SIGNED, attester: member }),
      await signAttest(attestations, NEWS, SIGNED, { domain: { chainId: 1 } }),
      await signAttest(twin, NEWS, SIGNED),
      await signAttest(attestations, NEWS, SIGNED, { domain: { name: "Rizom" } }),
      await signAttest(attestations, NEWS, SIGNED, { domain: { version: "2" } }),
      await signRevoke(attestations, NEWS.map(keyOf), SIGNED),
      "0x",
      `0x${"00".repeat(65)}`,
    ] as const;
    for (const signature of signatures) await expectRevert(bring(attestations, signature), ...invalid);
    expect(await isUsed(attestations)).to.equal(false);
  });

  it("given a signature of somebody else's for the attester they'd like to be: refuses", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const signed = { ...SIGNED, attester: member };
    const signature = await signAttest(attestations, [about({ subject: newcomer })], signed);
    const action = bring(attestations, signature, [about({ subject: newcomer })], signed);
    await expectRevert(action, "AttestationRegistry_InvalidSignature", [member]);
  });

  it("given nobody as the attester, whom a bad signature recovers to: refuses", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const action = bring(attestations, `0x${"00".repeat(64)}1b`, NEWS, { ...SIGNED, attester: zeroAddress });
    await expectRevert(action, "AttestationRegistry_InvalidSignature", [zeroAddress]);
  });

  it("given the last second of its deadline: works; a second later: refuses, and says when", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const deadline = (await now()) + 1_000n;
    const sign = async (nonce: bigint, outcome: bigint) => {
      const signed = { ...SIGNED, deadline, nonce };
      return { signed, signature: await signAttest(attestations, [about({ outcome })], signed) };
    };
    const [early, late] = [await sign(1n, 1n), await sign(2n, 2n)];
    await at(deadline, () => bring(attestations, early.signature, [about()], early.signed));
    const action = at(deadline + 1n, () => bring(attestations, late.signature, [about({ outcome: 2n })], late.signed));
    await expectRevert(action, "AttestationRegistry_SignatureExpired", [deadline, deadline + 1n]);
    expect(await isUsed(attestations, 2n)).to.equal(false);
  });

  it("given what the attester may not: says why, and leaves the nonce unused", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const attempts = [
      [[about({ subject: client })], "AttestationRegistry_OfOneself"],
      [[about({ subject: stranger })], "AttestationRegistry_NotParticipant"],
      [[about({ marks: 0 })], "AttestationRegistry_InvalidMarks"],
      [[], "AttestationRegistry_PageSize"],
    ] as const;
    for (const [news, error] of attempts) {
      const signature = await signAttest(attestations, [...news], SIGNED);
      await expectRevert(bring(attestations, signature, [...news]), error);
    }
    expect(await isUsed(attestations)).to.equal(false);
  });

  it("given the attester brings it, or a participant whom it's about: works as well", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const signature = await signAttest(attestations, [about()], SIGNED);
    const args = [client, [about()], SIGNED.nonce, SIGNED.deadline, signature] as const;
    await attestations.write.attestBySig([...args], by(member));
    expect((await readOf(attestations)).marks).to.equal(about().marks);
  });
});

describe("AttestationRegistry.revokeBySig", () => {
  it("given an attester's signature: anybody brings it", async () => {
    const { attestations } = await loadFixture(deployAttested);
    const signature = await signRevoke(attestations, [keyOf()], SIGNED);
    await expectEvents(bringRevoke(attestations, signature), attestations, [await revokedEvent(attestations, client)]);
    expect(await isUsed(attestations)).to.equal(true);
    expect((await readOf(attestations)).revokedAt).to.not.equal(0);
  });

  it("given something else than what was signed, or by another: refuses, and nothing is revoked", async () => {
    const { attestations } = await loadFixture(deployAttested);
    await attestations.write.attest([about({ outcome: 2n })], by(client));
    const other = keyOf(about({ outcome: 2n }));
    const signature = await signRevoke(attestations, [keyOf()], SIGNED);
    for (const keys of [[other], [keyOf(), other], []]) {
      await expectRevert(bringRevoke(attestations, signature, keys), ...invalid);
    }
    const signatures = [
      await signRevoke(attestations, [keyOf()], SIGNED, { as: people.stranger }),
      await signRevoke(attestations, [keyOf()], SIGNED, { domain: { chainId: 1 } }),
      await signAttest(attestations, [about()], SIGNED),
    ];
    for (const each of signatures) await expectRevert(bringRevoke(attestations, each), ...invalid);
    const late = { ...SIGNED, deadline: 1n };
    const expired = await signRevoke(attestations, [keyOf()], late);
    await expectRevert(bringRevoke(attestations, expired, [keyOf()], late), "AttestationRegistry_SignatureExpired");
    expect((await readOf(attestations)).revokedAt).to.equal(0);
    expect(await isUsed(attestations)).to.equal(false);
  });

  it("given nothing to revoke, or what doesn't stand: says so", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const none = await signRevoke(attestations, [], SIGNED);
    await expectRevert(bringRevoke(attestations, none, []), "AttestationRegistry_PageSize", [0n, 100n]);
    const signature = await signRevoke(attestations, [keyOf()], SIGNED);
    const uid = await uidOf(attestations);
    await expectRevert(bringRevoke(attestations, signature), "AttestationRegistry_NotStanding", [uid]);
  });
});
