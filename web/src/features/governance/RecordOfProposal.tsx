import { Ballots } from "./Ballots.tsx";
import { ProposalTimeline } from "./ProposalTimeline.tsx";
import type { StandingProps } from "./useStanding.ts";

/** Who voted how, and what happened when. */
export default function RecordOfProposal(props: StandingProps) {
  return (
    <div className="proposal-columns">
      <Ballots proposal={props.proposal} />
      <ProposalTimeline {...props} />
    </div>
  );
}
