import { BigInt, ByteArray, Bytes, crypto, log } from "@graphprotocol/graph-ts";
import { Proposal, ProposalAction, ProposalDescription } from "../../generated/schema";
import { digestOf, titleOf } from "../documents/description";
import { firstCharacters } from "../documents/texts";
import { actionId, numberId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

const MAX_DESCRIPTION = 10000;

/** What an event told of a new proposal. */
export class ProposalTerms {
  constructor(
    public proposalId: BigInt,
    public proposer: Bytes,
    public snapshot: BigInt,
    public deadline: BigInt,
    public description: string,
  ) {}
}

/** A call of a proposal. */
export class Call {
  constructor(
    public target: Bytes,
    public value: BigInt,
    public data: Bytes,
  ) {}
}

export function createProposal(
  terms: ProposalTerms,
  actionCount: i32,
  franchise: Bytes | null,
  number: i32,
  moment: Moment,
): Proposal {
  const proposal = new Proposal(numberId(terms.proposalId));
  proposal.proposalId = terms.proposalId;
  proposal.number = number;
  proposal.proposer = ensureAccount(terms.proposer);
  proposal.franchise = franchise;
  proposal.title = titleOf(terms.description);
  proposal.description = firstCharacters(terms.description, MAX_DESCRIPTION);
  proposal.digest = digestOf(terms.description);
  proposal.descriptionHash = Bytes.fromByteArray(crypto.keccak256(ByteArray.fromUTF8(terms.description)));
  proposal.actionCount = actionCount;
  proposal.stage = "PROPOSED";
  proposal.snapshot = terms.snapshot;
  proposal.deadline = terms.deadline;
  proposal.plannedDeadline = terms.deadline;
  proposal.againstVotes = BigInt.zero();
  proposal.forVotes = BigInt.zero();
  proposal.abstainVotes = BigInt.zero();
  proposal.againstFranchises = 0;
  proposal.forFranchises = 0;
  proposal.abstainFranchises = 0;
  proposal.ballotCount = 0;
  proposal.proposedAt = moment.timestamp;
  proposal.proposedAtBlock = moment.block;
  proposal.proposedTx = moment.transaction;
  proposal.save();
  return proposal;
}

export function createAction(proposal: Bytes, position: i32, call: Call): void {
  const action = new ProposalAction(actionId(proposal, position));
  action.proposal = proposal;
  action.position = position;
  action.target = call.target;
  action.value = call.value;
  action.data = call.data;
  action.save();
}

export function createDescription(proposal: Bytes, text: string): void {
  const description = new ProposalDescription(proposal);
  description.proposal = proposal;
  description.text = text;
  description.save();
}

/** The proposal of an event. Nothing happens to one that wasn't made, so it must be there. */
export function loadProposal(id: Bytes, moment: Moment): Proposal {
  const proposal = Proposal.load(id);
  if (proposal === null) {
    log.critical("proposal {} of transaction {} isn't stored", [id.toHexString(), moment.transaction.toHexString()]);
  }
  return proposal as Proposal;
}

export function addVotes(proposal: Proposal, support: string, weight: BigInt): void {
  if (support == "FOR") proposal.forVotes = proposal.forVotes.plus(weight);
  else if (support == "AGAINST") proposal.againstVotes = proposal.againstVotes.plus(weight);
  else proposal.abstainVotes = proposal.abstainVotes.plus(weight);
  proposal.ballotCount += 1;
  proposal.save();
}

/** A franchise stands elsewhere than before; null before its first ballot. */
export function moveFranchise(proposal: Proposal, before: string | null, after: string): void {
  if (before !== null) addFranchises(proposal, before, -1);
  addFranchises(proposal, after, 1);
  proposal.save();
}

function addFranchises(proposal: Proposal, stance: string, change: i32): void {
  if (stance == "FOR") proposal.forFranchises += change;
  else if (stance == "AGAINST") proposal.againstFranchises += change;
  else proposal.abstainFranchises += change;
}

export function saveDeadline(proposal: Proposal, deadline: BigInt): void {
  proposal.deadline = deadline;
  proposal.save();
}

export function saveQueued(proposal: Proposal, eta: BigInt, moment: Moment): void {
  proposal.stage = "QUEUED";
  proposal.eta = eta;
  proposal.queuedAt = moment.timestamp;
  proposal.queuedTx = moment.transaction;
  proposal.save();
}

export function saveExecuted(proposal: Proposal, moment: Moment): void {
  proposal.stage = "EXECUTED";
  proposal.executedAt = moment.timestamp;
  proposal.executedTx = moment.transaction;
  proposal.save();
}

export function saveCanceled(proposal: Proposal, sender: Bytes, moment: Moment): void {
  proposal.stage = "CANCELED";
  proposal.canceledAt = moment.timestamp;
  proposal.canceledTx = moment.transaction;
  proposal.canceledBy = ensureAccount(sender);
  proposal.save();
}
