import { describe, it } from "node:test";
import { expect } from "chai";
import {
  type Address,
  encodeAbiParameters,
  encodeFunctionData,
  keccak256,
  toFunctionSelector,
  zeroAddress,
} from "viem";
import { loadFixture, viem } from "../chain.ts";
import { WORLDS } from "../Engagements/stages.ts";
import { at, type State } from "../engagements.ts";
import { now } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import {
  about,
  addedEvent,
  arbiter,
  by,
  client,
  colleague,
  DIGEST,
  deployAttestations,
  deployAttested,
  facilitator,
  finish,
  formerMember,
  keyOf,
  MARKS,
  member,
  NO_DIGEST,
  NOTHING,
  newcomer,
  OTHER_DIGEST,
  predecessor,
  readOf,
  stranger,
  uidOf,
} from "./fixture.ts";

const PARTICIPANTS = { client, facilitator, member, newcomer };

describe("AttestationRegistry.attest", () => {
  it("keeps when and which marks, and tells everything in one event", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const second = (await now()) + 50n;
    const args = { ...about(), uid: await uidOf(attestations), attester: client };
    await expectEvents(
      at(second, () => attestations.write.attest([about()], by(client))),
      attestations,
      [{ name: "AttestationAdded", args }],
    );
    expect(await readOf(attestations)).to.deep.equal({ attestedAt: Number(second), revokedAt: 0, marks: MARKS });
  });

  it("returns the uid: the hash of engagement, outcome, attester and subject", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const types = [{ type: "uint256" }, { type: "uint256" }, { type: "address" }, { type: "address" }] as const;
    const uid = keccak256(encodeAbiParameters(types, [1n, 2n, client, member]));
    const { result } = await attestations.simulate.attest([about({ outcome: 2n })], by(client));
    expect(result).to.equal(uid);
    expect(await attestations.read.uidOf([1n, 2n, client, member])).to.equal(uid);
  });

  for (const [name, attester] of Object.entries(PARTICIPANTS)) {
    it(`given two participants: the ${name} attests everybody else`, async () => {
      const { attestations } = await loadFixture(deployAttestations);
      for (const subject of Object.values(PARTICIPANTS).filter((account) => account !== attester)) {
        const what = about({ subject });
        await expectEvents(attestations.write.attest([what], by(attester)), attestations, [
          await addedEvent(attestations, attester, what),
        ]);
        expect((await readOf(attestations, attester, keyOf(what))).marks).to.equal(MARKS);
      }
    });

    it(`given the ${name} themselves: refuses`, async () => {
      const { attestations } = await loadFixture(deployAttestations);
      const action = attestations.write.attest([about({ subject: attester })], by(attester));
      await expectRevert(action, "AttestationRegistry_OfOneself", [attester]);
    });
  }

  const outsiders = { stranger, arbiter, colleague, predecessor, formerMember };
  for (const [name, outsider] of Object.entries(outsiders)) {
    it(`given the ${name}, who wasn't there when it was accepted: neither attests nor is attested`, async () => {
      const { attestations } = await loadFixture(deployAttestations);
      const error = ["AttestationRegistry_NotParticipant", [outsider, 1n, 1n]] as const;
      await expectRevert(attestations.write.attest([about()], by(outsider)), ...error);
      await expectRevert(attestations.write.attest([about({ subject: outsider })], by(client)), ...error);
    });
  }

  it("given two outsiders: names the attester first", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const action = attestations.write.attest([about({ subject: arbiter })], by(stranger));
    await expectRevert(action, "AttestationRegistry_NotParticipant", [stranger, 1n, 1n]);
  });

  it("given nobody as the subject, also of an outcome that there isn't: refuses", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    for (const [engagementId, outcome] of [
      [1n, 1n],
      [1n, 9n],
      [9n, 1n],
    ] as const) {
      const what = about({ engagementId, outcome, subject: zeroAddress });
      await expectRevert(attestations.write.attest([what], by(client)), "AttestationRegistry_NotParticipant");
    }
  });

  it("given somebody who left the team after acceptance: they keep their right, who joined later has none", async () => {
    const world = await loadFixture(deployAttestations);
    const { attestations, engagements } = world;
    await engagements.write.removeFromTeam([1n, [member]], by(facilitator));
    await engagements.write.addToTeam([1n, [formerMember]], by(facilitator));
    await finish(world, 3n);
    await attestations.write.attest([about({ subject: newcomer })], by(member));
    const early = attestations.write.attest([about()], by(formerMember));
    await expectRevert(early, "AttestationRegistry_NotParticipant", [formerMember, 1n, 1n]);
    await attestations.write.attest([about({ outcome: 3n, subject: client })], by(formerMember));
    const late = attestations.write.attest([about({ outcome: 3n })], by(client));
    await expectRevert(late, "AttestationRegistry_NotParticipant", [member, 1n, 3n]);
  });

  it("given the same pair about another outcome, or the other way round: each is one of its own", async () => {
    const { attestations } = await loadFixture(deployAttested);
    await attestations.write.attest([about({ outcome: 2n })], by(client));
    await attestations.write.attest([about({ subject: client })], by(member));
    const uids = await Promise.all([
      uidOf(attestations),
      uidOf(attestations, client, keyOf(about({ outcome: 2n }))),
      uidOf(attestations, member, keyOf(about({ subject: client }))),
    ]);
    expect(new Set(uids).size).to.equal(3);
    for (const uid of uids) expect((await attestations.read.attestation([uid])).marks).to.equal(MARKS);
  });

  it("given one that stands: refuses another, whatever it says, and keeps the first", async () => {
    const { attestations, uid } = await loadFixture(deployAttested);
    const before = await readOf(attestations);
    for (const what of [about(), about({ marks: 1, digest: OTHER_DIGEST })]) {
      await expectRevert(attestations.write.attest([what], by(client)), "AttestationRegistry_AlreadyAttested", [uid]);
    }
    expect(await readOf(attestations)).to.deep.equal(before);
  });

  it("given no document: refuses", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const action = attestations.write.attest([about({ digest: NO_DIGEST })], by(client));
    await expectRevert(action, "AttestationRegistry_ZeroDigest", []);
  });
});

