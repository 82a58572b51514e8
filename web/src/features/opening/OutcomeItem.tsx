import type { Asset } from "@rizom/sdk";
import { Button } from "../../components/Button.tsx";
import { sayMoment } from "../engagements/sayMoment.ts";
import { sayAmount } from "../wording/sayAmount.ts";
import type { OutcomeDraft } from "./OpeningDraft.ts";
import { OutcomeFields } from "./OutcomeFields.tsx";
import type { OutcomeReading } from "./readOutcome.ts";

type Props = {
  outcome: OutcomeDraft;
  reading: OutcomeReading;
  number: number;
  /** Whether it may go: the last one stays. */
  canRemove: boolean;
  isOpen: boolean;
  /** Somebody wanted to go on: what is missing is said. */
  asked: boolean;
  asset: Asset;
  now: bigint;
  onToggle: () => void;
  onChange: (part: Partial<OutcomeDraft>) => void;
  onRemove: () => void;
};

/** One outcome of the draft: what it says in a line, and its fields. */
export function OutcomeItem(props: Props) {
  const { outcome, reading, number, canRemove, isOpen, asked, asset, now, onToggle, onChange, onRemove } = props;
  const title = outcome.title.trim() || "An outcome";
  const name = `outcome ${number}: ${title}`;
  return (
    <li className="opening__outcome">
      <div className="opening__outcome-head">
        <div>
          <h3 className="opening__outcome-title">
            <span className="soft">{number}.</span> {title}
            {reading.terms === null ? <span className="opening__unfinished small">Not finished</span> : null}
          </h3>
          {isOpen ? null : <p className="soft small">{sayTerms(reading, asset)}</p>}
        </div>
        <div className="row">
          <Button
            variant="quiet"
            size="small"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? "Close" : "Edit"} ${name}`}
            onClick={onToggle}
          >
            {isOpen ? "Close" : "Edit"}
          </Button>
          {canRemove ? (
            <Button variant="quiet" size="small" aria-label={`Remove ${name}`} onClick={onRemove}>
              Remove
            </Button>
          ) : null}
        </div>
      </div>
      {isOpen ? (
        <OutcomeFields
          outcome={outcome}
          problems={asked ? { ...reading.missing, ...reading.wrong } : reading.wrong}
          asset={asset}
          now={now}
          onChange={onChange}
        />
      ) : null}
    </li>
  );
}

function sayTerms({ amount, due }: OutcomeReading, asset: Asset): string {
  const parts = [amount === null ? null : sayAmount(amount, asset), due === null ? null : `due on ${sayMoment(due)}`];
  return parts.filter((part) => part !== null).join(", ");
}
