import { type Account, type Address, type Hex, verifyTypedData } from "viem";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setFacilitatorRequest } from "../engagement/setFacilitatorRequest.ts";
import { decodeRevert } from "../errors/decodeRevert.ts";
import { appointRequest } from "../franchise/appointRequest.ts";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";
import { DAY, digestFor, stranger } from "../testing/createEngagements.ts";
import { samir } from "../testing/createFranchises.ts";
import { jonas, lucia, mira, priya, tomas } from "../testing/createHarbour.ts";
import { createReputation } from "../testing/createReputation.ts";
import { startLocalChain } from "../testing/startLocalChain.ts";
import { attestationUidOf } from "./attestationUidOf.ts";
import { attestBySigRequest } from "./attestBySigRequest.ts";
import { attestManyRequest } from "./attestManyRequest.ts";
import { attestRequest } from "./attestRequest.ts";
import { attestTypedData } from "./attestTypedData.ts";
import { cancelNonceRequest } from "./cancelNonceRequest.ts";
import { freshNonce } from "./freshNonce.ts";
import { isNonceUsed } from "./isNonceUsed.ts";
import { MarksError } from "./MarksError.ts";
import type { NewAttestation } from "./NewAttestation.ts";
import { readAttestation } from "./readAttestation.ts";
import { readNonceState } from "./readNonceState.ts";
import { readProfileDigest } from "./readProfileDigest.ts";
import { revokeBySigRequest } from "./revokeBySigRequest.ts";
import { revokeManyRequest } from "./revokeManyRequest.ts";
import { revokeRequest } from "./revokeRequest.ts";
import { revokeTypedData } from "./revokeTypedData.ts";
import { setProfileRequest } from "./setProfileRequest.ts";

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let world: Awaited<ReturnType<typeof createReputation>>;
let clean: Hex;

const registry = () => ({ attestationRegistry: chain.attestationRegistry });
const of = (subject: Account, outcome = 1, more: Partial<NewAttestation> = {}): NewAttestation => ({
  ...{ engagementId: 1n, outcome, subject: subject.address, digest: digestFor(50) },
  work: [
    { work: "linking", mark: 0 },
    { work: "developing", mark: 4 },
  ],
  ...more,
});
const uidBy = (attester: Address, { engagementId, outcome, subject }: NewAttestation) =>
  attestationUidOf({ engagementId, outcome, attester, subject });
const stands = async (attester: Address, attestation: NewAttestation) => {
  const now = await readAttestation(chain.client, { uid: uidBy(attester, attestation), ...registry() });
  return now !== null && now.revokedAt === null;
};
const refusalOf = (doing: Promise<unknown>) =>
  doing.then(
    () => "nothing was refused",
    (error: unknown) => decodeRevert(error).name,
  );

beforeAll(async () => {
  chain = await startLocalChain();
  world = await createReputation(chain);
  clean = await chain.client.snapshot();
}, 60_000);
beforeEach(async () => {
  await chain.client.revert({ id: clean });
  clean = await chain.client.snapshot();
});

