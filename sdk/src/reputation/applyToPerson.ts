import { isAddressEqual, zeroHash } from "viem";
import type { Attestation } from "./Attestation.ts";
import { countMarks } from "./countMarks.ts";
import type { ReputationEvent } from "./decodeReputationEvents.ts";
import type { Person, PersonRecord } from "./Person.ts";
import { unpackMarks } from "./unpackMarks.ts";

const isRecord = (person: Person): person is PersonRecord => "asOf" in person;

/** What was read later than an event happened, or was told it already, has it. */
function isKnownAlready(person: Person, { blockNumber, logIndex }: ReputationEvent): boolean {
  if (!isRecord(person)) return false;
  const { block, logIndex: last } = person.asOf;
  return blockNumber < block || (blockNumber === block && (last === null || logIndex <= last));
}

type Counts = Pick<Person, "receivedCount" | "givenCount" | "demonstrations">;

function countsAfter(person: Person, event: ReputationEvent, attestations: readonly Attestation[]): Partial<Counts> {
  if (event.eventName !== "AttestationAdded" && event.eventName !== "AttestationRevoked") return {};
  const { attester, subject, uid } = event.args;
  const change = event.eventName === "AttestationAdded" ? 1 : -1;
  if (isAddressEqual(attester, person.account)) return { givenCount: person.givenCount + change };
  if (!isAddressEqual(subject, person.account)) return {};
  const work =
    event.eventName === "AttestationAdded"
      ? unpackMarks(event.args.marks)
      : (attestations.find((one) => one.uid === uid)?.work ?? []);
  const demonstrations = countMarks(person.demonstrations, work, change);
  return { receivedCount: person.receivedCount + change, demonstrations };
}

function profileAfter({ account, profileDigest }: Person, event: ReputationEvent): Partial<Person> {
  if (event.eventName !== "ProfileSet" || !isAddressEqual(event.args.account, account)) return {};
  const digest = event.args.digest === zeroHash ? null : event.args.digest;
  return digest === profileDigest ? {} : { profileDigest: digest, profile: null };
}

/**
 * Somebody as they are after something happened in the registry of attestations; what they have already, and what concerns
 * others, changes nothing.
 * @param attestations Those that may be revoked, which tell the marks that don't count any more: the event doesn't
 * @returns The person themselves when nothing of it concerns them
 * @example
 * const after = events.reduce((known, event) => applyToPerson(known, event, attestations), person);
 */
export function applyToPerson<Known extends Person>(
  person: Known,
  event: ReputationEvent,
  attestations: readonly Attestation[] = [],
): Known {
  if (isKnownAlready(person, event)) return person;
  const changes = { ...countsAfter(person, event, attestations), ...profileAfter(person, event) };
  if (Object.keys(changes).length === 0) return person;
  const asOf = { block: event.blockNumber, logIndex: event.logIndex };
  return { ...person, ...changes, ...(isRecord(person) && { asOf }) };
}