describe("AttestationRegistry.attest, of an outcome in each state", () => {
  const NOT_ACCEPTED: Exclude<Lowercase<State>, "accepted" | "none">[] = [
    "proposed",
    "funded",
    "delivered",
    "disputed",
    "resolved",
    "refunded",
    "cancelled",
  ];
  const registryFor = (engagements: { address: Address }) =>
    viem.deployContract("AttestationRegistry", [engagements.address]);

  for (const state of NOT_ACCEPTED) {
    it(`given one that is ${state}: nobody attests anybody`, async () => {
      const { engagements } = await loadFixture(WORLDS[state]);
      const attestations = await registryFor(engagements);
      for (const [attester, subject] of [
        [client, member],
        [member, facilitator],
        [facilitator, client],
      ] as const) {
        const action = attestations.write.attest([about({ subject })], by(attester));
        await expectRevert(action, "AttestationRegistry_NotParticipant", [attester, 1n, 1n]);
      }
    });
  }

  it("given one that is accepted: they do; of an outcome or engagement that there isn't, they don't", async () => {
    const { engagements } = await loadFixture(WORLDS.accepted);
    const attestations = await registryFor(engagements);
    await attestations.write.attest([about()], by(client));
    for (const [engagementId, outcome] of [
      [1n, 0n],
      [1n, 2n],
      [0n, 1n],
      [2n, 1n],
      [2n ** 256n - 1n, 2n ** 256n - 1n],
    ] as const) {
      const action = attestations.write.attest([about({ engagementId, outcome })], by(client));
      await expectRevert(action, "AttestationRegistry_NotParticipant", [client, engagementId, outcome]);
    }
  });

  it("given what the ABI can't hold, marks or a subject that are too long: reverts", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const data = encodeFunctionData({ abi: attestations.abi, functionName: "attest", args: [about()] });
    expect(data.slice(0, 10)).to.equal(toFunctionSelector("attest((uint256,uint256,address,uint32,bytes32))"));
    const wallet = (await viem.getWalletClients()).find(
      ({ account }) => account.address.toLowerCase() === client.toLowerCase(),
    );
    for (const word of [2, 3]) {
      const start = 10 + 64 * word;
      const dirty = `${data.slice(0, start)}ff${data.slice(start + 2)}` as const;
      const sent = wallet?.sendTransaction({ to: attestations.address, data: dirty as `0x${string}` });
      expect(
        await Promise.resolve(sent).then(
          () => "sent",
          () => "refused",
        ),
      ).to.equal("refused");
    }
    expect(await readOf(attestations)).to.deep.equal(NOTHING);
    expect(data).to.include(DIGEST.slice(2));
  });
});
