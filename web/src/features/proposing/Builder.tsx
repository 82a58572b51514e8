import { useState } from "react";
import { Loading } from "../../components/Loading.tsx";
import { KeptDrafts } from "../drafting/KeptDrafts.tsx";
import { readSteps, useFacts } from "./queries.ts";
import { Steps } from "./Steps.tsx";
import { Summary } from "./Summary.tsx";
import { TextFields } from "./TextFields.tsx";
import { type DraftState, useDraft } from "./useDraft.ts";
import "./proposing.css";

/** Writes a proposal: its text, its actions, and what they come to. */
export default function Builder() {
  const state = useDraft();
  // What was asked for and shown open belongs to one draft.
  return <DraftForm key={state.draft.id} state={state} />;
}

function DraftForm({ state }: { state: DraftState }) {
  const { draft, change } = state;
  const [asked, setAsked] = useState(false);
  const facts = useFacts(draft);
  if (facts === null) return <Loading label="Opening the builder" rows={4} />;
  const readings = readSteps(draft, facts);
  return (
    <>
      <KeptDrafts state={state} end="propose it" />
      <div className="proposing">
        <div>
          <section className="stack" aria-labelledby="proposal-text">
            <h2 id="proposal-text">What you propose, and why</h2>
            <TextFields draft={draft} asked={asked} onChange={change} />
          </section>
          <section className="section" aria-labelledby="proposal-actions">
            <h2 id="proposal-actions">Actions</h2>
            <p className="soft">What the treasury does if both houses pass it, in this order: all of it or nothing.</p>
            <Steps
              steps={draft.steps}
              readings={readings}
              facts={facts}
              asked={asked}
              onChange={(steps) => change({ steps })}
            />
          </section>
        </div>
        <Summary state={state} facts={facts} readings={readings} asked={asked} onAsk={() => setAsked(true)} />
      </div>
    </>
  );
}
