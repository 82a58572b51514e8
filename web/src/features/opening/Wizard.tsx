import type { FranchiseRecord } from "@rizom/sdk";
import { useState } from "react";
import { AddressField } from "../../components/AddressField.tsx";
import { Notice } from "../../components/Notice.tsx";
import { KeptDrafts } from "../drafting/KeptDrafts.tsx";
import { nameOfFranchise } from "../franchises/nameOfFranchise.ts";
import { PaidInField, RulesFields } from "./AgreementFields.tsx";
import { BriefFields } from "./BriefFields.tsx";
import { OpeningSummary } from "./OpeningSummary.tsx";
import { OutcomeItems } from "./OutcomeItems.tsx";
import { type OpeningFacts, type OpeningReading, readOpening } from "./readOpening.ts";
import type { Sentences } from "./readOutcome.ts";
import { SplitField } from "./SplitField.tsx";
import { TeamFields } from "./TeamFields.tsx";
import { type OpeningState, useOpening } from "./useOpening.ts";
import { useOpeningFacts } from "./useOpeningFacts.ts";
import "./opening.css";

/** Writes an engagement: who it's for, what is achieved for what amount, and what it comes to. */
export function Wizard({ franchise }: { franchise: FranchiseRecord }) {
  const state = useOpening(franchise.id);
  // What was asked for and shown open belongs to one draft.
  return <OpeningForm key={state.draft.id} state={state} franchise={franchise} />;
}

function OpeningForm({ state, franchise }: { state: OpeningState; franchise: FranchiseRecord }) {
  const { draft, change } = state;
  const [asked, setAsked] = useState(false);
  const facts = useOpeningFacts(franchise, draft);
  const reading = readOpening(draft, facts);
  const problems = asked ? { ...reading.missing, ...reading.wrong } : reading.wrong;
  const name = nameOfFranchise(franchise);
  return (
    <>
      <KeptDrafts state={state} end="open it" />
      <div className="opening">
        <div className="stack stack--wide">
          <WhoFields state={state} franchise={name} facts={facts} reading={reading} problems={problems} />
          <section className="stack" aria-labelledby="opening-brief">
            <h2 id="opening-brief">What it’s about</h2>
            <BriefFields
              text={draft}
              problems={problems}
              labels={BRIEF_LABELS}
              bodyHint="What the client wants and why, and how you work together."
              rows={8}
              onChange={change}
            />
            <Notice tone="information" title="The texts are public and permanent.">
              <p>They go to IPFS and their fingerprints on-chain. Leave out what only client and team should know.</p>
            </Notice>
          </section>
          <section className="stack" aria-labelledby="opening-outcomes">
            <h2 id="opening-outcomes">Outcomes</h2>
            <p className="soft">
              What the client pays for. Each is funded, delivered and accepted on its own; nothing is paid before.
            </p>
            <OutcomeItems
              outcomes={draft.outcomes}
              readings={reading.outcomes}
              asked={asked}
              asset={reading.asset}
              now={facts.now}
              least={1}
              addLabel="Add another outcome"
              onChange={(outcomes) => change({ outcomes })}
            />
            {problems.outcomes ? <p className="field__error">{problems.outcomes}</p> : null}
          </section>
        </div>
        <OpeningSummary
          state={state}
          franchise={name}
          facts={facts}
          reading={reading}
          asked={asked}
          onAsk={() => setAsked(true)}
        />
      </div>
    </>
  );
}

const BRIEF_LABELS = { title: "Title", summary: "Summary", body: "Brief" };

type WhoProps = {
  state: OpeningState;
  franchise: string;
  facts: OpeningFacts;
  reading: OpeningReading;
  problems: Sentences;
};

function WhoFields({ state: { draft, change }, franchise, facts, reading, problems }: WhoProps) {
  return (
    <section className="stack" aria-labelledby="opening-who">
      <h2 id="opening-who">Who it’s for, and who works on it</h2>
      <AddressField
        label="Client"
        hint="Puts the money into escrow, and accepts what is delivered."
        value={draft.client}
        error={problems.client ?? null}
        onChange={(client) => change({ client })}
      />
      <SplitField
        franchiseId={facts.franchiseId}
        franchise={franchise}
        splits={facts.splits}
        split={reading.split}
        error={problems.split ?? null}
        onChange={(split) => change({ split, team: null, asset: "" })}
      />
      <PaidInField asset={reading.asset} assets={facts.assets} onChange={(asset) => change({ asset })} />
      {facts.members.length > 0 ? (
        <TeamFields
          members={facts.members}
          team={reading.team}
          error={problems.team ?? null}
          onChange={(team) => change({ team })}
        />
      ) : null}
      <RulesFields draft={draft} problems={problems} onChange={change} />
    </section>
  );
}
