import type { EngagementStanding, OutcomeDeed } from "@rizom/sdk";
import { lazy, Suspense } from "react";
import { Button } from "../../components/Button.tsx";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Loading } from "../../components/Loading.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { deedsOf, hasForm, sayDeed } from "./outcomeDeeds.ts";
import { prepareDeed } from "./prepareDeed.ts";
import type { ActingScene, OutcomeScene } from "./Scene.ts";
import { isForNetwork, isSame } from "./sayParty.ts";

const OutcomeForm = lazy(() => import("./forms/OutcomeForm.tsx"));

/** What the reader may do with an outcome; what needs more than a button opens below. */
export function OutcomeSteps({ standing, forms, ...scene }: ActingScene & OutcomeScene) {
  const { engagement, outcome, reader } = scene;
  const steps = standing.outcomes.get(outcome.number);
  const deeds = deedsOf(standing, outcome.number);
  const open = forms.open?.outcome === outcome.number ? forms.open.deed : null;
  const isForVote = outcome.state === "disputed" && isForNetwork(engagement);
  if (!steps || (deeds.length === 0 && !isForVote)) return null;
  const isClient = isSame(engagement.client, reader);
  return (
    <div className="stack">
      <div className="row outcome__steps">
        {deeds.map((deed, index) => (
          <StepButton
            key={deed}
            deed={deed}
            isFirst={index === 0}
            isPrimary={index === 0 && isNext(standing, outcome.number, deed)}
            isOpen={open === deed}
            label={sayDeed(deed, outcome, steps, isClient)}
            forms={forms}
            {...scene}
            completes={steps[deed].completes}
          />
        ))}
        {isForVote ? (
          <ButtonLink
            size="small"
            href={`/governance/new?propose=dispute&engagement=${engagement.engagementId}&outcome=${outcome.number}`}
          >
            Propose how the network decides
          </ButtonLink>
        ) : null}
      </div>
      {open !== null && deeds.includes(open) ? (
        <Suspense fallback={<Loading label="Opening the form" />}>
          <OutcomeForm key={open} deed={open} {...scene} onDone={() => forms.setOpen(null)} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** One thing on the page stands out: the most urgent that waits for the reader. */
function isNext({ next }: EngagementStanding, number: number, deed: OutcomeDeed): boolean {
  return next[0]?.outcome === number && next.some((step) => step.outcome === number && step.deed === deed);
}

type ButtonProps = OutcomeScene &
  Pick<ActingScene, "forms"> & {
    deed: OutcomeDeed;
    label: string;
    isFirst: boolean;
    isPrimary: boolean;
    isOpen: boolean;
    completes: boolean;
  };

function StepButton({ deed, label, isFirst, isPrimary, isOpen, completes, forms, ...scene }: ButtonProps) {
  const { number } = scene.outcome;
  if (!hasForm(deed)) {
    return (
      <ActionButton
        size={isFirst ? "regular" : "small"}
        variant={isPrimary ? "primary" : "plain"}
        prepare={() => prepareDeed(deed, scene, completes)}
      >
        {label}
      </ActionButton>
    );
  }
  return (
    <Button
      size={isFirst ? "regular" : "small"}
      variant={isPrimary ? "primary" : "plain"}
      aria-expanded={isOpen}
      onClick={() => forms.setOpen(isOpen ? null : { outcome: number, deed })}
    >
      {label}
    </Button>
  );
}
