import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture } from "../chain.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { bring, bringRevoke, isUsed, NEWS } from "./bringing.ts";
import {
  about,
  by,
  client,
  deployAttestations,
  keyOf,
  newcomer,
  SIGNED,
  signAttest,
  signRevoke,
  stranger,
} from "./fixture.ts";

describe("AttestationRegistry, nonces", () => {
  it("in any order, also the largest; each works once", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const nonces = [2n ** 256n - 1n, 0n, 256n, 255n];
    const pages = [
      [about()],
      [about({ outcome: 2n })],
      [about({ subject: newcomer })],
      [about({ subject: newcomer, outcome: 2n })],
    ];
    for (const [i, nonce] of nonces.entries()) {
      const signed = { ...SIGNED, nonce };
      const page = pages[i] ?? [];
      expect(await isUsed(attestations, nonce)).to.equal(false);
      const signature = await signAttest(attestations, page, signed);
      await bring(attestations, signature, page, signed);
      expect(await isUsed(attestations, nonce)).to.equal(true);
    }
    expect(await isUsed(attestations, 1n)).to.equal(false);
  });

  it("the same signature twice is refused, also after it was revoked", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const signature = await signAttest(attestations, [about()], SIGNED);
    const used = ["AttestationRegistry_NonceUsed", [client, SIGNED.nonce]] as const;
    await bring(attestations, signature, [about()]);
    await expectRevert(bring(attestations, signature, [about()]), ...used);
    await attestations.write.revoke([keyOf()], by(client));
    await expectRevert(bring(attestations, signature, [about()]), ...used);
  });

  it("one for attesting and revoking together: what was used for one doesn't work for the other", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    await bring(attestations, await signAttest(attestations, [about()], SIGNED), [about()]);
    const signature = await signRevoke(attestations, [keyOf()], SIGNED);
    const used = ["AttestationRegistry_NonceUsed", [client, SIGNED.nonce]] as const;
    await expectRevert(bringRevoke(attestations, signature), ...used);
  });

  it("given a cancelled one: its signature doesn't work, and it can't be cancelled twice", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const signature = await signAttest(attestations, NEWS, SIGNED);
    const cancel = () => attestations.write.cancelNonce([SIGNED.nonce], by(client));
    const used = ["AttestationRegistry_NonceUsed", [client, SIGNED.nonce]] as const;
    await expectEvents(cancel(), attestations, [
      { name: "NonceCancelled", args: { account: client, nonce: SIGNED.nonce } },
    ]);
    await expectRevert(bring(attestations, signature), ...used);
    await expectRevert(cancel(), ...used);
  });

  it("given somebody else cancels or uses the same number: it's theirs, and changes nothing for the attester", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    await attestations.write.cancelNonce([SIGNED.nonce], by(stranger));
    expect(await isUsed(attestations, SIGNED.nonce, stranger)).to.equal(true);
    expect(await isUsed(attestations)).to.equal(false);
    await bring(attestations, await signAttest(attestations, NEWS, SIGNED));
  });
});