describe("attesting and revoking", () => {
  test("default: an attestation stands as it was made, under the name that the contract gives it", async () => {
    const { client, attestationRegistry } = chain;
    const attestation = of(lucia);
    const { blockNumber } = await world.send(attestRequest({ ...registry(), ...attestation }), tomas);
    const { timestamp } = await client.getBlock({ blockNumber });
    const uid = uidBy(tomas.address, attestation);
    const args = [1n, 1n, tomas.address, lucia.address] as const;
    const contract = { address: attestationRegistry, abi: attestationRegistryAbi } as const;
    expect(uid).toBe(await client.readContract({ ...contract, functionName: "uidOf", args }));
    expect(await readAttestation(client, { uid, ...registry() })).toEqual({
      work: attestation.work.toReversed(),
      attestedAt: Number(timestamp),
      revokedAt: null,
    });
    expect(await readAttestation(client, { uid: digestFor(1), ...registry() })).toBeNull();
    const before = { uid, ...registry(), blockNumber: blockNumber - 1n };
    expect(await readAttestation(client, before)).toBeNull();
  });

  test("behavior: a whole team at once, and all of it revoked at once", async () => {
    const attestations = [of(lucia), of(tomas), of(samir, 2)];
    await world.send(attestManyRequest({ ...registry(), attestations }), mira);
    for (const one of attestations) expect(await stands(mira.address, one)).toBe(true);
    await world.send(revokeManyRequest({ ...registry(), keys: attestations.slice(1) }), mira);
    expect(await Promise.all(attestations.map((one) => stands(mira.address, one)))).toEqual([true, false, false]);
  });

  test("behavior: what is revoked can be attested once more", async () => {
    await world.send(attestRequest({ ...registry(), ...of(lucia) }), tomas);
    const uid = uidBy(tomas.address, of(lucia));
    await world.send(revokeRequest({ ...registry(), engagementId: 1n, outcome: 1, subject: lucia.address }), tomas);
    const revoked = await readAttestation(chain.client, { uid, ...registry() });
    expect(revoked?.revokedAt).toBeGreaterThanOrEqual(revoked?.attestedAt ?? Number.POSITIVE_INFINITY);
    const better = of(lucia, 1, { work: [{ work: "producing", mark: 3 }] });
    await world.send(attestRequest({ ...registry(), ...better }), tomas);
    expect(await readAttestation(chain.client, { uid, ...registry() })).toMatchObject({
      work: better.work,
      revokedAt: null,
    });
  });

  test("error: whom the contract refuses, by names that have sentences", async () => {
    const attest = (by: Account, attestation: NewAttestation) =>
      refusalOf(world.send(attestRequest({ ...registry(), ...attestation }), by));
    expect(await attest(stranger, of(lucia))).toBe("AttestationRegistry_NotParticipant");
    expect(await attest(tomas, of(priya))).toBe("AttestationRegistry_NotParticipant");
    expect(await attest(tomas, of(samir, 3))).toBe("AttestationRegistry_NotParticipant");
    expect(await attest(tomas, of(tomas))).toBe("AttestationRegistry_OfOneself");
    expect(await attest(tomas, of(lucia, 1, { digest: `0x${"00".repeat(32)}` }))).toBe(
      "AttestationRegistry_ZeroDigest",
    );
    expect(await refusalOf(world.send(revokeRequest({ ...registry(), ...of(lucia) }), tomas))).toBe(
      "AttestationRegistry_NotStanding",
    );
    await world.send(attestRequest({ ...registry(), ...of(lucia) }), tomas);
    expect(await attest(tomas, of(lucia))).toBe("AttestationRegistry_AlreadyAttested");
    const none = attestManyRequest({ ...registry(), attestations: [] });
    expect(await refusalOf(world.send(none, tomas))).toBe("AttestationRegistry_PageSize");
  });

  test("error: marks that an attestation can't have don't get as far as the chain", () => {
    expect(() => attestRequest({ ...registry(), ...of(lucia, 1, { work: [] }) })).toThrow(MarksError);
  });
});

