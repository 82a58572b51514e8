import type { EngagementRecord } from "@rizom/sdk";
import { lazy, Suspense } from "react";
import { Loading } from "../../components/Loading.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useAsset } from "../../features/assets/queries.ts";
import { EngagementGate } from "../../features/engagements/EngagementGate.tsx";
import { EngagementHead } from "../../features/engagements/EngagementHead.tsx";
import "../../features/engagements/engagement.css";
import "../../features/splits/splits.css";

// After the head, whatever decides who may do what.
const EngagementView = lazy(() => import("../../features/engagements/EngagementView.tsx"));

/** One engagement: what a client pays for, where the money is, and what whoever reads it can do next. */
export default function EngagementPage() {
  return (
    <EngagementGate>
      {(engagement) => <Known key={String(engagement.engagementId)} engagement={engagement} />}
    </EngagementGate>
  );
}

function Known({ engagement }: { engagement: EngagementRecord }) {
  const asset = useAsset(engagement.asset);
  return (
    <>
      <EngagementHead engagement={engagement} />
      <QueryStates query={asset} what="what it’s paid in" rows={4}>
        {(data) => (
          <Suspense fallback={<Loading label="Reading what you can do" rows={4} />}>
            <EngagementView engagement={engagement} asset={data} />
          </Suspense>
        )}
      </QueryStates>
    </>
  );
}
