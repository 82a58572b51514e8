import type { Proposal, VoteSide, Weight } from "@rizom/sdk";
import { useState } from "react";
import { Field } from "../../components/Field.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { SideMark } from "./SideMark.tsx";
import { effectOf } from "./sayVote.ts";
import { castVote } from "./transactions/castVote.ts";

type Props = { proposal: Proposal; weight: Weight; nameOf: (franchiseId: bigint) => string };

const SIDES: readonly VoteSide[] = ["FOR", "AGAINST", "ABSTAIN"];
/** Longer ones cost more than anybody expects. */
const LONGEST = 2_000;

/** For, against or abstaining; why; and what it does. */
export function VoteForm({ proposal, weight, nameOf }: Props) {
  const [side, setSide] = useState<VoteSide | null>(null);
  const [typed, setTyped] = useState("");
  const reason = typed.trim();
  const isTooLong = [...reason].length > LONGEST;
  return (
    <div className="stack vote">
      <fieldset className="vote__sides">
        <legend>Your ballot</legend>
        {SIDES.map((each) => (
          <label key={each} className="vote__side">
            <input type="radio" name="side" checked={side === each} onChange={() => setSide(each)} />
            <SideMark side={each} />
          </label>
        ))}
      </fieldset>
      <Field
        label="Reason, if you like"
        hint="It’s public and permanent: it’s written on the chain, and nobody can delete it."
        error={isTooLong ? `At most ${LONGEST} characters; these are ${[...reason].length}.` : null}
      >
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={3}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {side === null ? (
        <p className="soft small">Choose one to see what your ballot does.</p>
      ) : (
        <Effect lines={effectOf(proposal, weight, side, nameOf)} />
      )}
      <ActionButton
        variant="primary"
        disabled={side === null || isTooLong}
        prepare={() => (side === null ? null : castVote({ proposal, side, reason, weight, nameOf }))}
      >
        Review your vote
      </ActionButton>
    </div>
  );
}

function Effect({ lines }: { lines: ReturnType<typeof effectOf> }) {
  return (
    <dl className="facts" aria-label="What your ballot does">
      {lines.map(({ label, before, after }) => (
        <div key={label} className="facts__row">
          <dt>{label}</dt>
          <dd>
            {before === "" ? null : (
              <>
                <span className="soft">{before}</span> <span aria-hidden="true">→</span>
                <span className="visually-hidden"> becomes </span>{" "}
              </>
            )}
            {after}
          </dd>
        </div>
      ))}
    </dl>
  );
}
