import type { AssetUnit } from "../../components/Amount.tsx";
import { AmountField } from "../../components/AmountField.tsx";
import { BriefFields } from "./BriefFields.tsx";
import { DueField } from "./DueField.tsx";
import type { OutcomeDraft } from "./OpeningDraft.ts";
import type { Sentences } from "./readOutcome.ts";

type Props = {
  outcome: OutcomeDraft;
  problems: Sentences;
  asset: AssetUnit;
  now: bigint;
  onChange: (part: Partial<OutcomeDraft>) => void;
};

const LABELS = { title: "What is achieved", summary: "In a sentence or two", body: "What counts as done" };

/** What an outcome is, what it pays, and until when. */
export function OutcomeFields({ outcome, problems, asset, now, onChange }: Props) {
  return (
    <div className="stack">
      <BriefFields
        text={outcome}
        problems={problems}
        labels={LABELS}
        bodyHint="So clear that client, team and arbiter come to the same answer."
        rows={6}
        onChange={onChange}
      />
      <AmountField
        label="What it pays"
        asset={asset}
        value={outcome.amount}
        error={problems.amount ?? null}
        onChange={(amount) => onChange({ amount })}
      />
      <DueField
        label="Delivered until"
        value={outcome.due}
        now={now}
        error={problems.due ?? null}
        onChange={(due) => onChange({ due })}
      />
    </div>
  );
}
