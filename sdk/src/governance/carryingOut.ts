import type { ProposalState } from "./Proposal.ts";

/** What can be done next with a proposal, by anybody, so that it's carried out. */
export type CarryingOut =
  | { readonly next: "queue" }
  | { readonly next: "execute" }
  /** It's queued, and the timelock isn't done waiting. */
  | { readonly next: "wait"; readonly until: bigint }
  | { readonly next: null };

/**
 * What anybody may do next so that a proposal is carried out: queue it once it has succeeded, execute it once the timelock
 * has waited. Nobody needs a right for it.
 * @param parameters.now Seconds, by the chain's clock
 * @returns The next step, and while there is none to take, until when
 * @example
 * const { next } = carryingOut({ state, eta: proposal.eta, now });
 */
export function carryingOut({
  state,
  eta,
  now,
}: {
  readonly state: ProposalState;
  readonly eta: bigint | null;
  readonly now: bigint;
}): CarryingOut {
  if (state === "succeeded") return { next: "queue" };
  if (state !== "queued" || eta === null) return { next: null };
  return now >= eta ? { next: "execute" } : { next: "wait", until: eta };
}
