import { Bytes } from "@graphprotocol/graph-ts";
import { Person } from "../../generated/schema";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

/** Makes sure that somebody who has a part in the network's work is known; returns their id. */
export function ensurePerson(account: Bytes, moment: Moment): Bytes {
  return loadPerson(account, moment).id;
}

/** Somebody took part in an outcome that was accepted. */
export function countOutcome(account: Bytes, moment: Moment): void {
  const person = loadPerson(account, moment);
  person.outcomeCount += 1;
  person.save();
}

/** An attestation stands (+1) or doesn't any more (−1). */
export function countAttestation(attester: Bytes, subject: Bytes, change: i32, moment: Moment): void {
  const giver = loadPerson(attester, moment);
  giver.givenCount += change;
  giver.save();
  const receiver = loadPerson(subject, moment);
  receiver.receivedCount += change;
  receiver.save();
}

/** The profile in force; null where there is none. */
export function findProfile(account: Bytes): Bytes | null {
  const person = Person.load(account);
  return person === null ? null : person.profile;
}

export function saveProfile(account: Bytes, profile: Bytes | null, moment: Moment): void {
  const person = loadPerson(account, moment);
  person.profile = profile;
  person.save();
}

function loadPerson(account: Bytes, moment: Moment): Person {
  let person = Person.load(account);
  if (person === null) {
    person = new Person(account);
    person.account = ensureAccount(account);
    person.since = moment.timestamp;
    person.outcomeCount = 0;
    person.receivedCount = 0;
    person.givenCount = 0;
    person.save();
  }
  return person;
}
