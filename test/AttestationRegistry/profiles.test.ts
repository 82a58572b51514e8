import { describe, it } from "node:test";
import { expect } from "chai";
import { encodeFunctionData } from "viem";
import { loadFixture, viem } from "../chain.ts";
import { digestOf } from "../engagements.ts";
import { expectEvents } from "../expectations.ts";
import { by, client, deployAttestations, member, NO_DIGEST, stranger } from "./fixture.ts";

const PROFILE = digestOf("profile");

describe("AttestationRegistry.setProfile", () => {
  it("names a document, by anybody for themselves; and tells it", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    await expectEvents(attestations.write.setProfile([PROFILE], by(stranger)), attestations, [
      { name: "ProfileSet", args: { account: stranger, digest: PROFILE } },
    ]);
    expect(await attestations.read.profileOf([stranger])).to.equal(PROFILE);
    expect(await attestations.read.profileOf([member])).to.equal(NO_DIGEST);
  });

  it("given a smart account: the profile is its own, and not of whoever pays for the transaction", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const wallet = await viem.deployContract("ReenteringSigner");
    const data = encodeFunctionData({ abi: attestations.abi, functionName: "setProfile", args: [PROFILE] });
    await wallet.write.execute([attestations.address, data], by(stranger));
    expect(await attestations.read.profileOf([wallet.address])).to.equal(PROFILE);
    expect(await attestations.read.profileOf([stranger])).to.equal(NO_DIGEST);
  });

  it("names another one, or none: events keep the history", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    for (const digest of [PROFILE, digestOf("another profile"), NO_DIGEST, NO_DIGEST, PROFILE]) {
      await expectEvents(attestations.write.setProfile([digest], by(client)), attestations, [
        { name: "ProfileSet", args: { account: client, digest } },
      ]);
      expect(await attestations.read.profileOf([client])).to.equal(digest);
    }
  });
});

describe("The views of AttestationRegistry", () => {
  it("given nothing was ever done: all is zero", async () => {
    const { attestations, engagements } = await loadFixture(deployAttestations);
    const { read } = attestations;
    expect(await read.attestation([NO_DIGEST])).to.deep.equal({ attestedAt: 0, revokedAt: 0, marks: 0 });
    expect(await read.isNonceUsed([client, 0n])).to.equal(false);
    expect(await read.profileOf([client])).to.equal(NO_DIGEST);
    expect((await read.engagements()).toLowerCase()).to.equal(engagements.address.toLowerCase());
  });
});
