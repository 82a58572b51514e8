import type { Proposal, ProposalState } from "@rizom/sdk";
import { useEffect } from "react";
import { setUpcoming, type Upcoming } from "../../lib/upcoming.ts";

/** The first second in which something of a proposal changes by itself; null when nothing will. */
export function upcomingOf(
  { snapshot, deadline, eta }: Pick<Proposal, "snapshot" | "deadline" | "eta">,
  state: ProposalState,
  now: bigint,
): Upcoming | null {
  if (state === "pending") return { what: "voting begins", at: snapshot + 1n };
  if (state === "active") return { what: "voting ends", at: deadline + 1n };
  return state === "queued" && eta !== null && now < eta ? { what: "it can be executed", at: eta } : null;
}

/** Tells what the page of a proposal waits for. */
export function useUpcoming(proposal: Proposal, standing: { state: ProposalState; now: bigint } | undefined): void {
  const moment = standing ? upcomingOf(proposal, standing.state, standing.now) : null;
  const { what, at } = moment ?? { what: null, at: 0n };
  // Syncs the demo wallet's panel, which stands beside the app, with the page.
  useEffect(() => {
    setUpcoming(what === null ? null : { what, at });
    return () => setUpcoming(null);
  }, [what, at]);
}
