import type { Address } from "viem";

// The rules once more, in words that nobody would run on a chain: everything is kept as it happened and counted anew.

export type StateName = "Pending" | "Active" | "Canceled" | "Defeated" | "Succeeded" | "Queued" | "Executed";

/** What was so from a second on. */
interface Moment {
  at: bigint;
  votes: Map<Address, bigint>;
  supply: bigint;
  franchiseOf: Map<Address, bigint>;
  suspended: Set<bigint>;
}

interface Ballot {
  voter: Address;
  support: number;
}

export interface ModelProposal {
  proposer: Address;
  snapshot: bigint;
  deadline: bigint;
  ballots: Ballot[];
  isExtended: boolean;
  isCanceled: boolean;
  isExecuted: boolean;
  eta: bigint;
}

export interface Terms {
  delay: bigint;
  period: bigint;
  extension: bigint;
  threshold: bigint;
  equityQuorum: bigint;
  franchiseQuorum: bigint;
  timelockDelay: bigint;
}

export type Columns = [against: bigint, inFavour: bigint, abstaining: bigint];

/** The network and its proposals. Every act says whether it's allowed, and does it then. */
export class GovernanceModel {
  readonly proposals: ModelProposal[] = [];
  readonly #terms: Terms;
  readonly #moments: Moment[];

  constructor(
    terms: Terms,
    at: bigint,
    start: { votes: Map<Address, bigint>; supply: bigint; franchiseOf: Map<Address, bigint> },
  ) {
    this.#terms = terms;
    this.#moments = [{ at, ...start, suspended: new Set() }];
  }

  /** Changes what will be the past for later seconds. */
  change(at: bigint, edit: (moment: Moment) => void) {
    const last = this.#pastOf(at);
    const next = {
      at,
      votes: new Map(last.votes),
      supply: last.supply,
      franchiseOf: new Map(last.franchiseOf),
      suspended: new Set(last.suspended),
    };
    edit(next);
    this.#moments.push(next);
  }

  propose(at: bigint, proposer: Address): boolean {
    const { votes } = this.#pastOf(at - 1n);
    if (this.#voteOf(proposer, at - 1n) === 0n && (votes.get(proposer) ?? 0n) < this.#terms.threshold) return false;
    const snapshot = at + this.#terms.delay;
    const deadline = snapshot + this.#terms.period;
    const fresh = { ballots: [], isExtended: false, isCanceled: false, isExecuted: false, eta: 0n };
    this.proposals.push({ proposer, snapshot, deadline, ...fresh });
    return true;
  }

  vote(at: bigint, proposal: ModelProposal, voter: Address, support: number): boolean {
    const isStanding = this.weightOf(proposal, voter) !== 0n || this.#voteOf(voter, proposal.snapshot) !== 0n;
    const isNew = proposal.ballots.every((ballot) => ballot.voter !== voter);
    if (this.stateAt(proposal, at) !== "Active" || !isStanding || !isNew || support > 2) return false;
    const had = this.#hasQuorum(proposal);
    proposal.ballots.push({ voter, support });
    const until = at + this.#terms.extension;
    if (!had && this.#hasQuorum(proposal) && until > proposal.deadline && !proposal.isExtended) {
      Object.assign(proposal, { isExtended: true, deadline: until });
    }
    return true;
  }

  queue(at: bigint, proposal: ModelProposal): boolean {
    if (this.stateAt(proposal, at) !== "Succeeded") return false;
    proposal.eta = at + this.#terms.timelockDelay;
    return true;
  }

  execute(at: bigint, proposal: ModelProposal): boolean {
    if (this.stateAt(proposal, at) !== "Queued" || at < proposal.eta) return false;
    proposal.isExecuted = true;
    return true;
  }

  cancel(at: bigint, proposal: ModelProposal, by: Address): boolean {
    if (this.stateAt(proposal, at) !== "Pending" || proposal.proposer !== by) return false;
    proposal.isCanceled = true;
    return true;
  }

  stateAt(proposal: ModelProposal, at: bigint): StateName {
    if (proposal.isExecuted) return "Executed";
    if (proposal.isCanceled) return "Canceled";
    if (at <= proposal.snapshot) return "Pending";
    if (at <= proposal.deadline) return "Active";
    const [against, inFavour] = this.equity(proposal);
    const [franchisesAgainst, franchisesFor] = this.franchises(proposal);
    const isCarried = inFavour > against && franchisesFor > franchisesAgainst && this.#hasQuorum(proposal);
    if (!isCarried) return "Defeated";
    return proposal.eta === 0n ? "Succeeded" : "Queued";
  }

  weightOf({ snapshot }: ModelProposal, voter: Address): bigint {
    return this.#pastOf(snapshot).votes.get(voter) ?? 0n;
  }

  equity(proposal: ModelProposal): Columns {
    const columns: Columns = [0n, 0n, 0n];
    for (const { voter, support } of proposal.ballots) {
      columns[support as 0 | 1 | 2] += this.weightOf(proposal, voter);
    }
    return columns;
  }

  /** Where each franchise stands, each one vote. */
  franchises(proposal: ModelProposal): Columns {
    const columns: Columns = [0n, 0n, 0n];
    const voting = new Set(proposal.ballots.map(({ voter }) => this.#voteOf(voter, proposal.snapshot)));
    voting.delete(0n);
    for (const franchise of voting) {
      const [against, inFavour] = this.ballots(proposal, franchise);
      columns[inFavour > against ? 1 : against > inFavour ? 0 : 2] += 1n;
    }
    return columns;
  }

  ballots(proposal: ModelProposal, franchise: bigint): Columns {
    const columns: Columns = [0n, 0n, 0n];
    for (const { voter, support } of proposal.ballots) {
      if (this.#voteOf(voter, proposal.snapshot) === franchise) columns[support as 0 | 1 | 2] += 1n;
    }
    return columns;
  }

  #hasQuorum(proposal: ModelProposal): boolean {
    const { supply, franchiseOf, suspended } = this.#pastOf(proposal.snapshot);
    const active = new Set([...franchiseOf.values()].filter((id) => id !== 0n && !suspended.has(id))).size;
    const [, votesFor, votesAbstaining] = this.equity(proposal);
    const [, franchisesFor, franchisesAbstaining] = this.franchises(proposal);
    const { equityQuorum, franchiseQuorum } = this.#terms;
    return (
      votesFor + votesAbstaining >= (supply * equityQuorum) / 100n &&
      (franchisesFor + franchisesAbstaining) * 100n >= BigInt(active) * franchiseQuorum
    );
  }

  /** For which franchise an account votes; 0 for none. */
  #voteOf(account: Address, second: bigint): bigint {
    const { franchiseOf, suspended } = this.#pastOf(second);
    const id = franchiseOf.get(account) ?? 0n;
    return suspended.has(id) ? 0n : id;
  }

  #pastOf(second: bigint): Moment {
    const found = this.#moments.findLast(({ at }) => at <= second) ?? this.#moments[0];
    if (found === undefined) throw new Error("A model begins with a moment.");
    return found;
  }
}
