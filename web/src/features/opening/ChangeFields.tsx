import { AmountField } from "../../components/AmountField.tsx";
import { Button } from "../../components/Button.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { useBriefDocument } from "../documents/engagementQueries.ts";
import type { OutcomeScene } from "../engagements/Scene.ts";
import { sayAmount } from "../wording/sayAmount.ts";
import type { ChangeDraft } from "./AmendDraft.ts";
import { BriefFields } from "./BriefFields.tsx";
import { DueField } from "./DueField.tsx";
import type { Sentences } from "./readOutcome.ts";

type Props = Pick<OutcomeScene, "outcome" | "asset" | "now" | "nameOf"> & {
  draft: ChangeDraft;
  problems: Sentences;
  onChange: (part: Partial<ChangeDraft>) => void;
};

const LABELS = { title: "What is achieved", summary: "In a sentence or two", body: "What counts as done" };

/** What can be changed about an outcome before it's delivered: its amount until it's funded, the due date, the text. */
export function ChangeFields({ outcome, asset, now, nameOf, draft, problems, onChange }: Props) {
  const name = nameOf(outcome.number);
  return (
    <Disclosure summary={`Change ${name}`}>
      <div className="stack">
        {outcome.state === "proposed" ? (
          <AmountField
            label={`What ${name} pays`}
            asset={asset}
            value={draft.amount}
            error={problems.amount ?? null}
            onChange={(amount) => onChange({ amount })}
          />
        ) : (
          <p className="soft small">
            {sayAmount(outcome.amount, asset)} are in escrow for it: the amount stays. To agree on another one, cancel
            it together and add a new outcome.
          </p>
        )}
        <DueField
          label={`${name} delivered until`}
          value={draft.due}
          now={now}
          error={problems.due ?? null}
          onChange={(due) => onChange({ due })}
        />
        <TextOf outcome={outcome} draft={draft} problems={problems} onChange={onChange} />
      </div>
    </Disclosure>
  );
}

function TextOf({ outcome, draft, problems, onChange }: Pick<Props, "outcome" | "draft" | "problems" | "onChange">) {
  const { data, isPending } = useBriefDocument(outcome.brief);

  /** From what is agreed now, so that a word can be changed. */
  function rewrite(): void {
    const { title, summary, body } = data ?? { title: "", summary: "", body: "" };
    onChange(draft.body === "" ? { title, summary, body, rewrites: true } : { rewrites: true });
  }

  if (!draft.rewrites) {
    return (
      <div className="row">
        <Button size="small" busy={isPending} onClick={rewrite}>
          Change what counts as done
        </Button>
      </div>
    );
  }
  return (
    <>
      <BriefFields
        text={draft}
        problems={problems}
        labels={LABELS}
        bodyHint="So clear that client, team and arbiter come to the same answer."
        rows={6}
        onChange={onChange}
      />
      <div className="row">
        <Button size="small" variant="quiet" onClick={() => onChange({ rewrites: false })}>
          Leave the text as it is
        </Button>
      </div>
    </>
  );
}
