import { Bytes } from "@graphprotocol/graph-ts";
import { BriefDocument, EvidenceDocument, ReasonDocument } from "../../generated/schema";
import { Evidence } from "../documents/evidence";
import { OutcomeContext } from "../documents/outcomeContext";
import { Prose } from "../documents/prose";
import { Reason } from "../documents/reason";

export function createBriefDocument(about: OutcomeContext, prose: Prose): void {
  const document = new BriefDocument(about.id);
  document.engagement = about.engagement;
  document.outcome = about.outcome;
  document.digest = about.digest;
  document.title = prose.title;
  document.summary = prose.summary;
  document.body = prose.body;
  document.save();
}

export function createEvidenceDocument(about: OutcomeContext, evidence: Evidence): void {
  const document = new EvidenceDocument(about.id);
  document.engagement = about.engagement;
  document.outcome = about.outcome as Bytes; // an outcome was delivered
  document.digest = about.digest;
  document.summary = evidence.summary;
  document.body = evidence.body;
  document.fileNames = evidence.files.map<string>((file) => file.name);
  document.fileTypes = evidence.files.map<string>((file) => file.type);
  document.fileSizes = evidence.files.map<i32>((file) => file.size);
  document.fileDigests = evidence.files.map<Bytes>((file) => file.digest);
  document.save();
}

export function createReasonDocument(about: OutcomeContext, reason: Reason): void {
  const document = new ReasonDocument(about.id);
  document.engagement = about.engagement;
  document.outcome = about.outcome as Bytes; // an outcome was disputed
  document.digest = about.digest;
  document.title = reason.title;
  document.body = reason.body;
  document.save();
}
