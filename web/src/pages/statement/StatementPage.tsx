import type { EngagementRecord } from "@rizom/sdk";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useAsset } from "../../features/assets/queries.ts";
import { EngagementGate } from "../../features/engagements/EngagementGate.tsx";
import { StatementView } from "../../features/statement/StatementView.tsx";

/** A client's statement of an engagement, for whoever has the address. */
export default function StatementPage() {
  return <EngagementGate>{(engagement) => <Known engagement={engagement} />}</EngagementGate>;
}

function Known({ engagement }: { engagement: EngagementRecord }) {
  const asset = useAsset(engagement.asset);
  return (
    <QueryStates query={asset} what="what it’s paid in" rows={4}>
      {(data) => <StatementView engagement={engagement} asset={data} />}
    </QueryStates>
  );
}
