import { Bytes, log } from "@graphprotocol/graph-ts";
import { Attestation, Outcome } from "../../generated/schema";
import { eventId } from "../ids";
import { markOf, worksIn, workTypeOf } from "../marks";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

/** What an event told of an attestation. */
export class Attested {
  constructor(
    public uid: Bytes,
    public attester: Bytes,
    public subject: Bytes,
    /** Packed as in `marks.ts`. */
    public marks: i32,
    public digest: Bytes,
  ) {}

  works(): Array<string> {
    return worksIn(this.marks).map<string>((work) => workTypeOf(work));
  }

  values(): Array<i32> {
    const values: Array<i32> = [];
    const works = worksIn(this.marks); // a closure can't see the marks
    for (let i = 0; i < works.length; i++) values.push(markOf(this.marks, works[i]));
    return values;
  }
}

/** An attestation stands, for the first time or again; what it said before is in its steps. */
export function saveAttested(attested: Attested, outcome: Outcome, moment: Moment): void {
  const attestation = new Attestation(attested.uid);
  attestation.engagement = outcome.engagement;
  attestation.outcome = outcome.id;
  attestation.attester = ensureAccount(attested.attester);
  attestation.subject = ensureAccount(attested.subject);
  attestation.work = attested.works();
  attestation.marks = attested.values();
  attestation.digest = attested.digest;
  attestation.document = eventId(moment);
  attestation.attestedAt = moment.timestamp;
  attestation.revokedAt = null;
  attestation.isStanding = true;
  attestation.attestedAtBlock = moment.block;
  attestation.attestedTx = moment.transaction;
  attestation.save();
}

/** The attestation of an event. Nothing is revoked that wasn't attested, so it must be there. */
export function loadAttestation(uid: Bytes, moment: Moment): Attestation {
  const attestation = Attestation.load(uid);
  if (attestation === null) {
    log.critical("attestation {} of transaction {} isn't stored", [
      uid.toHexString(),
      moment.transaction.toHexString(),
    ]);
  }
  return attestation as Attestation;
}

export function saveRevoked(attestation: Attestation, moment: Moment): void {
  attestation.revokedAt = moment.timestamp;
  attestation.isStanding = false;
  attestation.save();
}
