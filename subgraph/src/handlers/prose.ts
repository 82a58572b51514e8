import { Bytes, log } from "@graphprotocol/graph-ts";
import { readProse } from "../documents/prose";
import { ProseContext } from "../documents/proseContext";
import { createCharterDocument, createProposalDocument } from "../store/documents";

const MAX_CHARTER_TITLE = 100;
const MAX_PROPOSAL_TITLE = 120;

/** A charter was found. One that isn't what it should be is left alone. */
export function recordCharterDocument(data: Bytes, charter: ProseContext): void {
  const prose = readProse(data, "rizom/charter", MAX_CHARTER_TITLE);
  if (prose === null) log.warning("the document of charter {} is unsound", [charter.subject.toHexString()]);
  else createCharterDocument(charter, prose);
}

/** A proposal's text was found. One that isn't what it should be is left alone. */
export function recordProposalDocument(data: Bytes, proposal: ProseContext): void {
  const prose = readProse(data, "rizom/proposal", MAX_PROPOSAL_TITLE);
  if (prose === null) log.warning("the document of proposal {} is unsound", [proposal.subject.toHexString()]);
  else createProposalDocument(proposal, prose);
}
