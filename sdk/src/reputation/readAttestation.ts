import type { Client, Hex } from "viem";
import { readContract } from "viem/actions";
import { type AttestationRegistryOption, attestationRegistryOf } from "./attestationRegistryOf.ts";
import { unpackMarks } from "./unpackMarks.ts";
import type { WorkMark } from "./WorkType.ts";

/** What the chain keeps of an attestation. */
export type AttestationNow = {
  readonly work: readonly WorkMark[];
  /** When it was made, for the last time if it was revoked before, in seconds. */
  readonly attestedAt: number;
  /** Null while it stands. */
  readonly revokedAt: number | null;
};

/**
 * What the chain itself says of an attestation now.
 * @param parameters.uid From `attestationUidOf`
 * @param parameters.attestationRegistry Default: that of the client's chain
 * @returns Null when there never was one
 * @throws {UnknownChainError} when no registry is given and Rizom isn't deployed on the client's chain
 * @example
 * const now = await readAttestation(client, { uid });
 * const stands = now !== null && now.revokedAt === null;
 */
export async function readAttestation(
  client: Client,
  { uid, blockNumber, ...option }: { readonly uid: Hex; readonly blockNumber?: bigint } & AttestationRegistryOption,
): Promise<AttestationNow | null> {
  const contract = await attestationRegistryOf(client, option);
  const at = blockNumber === undefined ? {} : { blockNumber };
  const kept = await readContract(client, { ...contract, functionName: "attestation", args: [uid], ...at });
  const { attestedAt, revokedAt, marks } = kept;
  if (attestedAt === 0) return null;
  return { work: unpackMarks(marks), attestedAt, revokedAt: revokedAt === 0 ? null : revokedAt };
}
