import type { Asset, EngagementRecord } from "@rizom/sdk";
import { lazy, Suspense, useState } from "react";
import { useConnection } from "wagmi";
import { Loading } from "../../components/Loading.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useChainTime } from "../equity/useChainTime.ts";
import { AmendmentNotice } from "./AmendmentNotice.tsx";
import { useOutcomeNames } from "./briefs.ts";
import { MoneyBar } from "./MoneyBar.tsx";
import { OutcomeCard } from "./OutcomeCard.tsx";
import type { ActingScene, OpenForm } from "./Scene.ts";
import { Team } from "./Team.tsx";
import { useDueMoment } from "./useDueMoment.ts";
import { useStanding } from "./useStanding.ts";
import { WhoIsWho } from "./WhoIsWho.tsx";
import { WholeTools } from "./WholeTools.tsx";
import { YourPart } from "./YourPart.tsx";

// Below everything else.
const EngagementTimeline = lazy(() => import("./EngagementTimeline.tsx"));

/** An engagement for whoever reads it: their next step first, then money, outcomes, people and the past. */
export default function EngagementView({ engagement, asset }: { engagement: EngagementRecord; asset: Asset }) {
  const { address: reader } = useConnection();
  const now = useChainTime();
  const nameOf = useOutcomeNames(engagement.outcomes);
  const [open, setOpen] = useState<OpenForm | null>(null);
  const { query, standing } = useStanding(engagement, reader, now);
  useDueMoment(engagement, now);
  const scene = { engagement, asset, reader, now, nameOf };
  const acting = { ...scene, standing, forms: { open, setOpen } };
  return (
    <>
      <QueryStates query={query} what="what you can do" rows={3}>
        {() => <YourPart {...acting} />}
      </QueryStates>
      <Agreed {...acting} />
      <Suspense fallback={<Loading label="Reading what happened" rows={3} />}>
        <EngagementTimeline {...scene} />
      </Suspense>
    </>
  );
}

/** What was agreed, and what became of it. */
function Agreed(props: ActingScene) {
  const { engagement, asset, standing } = props;
  const isShownAbove = standing.next.some(({ deed, outcome }) => deed === "agree" && outcome === null);
  return (
    <>
      {isShownAbove ? null : <AmendmentNotice {...props} />}
      <MoneyBar engagement={engagement} asset={asset} />
      <section className="section" aria-labelledby="outcomes">
        <h2 id="outcomes">Outcomes</h2>
        <ol className="outcomes">
          {engagement.outcomes.map((outcome) => (
            <OutcomeCard key={outcome.number} {...props} outcome={outcome} />
          ))}
        </ol>
      </section>
      <section className="section" aria-labelledby="people">
        <h2 id="people">People and terms</h2>
        <WhoIsWho engagement={engagement} asset={asset} />
        <h3>Team</h3>
        <Team team={engagement.team} />
        <WholeTools {...props} />
      </section>
    </>
  );
}
