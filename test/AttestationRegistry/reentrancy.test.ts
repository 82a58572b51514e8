import { describe, it } from "node:test";
import { expect } from "chai";
import { encodeAbiParameters, encodeErrorResult, encodeFunctionData, getAddress, type Hex } from "viem";
import { loadFixture, viem } from "../chain.ts";
import { byClient, byFacilitator, EVIDENCE } from "../engagements.ts";
import { expectRevert } from "../expectations.ts";
import { about, by, deployAttestations, keyOf, NO_DIGEST, readOf, SIGNED, stranger, uidOf } from "./fixture.ts";

const page = [about({ outcome: 3n })];
const other = about({ outcome: 3n, subject: SIGNED.attester });

/** A smart account that calls in again when it's asked for its signature; it took part in outcome 3, and attested the client there. */
async function deployHostile() {
  const world = await deployAttestations();
  const { attestations, engagements, split } = world;
  const wallet = await viem.deployContract("ReenteringSigner");
  const attester = getAddress(wallet.address);
  await split.write.setWeights([[attester], [1]], byFacilitator);
  await engagements.write.addToTeam([1n, [attester]], byFacilitator);
  await engagements.write.deliver([1n, 3n, EVIDENCE], byFacilitator);
  await engagements.write.accept([1n, 3n], byClient);
  const data = encodeFunctionData({ abi: attestations.abi, functionName: "attest", args: [other] });
  await wallet.write.execute([attestations.address, data]);
  const bring = () =>
    attestations.write.attestBySig([attester, page, SIGNED.nonce, SIGNED.deadline, "0x"], by(stranger));
  const arm = (call: Hex, isToSucceed: boolean, answer: Hex = "0x") =>
    wallet.write.arm([attestations.address, call, isToSucceed, answer]);
  return { ...world, attester, bring, arm };
}

type Hostile = Awaited<ReturnType<typeof deployHostile>>;

/** Everything that an account can change here, called by the signer while it's asked. */
const CHANGES: Record<string, (world: Hostile) => Hex> = {
  attest: ({ attestations: { abi } }) =>
    encodeFunctionData({ abi, functionName: "attest", args: [about({ outcome: 3n })] }),
  attestMany: ({ attestations: { abi } }) => encodeFunctionData({ abi, functionName: "attestMany", args: [page] }),
  revoke: ({ attestations: { abi } }) => encodeFunctionData({ abi, functionName: "revoke", args: [keyOf(other)] }),
  revokeMany: ({ attestations: { abi } }) =>
    encodeFunctionData({ abi, functionName: "revokeMany", args: [[keyOf(other)]] }),
  cancelNonce: ({ attestations: { abi } }) => encodeFunctionData({ abi, functionName: "cancelNonce", args: [99n] }),
  setProfile: ({ attestations: { abi } }) =>
    encodeFunctionData({ abi, functionName: "setProfile", args: [about().digest] }),
};

describe("AttestationRegistry, an EIP-1271 attester that calls in again", () => {
  for (const [name, changeOf] of Object.entries(CHANGES)) {
    it(`given it calls ${name}, which it may at other times: that fails, and what was brought is as if it hadn't`, async () => {
      const world = await loadFixture(deployHostile);
      const { attestations, attester, arm, bring } = world;
      await arm(changeOf(world), false);
      await bring();
      expect((await readOf(attestations, attester, keyOf(page[0]))).revokedAt).to.equal(0);
      expect((await readOf(attestations, attester, keyOf(page[0]))).attestedAt).to.not.equal(0);
      expect((await readOf(attestations, attester, keyOf(other))).revokedAt).to.equal(0);
      expect(await attestations.read.isNonceUsed([attester, 99n])).to.equal(false);
      expect(await attestations.read.profileOf([attester])).to.equal(NO_DIGEST);
    });

    it(`given it accepts only if ${name} works then: refuses`, async () => {
      const world = await loadFixture(deployHostile);
      await world.arm(changeOf(world), true);
      await expectRevert(world.bring(), "AttestationRegistry_InvalidSignature", [world.attester]);
    });
  }

  it("given it brings the same signature again from within: its nonce is used by then", async () => {
    const { attestations, attester, arm, bring } = await loadFixture(deployHostile);
    const { abi } = attestations;
    const args = [attester, page, SIGNED.nonce, SIGNED.deadline, "0x"] as const;
    const call = encodeFunctionData({ abi, functionName: "attestBySig", args: [...args] });
    const used = [attester, SIGNED.nonce] as const;
    await arm(call, false, encodeErrorResult({ abi, errorName: "AttestationRegistry_NonceUsed", args: used }));
    await bring();
    await expectRevert(bring(), "AttestationRegistry_NonceUsed", [...used]);
  });

  it("given it looks: it sees its nonce used", async () => {
    const { attestations, attester, arm, bring } = await loadFixture(deployHostile);
    const { abi } = attestations;
    const look = encodeFunctionData({ abi, functionName: "isNonceUsed", args: [attester, SIGNED.nonce] });
    await arm(look, true, encodeAbiParameters([{ type: "bool" }], [true]));
    await bring();
  });

  it("given it looks: it sees nothing yet of what is brought", async () => {
    const { attestations, attester, arm, bring } = await loadFixture(deployHostile);
    const { abi } = attestations;
    const uid = await uidOf(attestations, attester, keyOf(page[0]));
    const look = encodeFunctionData({ abi, functionName: "attestation", args: [uid] });
    await arm(look, true, `0x${"00".repeat(96)}`);
    await bring();
    expect((await attestations.read.attestation([uid])).marks).to.equal(page[0]?.marks);
  });
});