describe("signed", () => {
  const attestations = [of(lucia), of(samir)];
  const signedBy = async (attester: Address) => {
    const deadline = (await world.now()) + DAY;
    return { ...registry(), attester, attestations, nonce: freshNonce(), deadline };
  };

  test("default: somebody else submits what an attester signed, once", async () => {
    const signed = await signedBy(tomas.address);
    const typed = attestTypedData({ ...signed, chainId: 31337 });
    const signature = await chain.client.signTypedData({ ...typed, account: tomas });
    expect(await verifyTypedData({ ...typed, address: tomas.address, signature })).toBe(true);
    const { nonce } = signed;
    expect(await isNonceUsed(chain.client, { account: tomas.address, nonce, ...registry() })).toBe(false);
    await world.send(attestBySigRequest({ ...signed, signature }), stranger);
    for (const one of attestations) expect(await stands(tomas.address, one)).toBe(true);
    expect(await isNonceUsed(chain.client, { account: tomas.address, nonce, ...registry() })).toBe(true);
    expect(await isNonceUsed(chain.client, { account: lucia.address, nonce, ...registry() })).toBe(false);
    const again = world.send(attestBySigRequest({ ...signed, signature }), stranger);
    expect(await refusalOf(again)).toBe("AttestationRegistry_NonceUsed");
  });

  test("default: and its revocation", async () => {
    await world.send(attestManyRequest({ ...registry(), attestations }), tomas);
    const { attestations: keys, ...signed } = await signedBy(tomas.address);
    const typed = revokeTypedData({ ...signed, keys, chainId: 31337 });
    const signature = await chain.client.signTypedData({ ...typed, account: tomas });
    await world.send(revokeBySigRequest({ ...signed, keys, signature }), stranger);
    for (const one of attestations) expect(await stands(tomas.address, one)).toBe(false);
  });

  test("behavior: a smart account signs as it likes (EIP-1271)", async () => {
    const wallet = await chain.deploy("contracts/mocks/SigningWallet.sol/SigningWallet.json", [stranger.address]);
    const { franchiseRegistry, engagements } = chain;
    await world.send(appointRequest({ franchiseRegistry, role: "FACILITATOR", accounts: [wallet] }), jonas);
    await world.send(setFacilitatorRequest({ engagements, engagementId: 1n, account: wallet }), jonas);
    await world.finish(3);
    const ofTomas = of(tomas, 3);
    const signed = { ...(await signedBy(wallet)), attestations: [ofTomas] };
    const typed = attestTypedData({ ...signed, chainId: 31337 });
    const signature = await chain.client.signTypedData({ ...typed, account: stranger });
    await world.send(attestBySigRequest({ ...signed, signature }), mira);
    expect(await stands(wallet, ofTomas)).toBe(true);
    const revoking = {
      ...registry(),
      attester: wallet,
      keys: [ofTomas],
      nonce: freshNonce(),
      deadline: signed.deadline,
    };
    const ofAnother = revokeTypedData({ ...revoking, chainId: 31337 });
    const wrong = await chain.client.signTypedData({ ...ofAnother, account: mira });
    expect(await refusalOf(world.send(revokeBySigRequest({ ...revoking, signature: wrong }), mira))).toBe(
      "AttestationRegistry_InvalidSignature",
    );
    const right = await chain.client.signTypedData({ ...ofAnother, account: stranger });
    await world.send(revokeBySigRequest({ ...revoking, signature: right }), mira);
    expect(await stands(wallet, ofTomas)).toBe(false);
  });

  test("error: another value, another chain, a late one and a cancelled one", async () => {
    const signed = await signedBy(tomas.address);
    const { nonce } = signed;
    const sign = (chainId: number) =>
      chain.client.signTypedData({ ...attestTypedData({ ...signed, chainId }), account: tomas });
    const signature = await sign(31337);
    const submit = (more: object) => refusalOf(world.send(attestBySigRequest({ ...signed, signature, ...more }), mira));
    const changed = [of(lucia), of(samir, 1, { work: [{ work: "linking", mark: 4 }] })];
    expect(await submit({ attestations: changed })).toBe("AttestationRegistry_InvalidSignature");
    expect(await submit({ nonce: nonce ^ 1n })).toBe("AttestationRegistry_InvalidSignature");
    expect(await submit({ attester: mira.address })).toBe("AttestationRegistry_InvalidSignature");
    expect(await submit({ signature: await sign(1) })).toBe("AttestationRegistry_InvalidSignature");
    await world.send(cancelNonceRequest({ ...registry(), nonce }), tomas);
    expect(await submit({})).toBe("AttestationRegistry_NonceUsed");
    await world.mineAt(signed.deadline + 1n);
    expect(await submit({})).toBe("AttestationRegistry_SignatureExpired");
  });

  test("default: what became of a nonce: nothing, submitted, or cancelled; of that account only", async () => {
    const signed = await signedBy(tomas.address);
    const typed = attestTypedData({ ...signed, chainId: 31337 });
    const signature = await chain.client.signTypedData({ ...typed, account: tomas });
    const { nonce } = signed;
    const stateOf = (account: Account, number: bigint) =>
      readNonceState(chain.client, { account: account.address, nonce: number, ...registry() });
    expect(await stateOf(tomas, nonce)).toBe("unused");
    await world.send(cancelNonceRequest({ ...registry(), nonce: nonce ^ 1n }), tomas);
    await world.send(cancelNonceRequest({ ...registry(), nonce }), lucia);
    await world.send(attestBySigRequest({ ...signed, signature }), stranger);
    expect(await stateOf(tomas, nonce)).toBe("used");
    expect(await stateOf(tomas, nonce ^ 1n)).toBe("cancelled");
    expect(await stateOf(lucia, nonce)).toBe("cancelled");
  });

  test("behavior: nonces are different every time, of 256 bits", () => {
    const nonces = Array.from({ length: 100 }, freshNonce);
    expect(new Set(nonces).size).toBe(100);
    expect(nonces.some((nonce) => nonce >= 2n ** 250n)).toBe(true);
    expect(nonces.every((nonce) => nonce < 2n ** 256n)).toBe(true);
  });
});

describe("profiles", () => {
  test("default: somebody names a document, and takes it away", async () => {
    const read = () => readProfileDigest(chain.client, { account: priya.address, ...registry() });
    expect(await read()).toBeNull();
    await world.send(setProfileRequest({ ...registry(), digest: digestFor(60) }), priya);
    expect(await read()).toBe(digestFor(60));
    await world.send(setProfileRequest({ ...registry(), digest: null }), priya);
    expect(await read()).toBeNull();
  });
});
