import {
  type AttestationKey,
  type Mark,
  marksProblem,
  type NewAttestation,
  WORK_TYPES,
  type WorkMark,
} from "@rizom/sdk";
import { type Address, type Hex, isAddress, isHex, maxUint256 } from "viem";

/** What somebody signs: what they say of others' work, or which of it they take back. */
export type SignedWords =
  | { readonly kind: "attest"; readonly about: readonly NewAttestation[] }
  | { readonly kind: "revoke"; readonly about: readonly AttestationKey[] };

/** What somebody signed, for somebody else to send: all that the contract needs, and no secret. */
export type Signed = SignedWords & {
  readonly chainId: number;
  readonly registry: Address;
  readonly attester: Address;
  readonly nonce: bigint;
  /** Last second in which it works. */
  readonly deadline: bigint;
  readonly signature: Hex;
};

/** What a file is, or why it's none, in a sentence. */
export type SignedReading =
  | { readonly signed: Signed; readonly problem: null }
  | { readonly signed: null; readonly problem: string };

const SCHEMA = "rizom/signed-attestations";
const VERSION = 2;
/** Longer than a hundred attestations make. */
export const MOST_CHARACTERS = 200_000;
/** The last second of the year 9999: later ones have no date. */
const LAST_DATE = 253_402_300_799n;

const refused = (problem: string): SignedReading => ({ signed: null, problem });
export const TOO_LONG = refused("It’s longer than a signed file can be, so it isn’t one. Choose another one.");
const NEWER = refused("It was made by a newer version of this page. Reload the page, then open it again.");
const DAMAGED = refused("This isn’t a signed file, or it’s damaged. Ask whoever signed it for the file once more.");

/** Names it in this browser. */
export const idOf = ({ attester, nonce }: Signed): string => `${attester.toLowerCase()}.${nonce}`;

/** The file's text. */
export function writeSigned(signed: Signed): string {
  const text = (_name: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);
  return `${JSON.stringify({ schema: SCHEMA, version: VERSION, ...signed }, text, 2)}\n`;
}

/** Reads a file that anybody may have made. */
export function readSigned(text: string): SignedReading {
  if (text.length > MOST_CHARACTERS) return TOO_LONG;
  try {
    const json: unknown = JSON.parse(text);
    if (!isRecord(json) || json.schema !== SCHEMA) return DAMAGED;
    if (typeof json.version === "number" && json.version > VERSION) return NEWER;
    const signed = readFields(json);
    return signed ? { signed, problem: null } : DAMAGED;
  } catch {
    return DAMAGED;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isBytes = (value: unknown): value is Hex => isHex(value) && value.length % 2 === 0;
const isAccount = (value: unknown): value is Address => typeof value === "string" && isAddress(value);
const isDigest = (value: unknown): value is Hex => isHex(value) && value.length === 66;
const isOutcome = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

/** Digits of what fits the contract. */
function readNumber(value: unknown): bigint | null {
  if (typeof value !== "string" || !/^[0-9]{1,78}$/.test(value)) return null;
  return BigInt(value) > maxUint256 ? null : BigInt(value);
}

function readFields(json: Record<string, unknown>): Signed | null {
  const words = readWords(json);
  const [nonce, deadline] = [readNumber(json.nonce), readNumber(json.deadline)];
  const { chainId, registry, attester, signature } = json;
  if (words === null || typeof chainId !== "number" || !isAccount(registry) || !isAccount(attester)) return null;
  if (nonce === null || deadline === null || deadline > LAST_DATE || !isBytes(signature)) return null;
  return { ...words, chainId, registry, attester, nonce, deadline, signature };
}

/** Files of the first version attested, and named no kind. */
function readWords({ version, kind, about, attestations }: Record<string, unknown>): SignedWords | null {
  if (version === 1) return wordsOf("attest", readAll(attestations, readAttestation));
  if (version !== VERSION) return null;
  if (kind === "attest") return wordsOf(kind, readAll(about, readAttestation));
  return kind === "revoke" ? wordsOf(kind, readAll(about, readKey)) : null;
}

const wordsOf = (kind: SignedWords["kind"], about: readonly AttestationKey[] | null) =>
  // Each kind is read by its own reader above.
  about && ({ kind, about } as SignedWords);

/** All of a list or nothing: what is left out would be signed, and not read. */
function readAll<Item>(list: unknown, read: (json: unknown) => Item | null): readonly Item[] | null {
  if (!Array.isArray(list)) return null;
  const items = list.flatMap((one) => read(one) ?? []);
  return items.length > 0 && items.length === list.length ? items : null;
}

function readKey(json: unknown): AttestationKey | null {
  if (!isRecord(json) || !isOutcome(json.outcome) || !isAccount(json.subject)) return null;
  const engagementId = readNumber(json.engagementId);
  return engagementId === null ? null : { engagementId, outcome: json.outcome, subject: json.subject };
}

function readAttestation(json: unknown): NewAttestation | null {
  const key = readKey(json);
  if (key === null || !isRecord(json) || !isDigest(json.digest)) return null;
  const work = readAll(json.work, readMark);
  return work === null || marksProblem(work) !== null ? null : { ...key, work, digest: json.digest };
}

function readMark(json: unknown): WorkMark | null {
  const work = isRecord(json) ? WORK_TYPES.find((type) => type === json.work) : undefined;
  if (!work || !isRecord(json) || typeof json.mark !== "number") return null;
  // What isn't one of the five is refused with all marks together.
  return { work, mark: json.mark as Mark };
}
