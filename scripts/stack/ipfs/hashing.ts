import { timingSafeEqual } from "node:crypto";
import type { CID } from "multiformats/cid";
import { identity } from "multiformats/hashes/identity";
import type { MultihashDigest } from "multiformats/hashes/interface";
import { sha256, sha512 } from "multiformats/hashes/sha2";
import { IpfsFailure } from "./failure.ts";

type Hasher = { name: string; code: number; length?: number; digest(bytes: Uint8Array): Promise<MultihashDigest> };

/** The most that an identity CID may carry in itself, in bytes, as in Kubo. */
const MAX_IDENTITY_BYTES = 128;

const HASHERS: Hasher[] = [
  { name: "sha2-256", code: sha256.code, length: 32, digest: async (bytes) => sha256.digest(bytes) },
  { name: "sha2-512", code: sha512.code, length: 64, digest: async (bytes) => sha512.digest(bytes) },
  { name: "identity", code: identity.code, digest: async (bytes) => identity.digest(bytes) },
];

function hasherOf(code: number): Hasher | undefined {
  return HASHERS.find((hasher) => hasher.code === code);
}

/** Hashes bytes by the multihash's name, as `block/put?mhtype=` gives it. */
export async function hashBytes(name: string, bytes: Uint8Array): Promise<MultihashDigest> {
  const hasher = HASHERS.find((candidate) => candidate.name === name);
  if (hasher === undefined) {
    throw new IpfsFailure(400, `unsupported hash function "${name}": use ${HASHERS.map((h) => h.name).join(", ")}`);
  }
  const digest = await hasher.digest(bytes);
  requireSoundDigest(digest);
  return digest;
}

/** Refuses multihashes that this node could not check: unknown functions and cut or padded digests. */
export function requireSoundDigest(multihash: MultihashDigest): void {
  const hasher = hasherOf(multihash.code);
  if (hasher === undefined) {
    throw new IpfsFailure(400, `the CID's hash function 0x${multihash.code.toString(16)} is not supported`);
  }
  if (hasher.length !== undefined && multihash.size !== hasher.length) {
    throw new IpfsFailure(400, `a ${hasher.name} digest has ${hasher.length} bytes, this CID's has ${multihash.size}`);
  }
  if (multihash.code === identity.code && multihash.size > MAX_IDENTITY_BYTES) {
    throw new IpfsFailure(400, `an identity CID carries at most ${MAX_IDENTITY_BYTES} bytes`);
  }
}

/** Whether these bytes are the ones that the CID names. */
export async function matchesCid(cid: CID, bytes: Uint8Array): Promise<boolean> {
  const hasher = hasherOf(cid.multihash.code);
  if (hasher === undefined) return false;
  const { digest } = await hasher.digest(bytes);
  return digest.length === cid.multihash.digest.length && timingSafeEqual(digest, cid.multihash.digest);
}

/** The bytes of an identity CID, which are in the CID itself and never on disk. */
export function inlineBytes(cid: CID): Uint8Array | undefined {
  return cid.multihash.code === identity.code ? cid.multihash.digest : undefined;
}
