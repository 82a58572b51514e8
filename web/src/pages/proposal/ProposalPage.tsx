import type { Proposal } from "@rizom/sdk";
import { lazy, Suspense } from "react";
import { Loading } from "../../components/Loading.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Houses } from "../../features/governance/Houses.tsx";
import { ProposalGate } from "../../features/governance/ProposalGate.tsx";
import { ProposalHead } from "../../features/governance/ProposalHead.tsx";
import { useStanding } from "../../features/governance/useStanding.ts";
import { useUpcoming } from "../../features/governance/useUpcoming.ts";
import "../../features/governance/governance.css";
import "../../features/governance/proposal.css";

// Each is read by itself, after the picture of both houses.
const WhatItIs = lazy(() => import("../../features/governance/WhatItIs.tsx"));
const TakePart = lazy(() => import("../../features/governance/TakePart.tsx"));
const RecordOfProposal = lazy(() => import("../../features/governance/RecordOfProposal.tsx"));

/** One proposal: what it's about, what it does, how both houses stand, and one's own vote. */
export default function ProposalPage() {
  return <ProposalGate>{(proposal) => <Known key={String(proposal.id)} proposal={proposal} />}</ProposalGate>;
}

function Known({ proposal }: { proposal: Proposal }) {
  const standing = useStanding(proposal);
  useUpcoming(proposal, standing.data);
  return (
    <>
      <ProposalHead proposal={proposal} standing={standing.data} />
      <QueryStates query={standing} what="where it stands" rows={4}>
        {(data) => (
          <>
            <Houses proposal={proposal} standing={data} />
            <Suspense fallback={<Loading label="Reading what it's about" rows={4} />}>
              <WhatItIs proposal={proposal} standing={data} />
            </Suspense>
            <div id="your-part">
              <Suspense fallback={<Loading label="Reading your part" rows={3} />}>
                <TakePart proposal={proposal} standing={data} />
              </Suspense>
            </div>
            <Suspense fallback={<Loading label="Reading the ballots" rows={3} />}>
              <RecordOfProposal proposal={proposal} standing={data} />
            </Suspense>
          </>
        )}
      </QueryStates>
    </>
  );
}
