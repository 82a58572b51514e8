import type { Member } from "@rizom/sdk";
import { useMemo, useState } from "react";
import type { Address } from "viem";
import { Button } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { TeamEditor } from "../team/TeamEditor.tsx";
import { TeamPreview } from "../team/TeamPreview.tsx";
import { compareTeams } from "../team/teamChanges.ts";
import { readTeam, rowsOf, type TeamRow, whatIsMissing } from "../team/teamForm.ts";
import { setWeights } from "./transactions/setWeights.ts";

const EXPLANATION =
  "Weights count in proportion. What arrived before a change stays shared as it was; nobody loses what they earned.";

type Props = { split: Address; name: string; team: readonly Member[] };

/** Adds, removes and re-weighs members, with what it means for everybody before anything is signed. */
export function ChangeTeam({ split, name, team }: Props) {
  // What is typed starts from the team as it is; null means that nothing was typed yet.
  const [typed, setTyped] = useState<readonly TeamRow[] | null>(null);
  const [asked, setAsked] = useState(false);
  const untouched = useMemo(() => rowsOf(team), [team]);
  const rows = typed ?? untouched;
  const reading = readTeam(rows);
  const changes = compareTeams(team, reading.members);
  const missing = reading.complete ? null : whatIsMissing(reading);
  const reset = () => {
    setTyped(null);
    setAsked(false);
  };

  function prepare() {
    setAsked(true);
    if (missing || changes.length === 0) return null;
    return setWeights({ split, splitName: name, before: team, after: reading.members, changes });
  }

  return (
    <div className="stack">
      <p className="soft">{EXPLANATION}</p>
      <TeamEditor rows={rows} onChange={setTyped} asked={asked} />
      {changes.length > 0 && reading.complete ? <TeamPreview before={team} after={reading.members} /> : null}
      {asked ? <WhatIsWrong missing={missing} same={changes.length === 0} /> : null}
      <div className="row">
        <ActionButton prepare={prepare} disabled={typed === null} onMined={reset}>
          Review the change
        </ActionButton>
        {typed === null ? null : (
          <Button variant="quiet" onClick={reset}>
            Start over
          </Button>
        )}
      </div>
    </div>
  );
}

function WhatIsWrong({ missing, same }: { missing: string | null; same: boolean }) {
  if (missing) return <Notice tone="wrong">{missing}</Notice>;
  return same ? <Notice>The team is the same as before.</Notice> : null;
}
