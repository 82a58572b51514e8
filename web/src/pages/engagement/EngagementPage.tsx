import type { EngagementRecord } from "@rizom/sdk";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useAsset } from "../../features/assets/queries.ts";
import { EngagementGate } from "../../features/engagements/EngagementGate.tsx";
import { EngagementHead } from "../../features/engagements/EngagementHead.tsx";
import { EngagementView } from "../../features/engagements/EngagementView.tsx";
import "../../features/engagements/engagement.css";
import "../../features/splits/splits.css";

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
        {(data) => <EngagementView engagement={engagement} asset={data} />}
      </QueryStates>
    </>
  );
}
