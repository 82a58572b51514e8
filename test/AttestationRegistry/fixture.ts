import { type Address, getAddress, type Hex, type TypedDataDomain, zeroHash } from "viem";
import { viem } from "../chain.ts";
import {
  addresses,
  byAlice,
  byClient,
  byFacilitator,
  deployEngagements,
  digestOf,
  EVIDENCE,
  newOutcome,
  open,
  signer,
  type World,
} from "../engagements.ts";
import { nextAt, now } from "../equity.ts";

/** `IAttestationRegistry`'s types of work by their numbers. */
export const WORK = {
  ...{ advising: 0, innovating: 1, promoting: 2, developing: 3, organising: 4, producing: 5 },
  ...{ inspecting: 6, maintaining: 7, linking: 8 },
} as const;
type Work = keyof typeof WORK;

/** Marks in one number, written out independently of the contract and of the SDK. */
export const marksOf = (marks: Partial<Record<Work, number>>): number =>
  Object.entries(marks).reduce((sum, [work, mark]) => sum + (mark + 1) * 8 ** WORK[work as Work], 0);

export const MARKS = marksOf({ developing: 4, producing: 2 });
export const DIGEST = digestOf("attestation");
export const OTHER_DIGEST = digestOf("another attestation");

/** Who attests about whom, so that tests read in words. */
export const { client, facilitator, member, newcomer, formerMember, predecessor, colleague, arbiter, stranger } =
  addresses;
export const by = (account: Address) => ({ account });

export interface NewAttestation {
  engagementId: bigint;
  outcome: bigint;
  subject: Address;
  marks: number;
  digest: Hex;
}

/** About the member's work on outcome 1 of engagement 1, unless a test says otherwise. */
export const about = (overrides: Partial<NewAttestation> = {}): NewAttestation => ({
  ...{ engagementId: 1n, outcome: 1n, subject: member, marks: MARKS, digest: DIGEST },
  ...overrides,
});

export const keyOf = ({ engagementId, outcome, subject } = about()) => ({ engagementId, outcome, subject });

/** Somebody delivers an outcome, and the client accepts it. */
export async function finish({ engagements }: Pick<World, "engagements">, number: bigint, id = 1n) {
  await engagements.write.deliver([id, number, EVIDENCE], byFacilitator);
  await engagements.write.accept([id, number], byClient);
}

/**
 * Engagement 1 has three outcomes. When the first two were accepted, the member, the newcomer and the facilitator were on its team;
 * the former member and the predecessor weren't any more. The third is only funded.
 */
export async function deployAttestations() {
  const world = await deployEngagements();
  const { engagements, split } = world;
  await split.write.setWeights([[facilitator], [5]], byFacilitator);
  const outcomes = await Promise.all([1, 2, 3].map(() => newOutcome()));
  await open(world, { outcomes, team: [member, formerMember, newcomer, facilitator] }, predecessor);
  await engagements.write.removeFromTeam([1n, [formerMember]], by(predecessor));
  await engagements.write.setFacilitator([1n, facilitator], byAlice);
  await engagements.write.fund([1n, [1n, 2n, 3n]], byClient);
  await finish(world, 1n);
  await finish(world, 2n);
  const registry = await viem.deployContract("AttestationRegistry", [engagements.address]);
  return { ...world, attestations: registry };
}

export type Attestations = Awaited<ReturnType<typeof deployAttestations>>;
export type Registry = Attestations["attestations"];

/** The same, and the client attested the member's work on outcome 1. */
export async function deployAttested() {
  const world = await deployAttestations();
  const at = (await now()) + 100n;
  await nextAt(at);
  await world.attestations.write.attest([about()], byClient);
  return { ...world, attestedAt: Number(at), uid: await uidOf(world.attestations) };
}

export const uidOf = (registry: Registry, attester: Address = client, what = keyOf()) =>
  registry.read.uidOf([what.engagementId, what.outcome, attester, what.subject]);

/** What is kept of an attestation that the client, or another, made. */
export const readOf = async (registry: Registry, attester: Address = client, what = keyOf()) =>
  registry.read.attestation([await uidOf(registry, attester, what)]);

export const NOTHING = { attestedAt: 0, revokedAt: 0, marks: 0 };

/** `AttestationAdded` as it must be, its uid computed by the registry's own view. */
export async function addedEvent(registry: Registry, attester: Address, what: NewAttestation) {
  const { engagementId, outcome, subject, marks, digest } = what;
  const uid = await uidOf(registry, attester, what);
  return { name: "AttestationAdded", args: { uid, subject, attester, engagementId, outcome, marks, digest } };
}

export async function revokedEvent(registry: Registry, attester: Address, what = keyOf()) {
  const uid = await uidOf(registry, attester, what);
  return { name: "AttestationRevoked", args: { uid, subject: what.subject, attester } };
}

const NEW_ATTESTATION = [
  { name: "engagementId", type: "uint256" },
  { name: "outcome", type: "uint256" },
  { name: "subject", type: "address" },
  { name: "marks", type: "uint32" },
  { name: "digest", type: "bytes32" },
] as const;
const REST = [
  { name: "nonce", type: "uint256" },
  { name: "deadline", type: "uint256" },
] as const;
const ATTEST = {
  NewAttestation: NEW_ATTESTATION,
  AttestMany: [{ name: "attester", type: "address" }, { name: "newAttestations", type: "NewAttestation[]" }, ...REST],
} as const;
const REVOKE = {
  AttestationKey: [NEW_ATTESTATION[0], NEW_ATTESTATION[1], NEW_ATTESTATION[2]],
  RevokeMany: [{ name: "attester", type: "address" }, { name: "keys", type: "AttestationKey[]" }, ...REST],
} as const;

export interface Signed {
  attester: Address;
  nonce: bigint;
  deadline: bigint;
}

type Signer = typeof signer;

function domainOf(registry: Address, overrides: TypedDataDomain = {}) {
  const domain = { name: "Rizom AttestationRegistry", version: "1", chainId: 31_337, verifyingContract: registry };
  return { ...domain, ...overrides };
}

/** Signs attestations as anybody's: whether that's good is for the registry to say. */
export function signAttest(
  registry: Registry,
  newAttestations: NewAttestation[],
  signed: Signed,
  { as = signer, domain = {} }: { as?: Signer; domain?: TypedDataDomain } = {},
): Promise<Hex> {
  return as.signTypedData({
    account: as.account,
    domain: domainOf(registry.address, domain),
    types: ATTEST,
    primaryType: "AttestMany",
    message: { ...signed, newAttestations },
  });
}

export function signRevoke(
  registry: Registry,
  keys: ReturnType<typeof keyOf>[],
  signed: Signed,
  { as = signer, domain = {} }: { as?: Signer; domain?: TypedDataDomain } = {},
): Promise<Hex> {
  return as.signTypedData({
    account: as.account,
    domain: domainOf(registry.address, domain),
    types: REVOKE,
    primaryType: "RevokeMany",
    message: { ...signed, keys },
  });
}

/** What the client signs unless a test says otherwise. */
export const SIGNED: Signed = { attester: client, nonce: 7n, deadline: 2n ** 40n };

export const checksummed = (account: Address) => getAddress(account);
export const NO_DIGEST = zeroHash;
