import type { Proposal, ProposalState } from "@rizom/sdk";
import { ActionList } from "../actions/ActionList.tsx";
import { Outcome } from "../actions/Outcome.tsx";

const OVER: readonly ProposalState[] = ["executed", "defeated", "canceled"];

/** What it does in words and exactly; and how it would go, while it may still happen. */
export function WhatItDoes({ proposal, state }: { proposal: Proposal; state: ProposalState }) {
  return (
    <section className="section" aria-labelledby="actions-of-proposal">
      <h2 id="actions-of-proposal">What it does</h2>
      <ActionList actions={proposal.actions} />
      {OVER.includes(state) ? null : <Outcome actions={proposal.actions} />}
    </section>
  );
}
