import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Time } from "../../components/Time.tsx";
import type { Kept } from "./createDraftStore.ts";
import type { KeptDraftState } from "./useKeptDraft.ts";
import "./drafting.css";

const nameOf = ({ title }: Kept) => title.trim() || "Without a title";

type Props<Draft extends Kept> = {
  state: KeptDraftState<Draft>;
  /** What ends it, as in "until you propose it". */
  end: string;
};

/** Where what is written is kept, and the other drafts of this browser. */
export function KeptDrafts<Draft extends Kept>({ state, end }: Props<Draft>) {
  const { draft, others, isKept, open } = state;
  const [discarding, setDiscarding] = useState<Draft | null>(null);

  function discard(found: Draft): void {
    state.discard(found.id);
    setDiscarding(null);
    if (found.id === draft.id) open(null);
  }

  return (
    <div className="drafts">
      <p className="small soft" role="status">
        {sayKept(draft, isKept, end)}
      </p>
      <div className="row">
        {draft.savedAt === 0 ? null : (
          <>
            <Button size="small" variant="quiet" onClick={() => open(null)}>
              Begin another
            </Button>
            <Button size="small" variant="quiet" onClick={() => setDiscarding(draft)}>
              Discard this draft
            </Button>
          </>
        )}
      </div>
      {others.length === 0 ? null : (
        <Disclosure summary={others.length === 1 ? "One other draft" : `${others.length} other drafts`}>
          <ul className="drafts__list">
            {others.map((other) => (
              <li key={other.id} className="row">
                <Button size="small" onClick={() => open(other)}>
                  {nameOf(other)}
                </Button>
                <span className="small soft">
                  <Time timestamp={Math.floor(other.savedAt / 1000)} />
                </span>
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={`Discard ${nameOf(other)}`}
                  onClick={() => setDiscarding(other)}
                >
                  Discard
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {discarding ? (
        <Dialog title="Discard the draft?" onClose={() => setDiscarding(null)}>
          <div className="stack">
            <p>“{nameOf(discarding)}” is deleted from this browser. It can’t be brought back.</p>
            <div className="row">
              <Button variant="primary" onClick={() => discard(discarding)}>
                Discard it
              </Button>
              <Button onClick={() => setDiscarding(null)}>Keep it</Button>
            </div>
          </div>
        </Dialog>
      ) : null}
    </div>
  );
}

function sayKept({ savedAt }: Kept, isKept: boolean, end: string): string {
  if (!isKept) return "This browser keeps nothing: what you write here is lost when you leave the page.";
  return savedAt === 0
    ? `What you write is kept in this browser only, until you ${end} or discard it.`
    : `Kept in this browser only. Nobody else sees it until you ${end}.`;
}
