import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { ProposalDocument } from "../../generated/templates";
import { cidOf } from "../documents/cid";
import { ProseContext } from "../documents/proseContext";
import { Moment } from "../moment";
import { addFranchiseProposal, loadFranchise } from "../store/franchises";
import { countProposal } from "../store/governance";
import { findOwnedFranchise } from "../store/ownerships";
import {
  Call,
  createAction,
  createDescription,
  createProposal,
  loadProposal,
  ProposalTerms,
  saveCanceled,
  saveDeadline,
  saveExecuted,
  saveQueued,
} from "../store/proposals";

/** A proposal was made; the document that it names is looked for. */
export function recordProposal(terms: ProposalTerms, calls: Array<Call>, moment: Moment): void {
  const franchise = findOwnedFranchise(terms.proposer);
  const proposal = createProposal(terms, calls.length, franchise, countProposal(), moment);
  createDescription(proposal.id, terms.description);
  for (let i = 0; i < calls.length; i++) createAction(proposal.id, i, calls[i]);
  if (franchise !== null) addFranchiseProposal(loadFranchise(franchise, moment));
  const digest = proposal.digest;
  if (digest === null) return;
  ProposalDocument.createWithContext(cidOf(digest), new ProseContext(proposal.id, digest).write());
}

/** Quorum was reached late: everybody has time to answer. */
export function extendProposal(id: Bytes, deadline: BigInt, moment: Moment): void {
  saveDeadline(loadProposal(id, moment), deadline);
}

export function queueProposal(id: Bytes, eta: BigInt, moment: Moment): void {
  saveQueued(loadProposal(id, moment), eta, moment);
}

export function executeProposal(id: Bytes, moment: Moment): void {
  saveExecuted(loadProposal(id, moment), moment);
}

export function cancelProposal(id: Bytes, sender: Bytes, moment: Moment): void {
  saveCanceled(loadProposal(id, moment), sender, moment);
}
