import { BigInt, Bytes, log } from "@graphprotocol/graph-ts";
import { AttestationDocument } from "../../generated/templates";
import { disagrees, readAttestation } from "../documents/attestation";
import { AttestationContext } from "../documents/attestationContext";
import { cidOf } from "../documents/cid";
import { eventId, numberId } from "../ids";
import { markOf, workNumberOf, worksIn } from "../marks";
import { Moment } from "../moment";
import { createAddedStep, createRevokedStep } from "../store/attestationSteps";
import { Attested, loadAttestation, saveAttested, saveRevoked } from "../store/attestations";
import { addMark, removeMark } from "../store/demonstrations";
import { loadOutcome } from "../store/outcomes";
import { countAttestation } from "../store/people";
import { createAttestationDocument } from "../store/reputationDocuments";

/** A participant attests another one, for the first time or after taking back what was said before. */
export function addAttestation(
  registry: Bytes,
  engagementId: BigInt,
  number: i32,
  attested: Attested,
  moment: Moment,
): void {
  saveAttested(attested, loadOutcome(numberId(engagementId), number, moment), moment);
  createAddedStep(attested, moment);
  countAttestation(attested.attester, attested.subject, 1, moment);
  const works = worksIn(attested.marks);
  for (let i = 0; i < works.length; i++) addMark(attested.subject, works[i], markOf(attested.marks, works[i]));
  const about = new AttestationContext(
    eventId(moment),
    attested.uid,
    attested.digest,
    registry,
    engagementId,
    number,
    attested.attester,
    attested.subject,
    attested.marks,
  );
  AttestationDocument.createWithContext(cidOf(attested.digest), about.write());
}

/** Its attester took it back: it counts for nothing any more. */
export function revokeAttestation(uid: Bytes, moment: Moment): void {
  const attestation = loadAttestation(uid, moment);
  saveRevoked(attestation, moment);
  createRevokedStep(uid, moment);
  countAttestation(attestation.attester, attestation.subject, -1, moment);
  for (let i = 0; i < attestation.work.length; i++) {
    removeMark(attestation.subject, workNumberOf(attestation.work[i].toLowerCase()), attestation.marks[i], moment);
  }
}

/** The document was found. What counts is on the chain: one that isn't sound, or says something else, is left alone. */
export function recordAttestationDocument(data: Bytes, about: AttestationContext): void {
  const written = readAttestation(data);
  if (written === null) log.warning("attestation {} is unsound", [about.id.toHexString()]);
  else if (disagrees(written, about))
    log.warning("attestation {} says what the chain doesn't", [about.id.toHexString()]);
  else createAttestationDocument(about, written.comment);
}
