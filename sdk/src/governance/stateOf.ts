import { housesOf } from "./housesOf.ts";
import type { ProposalState, ProposalSummary } from "./Proposal.ts";
import type { Quorums } from "./Quorums.ts";

/** What of a proposal its state depends on. */
export type Standing = Pick<ProposalSummary, "stage" | "snapshot" | "deadline" | "equity" | "franchises">;

/**
 * Where a proposal stands at a moment: what the governor says in a block of that second.
 * @param parameters.quorums Needed once voting is over and it isn't queued; null while they aren't known
 * @param parameters.now Seconds, by the chain's clock
 * @returns The state; null where it depends on quorums that aren't known
 * @example
 * const state = stateOf({ proposal, quorums, now });
 */
export function stateOf(parameters: {
  readonly proposal: Standing;
  readonly quorums: Quorums;
  readonly now: bigint;
}): ProposalState;
export function stateOf(parameters: {
  readonly proposal: Standing;
  readonly quorums: Quorums | null;
  readonly now: bigint;
}): ProposalState | null;
export function stateOf({
  proposal,
  quorums,
  now,
}: {
  readonly proposal: Standing;
  readonly quorums: Quorums | null;
  readonly now: bigint;
}): ProposalState | null {
  if (proposal.stage === "EXECUTED") return "executed";
  if (proposal.stage === "CANCELED") return "canceled";
  if (proposal.snapshot >= now) return "pending";
  if (proposal.deadline >= now) return "active";
  // Only what succeeded can be queued.
  if (proposal.stage === "QUEUED") return "queued";
  if (quorums === null) return null;
  return housesOf({ proposal, quorums }).passes ? "succeeded" : "defeated";
}
