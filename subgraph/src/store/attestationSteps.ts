import { Bytes } from "@graphprotocol/graph-ts";
import { AttestationStep } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";
import { Attested } from "./attestations";

export function createAddedStep(attested: Attested, moment: Moment): void {
  const step = begin(attested.uid, "ADDED", moment);
  step.work = attested.works();
  step.marks = attested.values();
  step.digest = attested.digest;
  step.save();
}

export function createRevokedStep(uid: Bytes, moment: Moment): void {
  const step = begin(uid, "REVOKED", moment);
  step.work = [];
  step.marks = [];
  step.save();
}

function begin(uid: Bytes, kind: string, moment: Moment): AttestationStep {
  const step = new AttestationStep(eventId(moment));
  step.attestation = uid;
  step.kind = kind;
  step.timestamp = moment.timestamp;
  step.block = moment.block;
  step.transaction = moment.transaction;
  step.logIndex = moment.logIndex;
  return step;
}
