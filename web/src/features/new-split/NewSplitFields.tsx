import { MAX_PAGE } from "@rizom/sdk";
import { AddressField } from "../../components/AddressField.tsx";
import { Notice } from "../../components/Notice.tsx";
import { TextField } from "../../components/TextField.tsx";
import { TeamEditor } from "../team/TeamEditor.tsx";
import { readTeam } from "../team/teamForm.ts";
import { AssetList } from "./AssetList.tsx";
import { nameProblem } from "./newSplitForm.ts";
import type { NewSplitState } from "./useNewSplitForm.ts";

type Props = { state: NewSplitState };

/** The four questions that make a split. */
export function NewSplitFields({ state }: Props) {
  const { form, change, reading, asked } = state;
  const { problems } = reading;
  return (
    <div className="stack stack--wide">
      <section className="stack" aria-labelledby="new-name">
        <h2 id="new-name">What is it for?</h2>
        <TextField
          label="Name"
          hint="The client and the team will see it, and so can everybody."
          value={form.name}
          onChange={(name) => change({ name })}
          error={asked ? problems.name : nameProblem(form.name)}
        />
      </section>
      <TeamQuestion state={state} />
      <RolesQuestion state={state} />
      <section className="stack" aria-labelledby="new-assets">
        <h2 id="new-assets">What may the client pay in?</h2>
        <AssetList assets={form.assets} onChange={(assets) => change({ assets })} />
        {problems.assets ? <Notice tone="wrong">{problems.assets}</Notice> : null}
      </section>
    </div>
  );
}

function TeamQuestion({ state: { form, change, reading, asked } }: Props) {
  const { members } = readTeam(form.rows);
  return (
    <section className="stack" aria-labelledby="new-team">
      <h2 id="new-team">Who is in the team?</h2>
      <p className="soft">
        They share 60 % of every payment. Weights count in proportion: 50 and 25 is the same as 2 and 1.
        {members.length > MAX_PAGE ? ` ${members.length} members are added in several steps.` : ""}
      </p>
      <TeamEditor rows={form.rows} onChange={(rows) => change({ rows })} asked={asked} />
      {asked && reading.problems.team ? <Notice tone="wrong">{reading.problems.team}</Notice> : null}
    </section>
  );
}

function RolesQuestion({ state: { form, change, reading } }: Props) {
  return (
    <section className="stack" aria-labelledby="new-roles">
      <h2 id="new-roles">Who looks after it?</h2>
      <AddressField
        label="Relationship manager"
        hint="Looks after the client and earns 15 %. Empty means you."
        value={form.manager}
        onChange={(manager) => change({ manager })}
        error={reading.problems.manager}
      />
      <AddressField
        label="Controller"
        hint="Sets weights and names the manager; can’t touch money. Empty means you. A Safe or a governor works too."
        value={form.controller}
        onChange={(controller) => change({ controller })}
        error={reading.problems.controller}
      />
    </section>
  );
}
