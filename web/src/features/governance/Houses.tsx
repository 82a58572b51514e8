import type { Proposal } from "@rizom/sdk";
import { EquityHouse } from "./EquityHouse.tsx";
import { FranchiseHouse } from "./FranchiseHouse.tsx";
import { tenseOf } from "./sayProposal.ts";
import type { ProposalStanding } from "./useStanding.ts";
import "./houses.css";

/** Both houses of a vote, drawn. */
export function Houses({ proposal, standing: { houses, state } }: { proposal: Proposal; standing: ProposalStanding }) {
  const tense = tenseOf(state);
  return (
    <section className="section" aria-labelledby="houses">
      <h2 id="houses">Both houses</h2>
      <div className="houses">
        <EquityHouse house={houses.equity} tense={tense} />
        <FranchiseHouse house={houses.franchises} proposal={proposal} tense={tense} />
      </div>
    </section>
  );
}
