import { CharterDocument, ProposalDocument } from "../../generated/schema";
import { Prose } from "../documents/prose";
import { ProseContext } from "../documents/proseContext";

export function createCharterDocument(charter: ProseContext, prose: Prose): void {
  const document = new CharterDocument(charter.subject);
  document.charter = charter.subject;
  document.digest = charter.digest;
  document.title = prose.title;
  document.summary = prose.summary;
  document.body = prose.body;
  document.save();
}

export function createProposalDocument(proposal: ProseContext, prose: Prose): void {
  const document = new ProposalDocument(proposal.subject);
  document.proposal = proposal.subject;
  document.digest = proposal.digest;
  document.title = prose.title;
  document.summary = prose.summary;
  document.body = prose.body;
  document.save();
}
