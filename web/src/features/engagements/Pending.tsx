import type { EngagementConsent } from "@rizom/sdk";
import { Notice } from "../../components/Notice.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { sayAccount } from "../wording/sayAccount.ts";
import { sayAmount } from "../wording/sayAmount.ts";
import type { ActingScene, OutcomeScene } from "./Scene.ts";
import { isSame, otherOf } from "./sayParty.ts";
import { divide, sayShare } from "./shareOf.ts";
import { cancel } from "./transactions/cancel.ts";
import { settle } from "./transactions/settle.ts";
import { withdrawConsent } from "./transactions/withdrawConsent.ts";

/** What client or facilitator proposed for an outcome and the other one hasn't agreed to yet. */
export function Pending({ standing, forms: _, ...scene }: ActingScene & OutcomeScene) {
  const { number } = scene.outcome;
  const { client, facilitator } = standing.consents;
  const here = [client, facilitator].flatMap((consent) => (consent?.outcome === number ? [consent] : []));
  return here.map((consent) => (
    <Notice
      key={consent.party}
      tone="waiting"
      title={`${isSame(consent.party, scene.reader) ? "You" : sayAccount(consent.party)} proposed to ${sayWhat(scene, consent)}.`}
    >
      <Answer consent={consent} scene={scene} mayAgree={standing.outcomes.get(number)?.agree.hindrance === null} />
    </Notice>
  ));
}

/** "cancel “Landing page”: 2 ETH back to the client" */
function sayWhat({ outcome, asset, nameOf }: OutcomeScene, { teamShare }: EngagementConsent): string {
  const name = nameOf(outcome.number);
  if (!teamShare) return `cancel ${name}: ${sayAmount(outcome.amount, asset)} back to the client`;
  const { toSplit, toClient } = divide(outcome.amount, teamShare);
  return `divide ${name}: ${sayShare(teamShare)}, ${sayAmount(toSplit, asset)}, into the split and ${sayAmount(toClient, asset)} back to the client`;
}

type AnswerProps = { consent: EngagementConsent; scene: OutcomeScene; mayAgree: boolean };

/** For the other one to agree, for who proposed it to take it back, for everybody else who it waits for. */
function Answer({ consent, scene, mayAgree }: AnswerProps) {
  const { engagement, reader } = scene;
  const other = otherOf(engagement, consent.party);
  const share = consent.teamShare ?? 0;
  if (isSame(consent.party, reader)) {
    return (
      <div className="stack stack--tight">
        <p>It waits for {sayAccount(other)} to agree. Nothing moves until then.</p>
        <ActionButton size="small" prepare={() => withdrawConsent({ engagement, what: sayWhat(scene, consent) })}>
          Take your proposal back
        </ActionButton>
      </div>
    );
  }
  if (!mayAgree) return <p>It waits for {sayAccount(other)} to agree.</p>;
  const carriedOut = { ...scene, isCarriedOut: true, other: consent.party };
  return (
    <ActionButton
      variant="primary"
      prepare={() => (share === 0 ? cancel(carriedOut) : settle({ ...carriedOut, teamShare: share }))}
    >
      {share === 0 ? "Agree to cancel it" : "Agree to divide it so"}
    </ActionButton>
  );
}
