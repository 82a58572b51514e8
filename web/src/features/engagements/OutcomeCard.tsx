import { lazy, Suspense } from "react";
import { Link } from "wouter";
import { Amount } from "../../components/Amount.tsx";
import { Loading } from "../../components/Loading.tsx";
import { BriefText } from "./BriefText.tsx";
import { OnDemand } from "./OnDemand.tsx";
import { OutcomeSteps } from "./OutcomeSteps.tsx";
import { Pending } from "./Pending.tsx";
import { ReasonText } from "./ReasonText.tsx";
import type { ActingScene, OutcomeScene } from "./Scene.ts";
import { StateOf } from "./StateOf.tsx";
import { sayOutlook } from "./sayOutcome.ts";
import { isForNetwork } from "./sayParty.ts";
import { TookPart } from "./TookPart.tsx";

const EvidenceView = lazy(() =>
  import("../evidence/EvidenceView.tsx").then((file) => ({ default: file.EvidenceView })),
);
const Preview = lazy(() => import("./Preview.tsx"));

/** "Landing page", of “Landing page”. */
const bare = (name: string) => name.replace(/^“|”$/g, "");

/** One outcome: what it's about and pays, where it stands, what was shown and said, and what the reader may do. */
export function OutcomeCard(props: ActingScene & OutcomeScene) {
  const { outcome, asset, nameOf } = props;
  const { number, state, brief, amount } = outcome;
  const name = bare(nameOf(number));
  return (
    <li className="outcome" id={`outcome-${number}`} aria-labelledby={`outcome-${number}-title`} tabIndex={-1}>
      <div className="outcome__head">
        <h3 id={`outcome-${number}-title`}>
          <span className="soft">{number}.</span> {name.charAt(0).toUpperCase() + name.slice(1)}
        </h3>
        <Amount amount={amount} asset={asset} maxDecimals={4} variant="figure" />
      </div>
      <StateOf state={state} />
      <p>
        {sayOutlook(props)}{" "}
        {outcome.payment ? <Link href={`/payments/${outcome.payment}`}>See the receipt</Link> : null}
      </p>
      <Pending {...props} />
      <BriefText digest={brief} name="The brief" summaryLabel="What counts as done" />
      <Shown {...props} />
      <TookPart {...props} />
      {outcome.endedAt === null ? (
        <OnDemand summary="Who gets what when it’s accepted">
          <Suspense fallback={<Loading label="Reading who gets what" />}>
            <Preview {...props} />
          </Suspense>
        </OnDemand>
      ) : null}
      <OutcomeSteps {...props} />
    </li>
  );
}

/** What the team showed, what the client said, and what was decided. */
function Shown({ outcome: { evidence, dispute, state }, engagement }: OutcomeScene) {
  const view = evidence && (
    <Suspense fallback={<Loading label="Fetching the evidence" rows={2} />}>
      <EvidenceView digest={evidence} />
    </Suspense>
  );
  const isToBeRead = state === "delivered" || state === "disputed";
  return (
    <>
      {view && isToBeRead ? (
        <div className="outcome__part stack stack--tight">
          <h4>What was delivered</h4>
          {view}
        </div>
      ) : null}
      {view && !isToBeRead ? <OnDemand summary="What was delivered">{view}</OnDemand> : null}
      {dispute ? (
        <div className="outcome__part stack stack--tight">
          <h4>Why the client refused it</h4>
          <ReasonText digest={dispute.reason} name="The client’s reason" />
        </div>
      ) : null}
      {dispute?.ruling ? (
        <div className="outcome__part stack stack--tight">
          <h4>Why {isForNetwork(engagement) ? "the network" : "the arbiter"} decided so</h4>
          <ReasonText digest={dispute.ruling} name="The ruling" />
        </div>
      ) : null}
    </>
  );
}
