import type { Proposal } from "@rizom/sdk";
import { lazy, Suspense } from "react";
import { Loading } from "../../components/Loading.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Ballots } from "../../features/governance/Ballots.tsx";
import { Houses } from "../../features/governance/Houses.tsx";
import { NextStep } from "../../features/governance/NextStep.tsx";
import { ProposalGate } from "../../features/governance/ProposalGate.tsx";
import { ProposalHead } from "../../features/governance/ProposalHead.tsx";
import { ProposalText } from "../../features/governance/ProposalText.tsx";
import { ProposalTimeline } from "../../features/governance/ProposalTimeline.tsx";
import { useStanding } from "../../features/governance/useStanding.ts";
import { VoteSection } from "../../features/governance/VoteSection.tsx";
import "../../features/governance/governance.css";
import "../../features/governance/proposal.css";

/** Knows every contract that can be called. */
const WhatItDoes = lazy(() => import("../../features/governance/WhatItDoes.tsx"));

/** One proposal: what it's about, what it does, how both houses stand, and one's own vote. */
export default function ProposalPage() {
  return <ProposalGate>{(proposal) => <Known key={String(proposal.id)} proposal={proposal} />}</ProposalGate>;
}

function Known({ proposal }: { proposal: Proposal }) {
  const standing = useStanding(proposal);
  return (
    <>
      <ProposalHead proposal={proposal} standing={standing.data} />
      <QueryStates query={standing} what="where it stands" rows={4}>
        {(data) => (
          <>
            <Houses proposal={proposal} standing={data} />
            <VoteSection proposal={proposal} standing={data} />
            <NextStep proposal={proposal} standing={data} />
            <ProposalText proposal={proposal} />
            <Suspense fallback={<Loading label="Reading what it does" rows={3} />}>
              <WhatItDoes proposal={proposal} state={data.state} />
            </Suspense>
            <div className="proposal-columns">
              <Ballots proposal={proposal} />
              <ProposalTimeline proposal={proposal} standing={data} />
            </div>
          </>
        )}
      </QueryStates>
    </>
  );
}
