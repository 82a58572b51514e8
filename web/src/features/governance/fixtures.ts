import type { Proposal, Quorums, VotingFacts } from "@rizom/sdk";
import { type Hex, parseEther } from "viem";

/** For tests: a proposal in the middle of its vote, around one moment. */
export const NOW = 1_795_000_000n;
export const DAY = 86_400n;
export const INES = "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720";
export const JONAS = "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC";
export const LUCIA = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";

export const hash = (n: number): Hex => `0x${n.toString(16).padStart(64, "0")}`;
export const rzm = (amount: number) => parseEther(String(amount));

export const QUORUMS: Quorums = { equity: rzm(100), franchises: 2n, supply: rzm(1_000), activeFranchises: 3n };

/** Tideline (1) is for it with two of its owners, Fieldwork (2) is against it; equity is for it with quorum. */
export function aProposal(change: Partial<Proposal> = {}): Proposal {
  return {
    ...{ id: 77n, number: 4, proposer: JONAS, title: "Pay the printer", stage: "PROPOSED", ballotCount: 4 },
    ...{ snapshot: NOW - 3n * DAY, deadline: NOW + 2n * DAY, plannedDeadline: NOW + 2n * DAY, eta: null },
    equity: { for: rzm(120), against: rzm(30), abstain: 0n },
    franchises: { for: 1n, against: 1n, abstain: 0n },
    stances: [
      { franchiseId: 1n, stance: "FOR", forBallots: 2, againstBallots: 1, abstainBallots: 0 },
      { franchiseId: 2n, stance: "AGAINST", forBallots: 0, againstBallots: 1, abstainBallots: 0 },
    ],
    ...{ description: "Pay the printer\n\nTwo hundred **posters**.", digest: null, actions: [] },
    ...{ proposedAt: Number(NOW - 4n * DAY), proposedTx: hash(1), queuedAt: null, queuedTx: null },
    ...{ executedAt: null, executedTx: null, canceledAt: null, canceledTx: null },
    ...change,
  };
}

/** Somebody with equity who owns Tideline. */
export function facts(change: Partial<VotingFacts> = {}): VotingFacts {
  return {
    ...{ account: LUCIA, state: "active", votes: rzm(50), franchiseId: 1n, hasVoted: false },
    ...{ balance: rzm(50), delegate: LUCIA, votesNow: rzm(50), franchiseNow: 1n },
    ...change,
  };
}
