import { type ProposalState, type ProposalSummary, type Quorums, stateOf } from "@rizom/sdk";

/** A proposal with its state; null while the quorums that decide it aren't known. */
export type Judged = { readonly proposal: ProposalSummary; readonly state: ProposalState | null };

/** What a list of proposals can be narrowed to. */
export type Filter = "all" | "open" | "passed" | "executed" | "defeated" | "canceled";

export const FILTERS: readonly (readonly [Filter, string])[] = [
  ["all", "All"],
  ["open", "Open"],
  ["passed", "To carry out"],
  ["executed", "Carried out"],
  ["defeated", "Defeated"],
  ["canceled", "Cancelled"],
];

const STATES: Readonly<Record<Exclude<Filter, "all">, readonly ProposalState[]>> = {
  open: ["pending", "active"],
  passed: ["succeeded", "queued"],
  executed: ["executed"],
  defeated: ["defeated"],
  canceled: ["canceled"],
};

/** Where each proposal stands. */
export const judge = (
  proposals: readonly ProposalSummary[],
  quorums: ReadonlyMap<bigint, Quorums>,
  now: bigint,
): Judged[] =>
  proposals.map((proposal) => ({
    proposal,
    state: stateOf({ proposal, quorums: quorums.get(proposal.snapshot) ?? null, now }),
  }));

export const passesFilter = ({ state }: Judged, filter: Filter): boolean =>
  filter === "all" || (state !== null && STATES[filter].includes(state));

const RANKS: readonly (ProposalState | null)[] = ["active", "pending", "succeeded", "queued"];

/** What waits for the person first, then what can be voted on, what is to come, what can be carried out, then the past. */
function rankOf({ proposal, state }: Judged, waiting: ReadonlySet<bigint>): number {
  if (waiting.has(proposal.id)) return -1;
  const rank = RANKS.indexOf(state);
  return rank === -1 ? RANKS.length : rank;
}

/** What is open ends soonest first; what is over is newest first. */
function within(a: Judged, b: Judged): number {
  const isOpen = a.state === "active" || a.state === "pending";
  const byDeadline = Number(a.proposal.deadline - b.proposal.deadline);
  return isOpen && byDeadline !== 0 ? byDeadline : b.proposal.number - a.proposal.number;
}

/** @param waiting ids of proposals that the connected person can vote on and hasn't */
export const inOrder = (judged: readonly Judged[], waiting: ReadonlySet<bigint>): Judged[] =>
  judged.toSorted((a, b) => rankOf(a, waiting) - rankOf(b, waiting) || within(a, b));

/** Whether all words of a text stand in a proposal's title or description, whatever the case of their letters. */
export function isAbout(proposal: ProposalSummary & { readonly description?: string }, text: string): boolean {
  const said = `${proposal.title}\n${proposal.description ?? ""}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
