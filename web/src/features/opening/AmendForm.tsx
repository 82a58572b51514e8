import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import type { EngagementFormProps } from "../engagements/Scene.ts";
import { otherOf } from "../engagements/sayParty.ts";
import { sayAccount } from "../wording/sayAccount.ts";
import { RulesFields } from "./AgreementFields.tsx";
import type { AmendDraft } from "./AmendDraft.ts";
import { ChangeFields } from "./ChangeFields.tsx";
import { Differences } from "./Differences.tsx";
import { OutcomeItems } from "./OutcomeItems.tsx";
import { prepareAmendment } from "./prepareAmendment.ts";
import { type AmendReading, readAmendment } from "./readAmendment.ts";
import { useAmendDraft } from "./useAmendDraft.ts";
import "./opening.css";

/** Client or facilitator says what is to be different; the other one has to agree. */
export default function AmendForm({ onDone, ...scene }: EngagementFormProps) {
  const { engagement, asset, now, reader } = scene;
  const { draft, change, forget } = useAmendDraft(engagement, asset);
  const [asked, setAsked] = useState(false);
  const reading = readAmendment(draft, scene);
  const other = sayAccount(otherOf(engagement, reader));

  function prepare() {
    setAsked(true);
    return reading.plan ? prepareAmendment(reading.plan, scene) : null;
  }

  return (
    <div className="stack stack--wide">
      <p className="soft">
        What is agreed changes only when both of you consent: you propose it, and {other} agrees or doesn’t.
      </p>
      <Changes scene={scene} draft={draft} reading={reading} asked={asked} onChange={change} />
      <section className="stack" aria-labelledby="amend-additions">
        <h3 id="amend-additions">New outcomes</h3>
        <OutcomeItems
          outcomes={draft.additions}
          readings={reading.additions}
          asked={asked}
          asset={asset}
          now={now}
          least={0}
          addLabel="Add an outcome"
          onChange={(additions) => change({ additions })}
        />
      </section>
      <section className="stack" aria-labelledby="amend-rules">
        <h3 id="amend-rules">Terms</h3>
        <RulesFields
          draft={draft}
          problems={asked ? { ...reading.missing, ...reading.wrong } : reading.wrong}
          onChange={change}
        />
      </section>
      <section className="stack" aria-labelledby="amend-differences">
        <h3 id="amend-differences">What would be different</h3>
        {reading.plan ? (
          <Differences scene={scene} terms={reading.plan.terms} />
        ) : (
          <p className="soft">{reading.isSame ? "Nothing yet." : "Something isn’t finished: look at the fields."}</p>
        )}
      </section>
      {asked && !reading.plan ? <Notice tone="wrong">{sayUnready(reading)}</Notice> : null}
      <div className="row">
        <ActionButton
          variant="primary"
          prepare={prepare}
          onMined={() => {
            forget();
            onDone();
          }}
        >
          Publish it and review
        </ActionButton>
        {draft.savedAt === 0 ? null : (
          <Button variant="quiet" onClick={forget}>
            Begin anew
          </Button>
        )}
      </div>
    </div>
  );
}

type ChangesProps = {
  scene: Omit<EngagementFormProps, "onDone">;
  draft: AmendDraft;
  reading: AmendReading;
  asked: boolean;
  onChange: (part: Partial<AmendDraft>) => void;
};

function Changes({ scene, draft, reading, asked, onChange }: ChangesProps) {
  if (draft.changes.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="amend-changes">
      <h3 id="amend-changes">Outcomes that aren’t delivered yet</h3>
      {draft.changes.map((one, index) => {
        const outcome = scene.engagement.outcomes.find(({ number }) => String(number) === one.id);
        const { wrong = {}, missing = {} } = reading.changes[index] ?? {};
        return outcome ? (
          <ChangeFields
            key={one.id}
            {...scene}
            outcome={outcome}
            draft={one}
            problems={asked ? { ...missing, ...wrong } : wrong}
            onChange={(part) =>
              onChange({ changes: draft.changes.map((each) => (each.id === one.id ? { ...one, ...part } : each)) })
            }
          />
        ) : null;
      })}
    </section>
  );
}

function sayUnready({ isSame, wrong, missing }: AmendReading): string {
  if (isSame) return "Nothing is different yet. Change something first.";
  return [...Object.values(wrong), ...Object.values(missing)][0] ?? "An outcome isn’t finished. Look at its fields.";
}
