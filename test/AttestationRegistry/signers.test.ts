import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress } from "viem";
import { loadFixture, people, viem } from "../chain.ts";
import { byFacilitator, signer } from "../engagements.ts";
import { expectRevert } from "../expectations.ts";
import { bring, bringRevoke } from "./bringing.ts";
import {
  about,
  by,
  client,
  deployAttestations,
  keyOf,
  readOf,
  SIGNED,
  signAttest,
  signRevoke,
  stranger,
} from "./fixture.ts";

/** The newcomer is a smart account (EIP-1271) whose keys the stranger has: it's on the team of engagement 1 by outcome 3. */
async function deployWallet() {
  const world = await deployAttestations();
  const wallet = await viem.deployContract("SigningWallet", [stranger]);
  const attester = getAddress(wallet.address);
  await world.split.write.setWeights([[attester], [1]], byFacilitator);
  await world.engagements.write.addToTeam([1n, [attester]], byFacilitator);
  await world.engagements.write.deliver([1n, 3n, about().digest], byFacilitator);
  await world.engagements.write.accept([1n, 3n], by(client));
  return { ...world, signed: { ...SIGNED, attester } };
}

describe("AttestationRegistry, by a smart account (EIP-1271)", () => {
  const page = [about({ outcome: 3n })];

  it("given what its keeper signed: attests and revokes as the account", async () => {
    const { attestations, signed } = await loadFixture(deployWallet);
    const signature = await signAttest(attestations, page, signed, { as: people.stranger });
    await bring(attestations, signature, page, signed);
    const keys = page.map(keyOf);
    expect((await readOf(attestations, signed.attester, keys[0])).marks).to.equal(about().marks);
    const later = { ...signed, nonce: 8n };
    const revoking = await signRevoke(attestations, keys, later, { as: people.stranger });
    await bringRevoke(attestations, revoking, keys, later);
    expect((await readOf(attestations, signed.attester, keys[0])).revokedAt).to.not.equal(0);
  });

  it("given what somebody else signed, or its keeper for themselves: refuses", async () => {
    const { attestations, signed } = await loadFixture(deployWallet);
    const signatures = [
      await signAttest(attestations, page, signed, { as: signer }),
      await signAttest(attestations, page, { ...signed, attester: stranger }, { as: people.stranger }),
    ];
    for (const signature of signatures) {
      const action = bring(attestations, signature, page, signed);
      await expectRevert(action, "AttestationRegistry_InvalidSignature", [signed.attester]);
    }
  });

  it("given a contract that doesn't know signatures: refuses", async () => {
    const { attestations, engagements } = await loadFixture(deployWallet);
    const signed = { ...SIGNED, attester: getAddress(engagements.address) };
    const signature = await signAttest(attestations, page, signed);
    const action = bring(attestations, signature, page, signed);
    await expectRevert(action, "AttestationRegistry_InvalidSignature", [signed.attester]);
  });
});
