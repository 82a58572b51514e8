import type { Participation } from "@rizom/sdk";
import { useState } from "react";
import type { Address } from "viem";
import { Amount } from "../../components/Amount.tsx";
import { Badge } from "../../components/Badge.tsx";
import { Button } from "../../components/Button.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Time } from "../../components/Time.tsx";
import { useAsset } from "../assets/queries.ts";
import { EngagementName, useNamedEngagement } from "../engagements/EngagementName.tsx";
import { useParticipations } from "./queries.ts";
import { nameOfPart } from "./sayRole.ts";
import "./participations.css";

const STEP = 8;

type Props = { account: Address; isYou: boolean };

/** The accepted outcomes in which somebody took part: what others can attest. */
export default function ParticipationsOf({ account, isYou }: Props) {
  const participations = useParticipations(account);
  return (
    <section className="section" aria-labelledby="did">
      <h2 id="did">{isYou ? "What you did" : "What they did"}</h2>
      <QueryStates
        query={participations}
        what="the accepted outcomes"
        isEmpty={({ data }) => data.length === 0}
        empty={
          <Empty title={isYou ? "You took part in no accepted outcome yet." : "No part in an accepted outcome yet."} />
        }
      >
        {({ data }) => <List participations={data} />}
      </QueryStates>
    </section>
  );
}

function List({ participations }: { participations: readonly Participation[] }) {
  const [shown, setShown] = useState(STEP);
  return (
    <div className="stack">
      <ul className="participations" aria-label="Accepted outcomes">
        {participations.slice(0, shown).map((one) => (
          <Item key={`${one.engagementId} ${one.outcome}`} participation={one} />
        ))}
      </ul>
      {participations.length > shown ? (
        <div className="row">
          <Button size="small" onClick={() => setShown(shown + STEP)}>
            Show more of the {participations.length}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Item({ participation: { engagementId, outcome, role, acceptedAt } }: { participation: Participation }) {
  return (
    <li className="participations__item">
      <span className="participations__name">
        <EngagementName engagementId={engagementId} />
        <span className="soft small">Outcome {outcome}</span>
      </span>
      <Badge>{nameOfPart(role)}</Badge>
      <Paid engagementId={engagementId} outcome={outcome} />
      <span className="participations__when soft small">
        accepted <Time timestamp={acceptedAt} />
      </span>
    </li>
  );
}

/** What the client paid for the outcome, to everybody together. */
function Paid({ engagementId, outcome }: Pick<Participation, "engagementId" | "outcome">) {
  const engagement = useNamedEngagement(engagementId);
  if (engagement === null) return null;
  const paid = engagement.outcomes.find(({ number }) => number === outcome)?.toSplit;
  return paid === undefined ? null : <PaidIn asset={engagement.asset} paid={paid} />;
}

function PaidIn({ asset, paid }: { asset: Address; paid: bigint }) {
  const described = useAsset(asset).data;
  if (!described) return null;
  return (
    <span className="participations__paid">
      <Amount amount={paid} asset={described} maxDecimals={4} />
    </span>
  );
}
