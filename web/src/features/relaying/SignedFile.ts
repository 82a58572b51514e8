import { type Mark, marksProblem, type NewAttestation, WORK_TYPES, type WorkMark } from "@rizom/sdk";
import { type Address, type Hex, isAddress, isHex } from "viem";

/** Attestations that somebody signed, for somebody else to send: all that the contract needs, and no secret. */
export type SignedAttestations = {
  readonly chainId: number;
  readonly registry: Address;
  readonly attester: Address;
  readonly attestations: readonly NewAttestation[];
  readonly nonce: bigint;
  /** Last second in which it works. */
  readonly deadline: bigint;
  readonly signature: Hex;
};

const SCHEMA = "rizom/signed-attestations";
/** Longer than a hundred attestations make. */
export const MOST_CHARACTERS = 200_000;

/** The file's text. */
export function writeSigned(signed: SignedAttestations): string {
  const text = (_name: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);
  return `${JSON.stringify({ schema: SCHEMA, version: 1, ...signed }, text, 2)}\n`;
}

/** Reads a file that anybody may have made; null when it isn't one. */
export function readSigned(text: string): SignedAttestations | null {
  if (text.length > MOST_CHARACTERS) return null;
  try {
    return read(JSON.parse(text));
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const DIGITS = /^[0-9]{1,78}$/;
const isDigits = (value: unknown): value is string => typeof value === "string" && DIGITS.test(value);
const isAccount = (value: unknown): value is Address => typeof value === "string" && isAddress(value);
const isDigest = (value: unknown): value is Hex => isHex(value) && value.length === 66;
const isOutcome = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

function read(json: unknown): SignedAttestations | null {
  if (!isRecord(json) || json.schema !== SCHEMA || json.version !== 1 || !Array.isArray(json.attestations)) return null;
  const { chainId, registry, attester, nonce, deadline, signature } = json;
  if (typeof chainId !== "number" || !isAccount(registry) || !isAccount(attester)) return null;
  if (!isDigits(nonce) || !isDigits(deadline) || !isHex(signature)) return null;
  const attestations = json.attestations.flatMap((one) => readAttestation(one) ?? []);
  if (attestations.length === 0 || attestations.length !== json.attestations.length) return null;
  return { chainId, registry, attester, attestations, nonce: BigInt(nonce), deadline: BigInt(deadline), signature };
}

function readAttestation(json: unknown): NewAttestation | null {
  if (!isRecord(json) || !isDigits(json.engagementId) || !isOutcome(json.outcome)) return null;
  if (!isAccount(json.subject) || !isDigest(json.digest) || !Array.isArray(json.work)) return null;
  const work = json.work.flatMap((one) => readMark(one) ?? []);
  if (work.length !== json.work.length || marksProblem(work) !== null) return null;
  const { outcome, subject, digest } = json;
  return { engagementId: BigInt(json.engagementId), outcome, subject, work, digest };
}

function readMark(json: unknown): WorkMark | null {
  const work = isRecord(json) ? WORK_TYPES.find((type) => type === json.work) : undefined;
  if (!work || !isRecord(json) || typeof json.mark !== "number") return null;
  // What isn't one of the five is refused with all marks together.
  return { work, mark: json.mark as Mark };
}
