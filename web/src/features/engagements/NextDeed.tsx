import type { OutcomeDeed } from "@rizom/sdk";
import { Button } from "../../components/Button.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import type { NextItem } from "./nextItems.ts";
import { hasForm } from "./outcomeDeeds.ts";
import { prepareDeed } from "./prepareDeed.ts";
import type { ActingScene, OutcomeScene } from "./Scene.ts";
import { sayOutlook } from "./sayOutcome.ts";
import { isSame } from "./sayParty.ts";

type Props = ActingScene & {
  item: Extract<NextItem, { kind: "review" | "deed" }>;
  isFirst: boolean;
};

/** Something that waits for the reader about one outcome: until when, and the way to it. */
export function NextDeed({ item, isFirst, standing, forms, ...scene }: Props) {
  const outcome = scene.engagement.outcomes.find(({ number }) => number === item.outcome);
  if (!outcome) return null;
  const view = { ...scene, outcome };
  const name = scene.nameOf(item.outcome);
  const variant = isFirst ? "primary" : "plain";
  const goThere = () => showOutcome(item.outcome);
  return (
    <>
      <p>
        <strong className="break">{name.charAt(0).toUpperCase() + name.slice(1)}.</strong> {sayOutlook(view)}
      </p>
      <div className="row">
        {item.kind === "review" ? (
          <Button variant={variant} onClick={goThere}>
            Look at {name}
          </Button>
        ) : item.deed === "agree" ? (
          <Button variant={variant} onClick={goThere}>
            See what is proposed for {name}
          </Button>
        ) : hasForm(item.deed) ? (
          <Button variant={variant} onClick={() => forms.setOpen({ outcome: item.outcome, deed: item.deed })}>
            {sayHere(item.deed, view)}
          </Button>
        ) : (
          <ActionButton variant={variant} prepare={() => prepareDeed(item.deed, view, true)}>
            {sayHere(item.deed, view)}
          </ActionButton>
        )}
      </div>
    </>
  );
}

/** Goes to an outcome's card, and takes the focus along. */
function showOutcome(number: number): void {
  const card = document.getElementById(`outcome-${number}`);
  card?.scrollIntoView({ behavior: "smooth" });
  card?.focus({ preventScroll: true });
}

/** The words of a button away from the outcome's card: its name is in them. */
function sayHere(deed: OutcomeDeed, { engagement, reader, outcome, nameOf }: OutcomeScene): string {
  const name = nameOf(outcome.number);
  switch (deed) {
    case "deliver":
      return `Deliver ${name}`;
    case "resolve":
      return `Decide on ${name}`;
    case "acceptBySilence":
      return `Let ${name} count as accepted`;
    case "resolveBySilence":
      return `Have ${name} divided in halves`;
    case "expire":
      return isSame(engagement.client, reader) ? `Take the money for ${name} back` : `Send the money for ${name} back`;
    default:
      return `Go to ${name}`;
  }
}
