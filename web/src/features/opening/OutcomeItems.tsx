import { type Asset, MAX_OUTCOMES_AT_ONCE } from "@rizom/sdk";
import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { emptyOutcome, type OutcomeDraft } from "./OpeningDraft.ts";
import { OutcomeItem } from "./OutcomeItem.tsx";
import type { OutcomeReading } from "./readOutcome.ts";

type Props = {
  outcomes: readonly OutcomeDraft[];
  readings: readonly OutcomeReading[];
  asked: boolean;
  asset: Asset;
  now: bigint;
  /** How many must stay. */
  least: number;
  addLabel: string;
  onChange: (outcomes: readonly OutcomeDraft[]) => void;
};

const NOTHING: OutcomeReading = { wrong: {}, missing: {}, amount: null, due: null, terms: null };

/** Outcomes as they are written: added, changed and removed. */
export function OutcomeItems({ outcomes, readings, asked, asset, now, least, addLabel, onChange }: Props) {
  const [open, setOpen] = useState<string | null>(() => outcomes.at(0)?.id ?? null);

  function add(): void {
    const outcome = emptyOutcome();
    onChange([...outcomes, outcome]);
    setOpen(outcome.id);
  }

  return (
    <div className="stack">
      {outcomes.length === 0 ? null : (
        <ol className="opening__outcomes">
          {outcomes.map((outcome, index) => {
            const reading = readings[index] ?? NOTHING;
            return (
              <OutcomeItem
                key={outcome.id}
                outcome={outcome}
                reading={reading}
                number={index + 1}
                canRemove={outcomes.length > least}
                isOpen={open === outcome.id || (asked && reading.terms === null)}
                asked={asked}
                asset={asset}
                now={now}
                onToggle={() => setOpen(open === outcome.id ? null : outcome.id)}
                onChange={(part) =>
                  onChange(outcomes.map((other) => (other.id === outcome.id ? { ...outcome, ...part } : other)))
                }
                onRemove={() => onChange(outcomes.filter(({ id }) => id !== outcome.id))}
              />
            );
          })}
        </ol>
      )}
      {outcomes.length < MAX_OUTCOMES_AT_ONCE ? (
        <div className="row">
          <Button onClick={add}>{addLabel}</Button>
        </div>
      ) : (
        <p className="soft small">{MAX_OUTCOMES_AT_ONCE} outcomes at once are the most. Others can be added later.</p>
      )}
    </div>
  );
}
