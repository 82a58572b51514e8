import { useRef, useState } from "react";
import type { Address } from "viem";
import { Button } from "../../components/Button.tsx";
import { sayAccount } from "../wording/sayAccount.ts";
import { sayList } from "../wording/sayAmount.ts";
import { newEntry } from "./AttestingDraft.ts";
import type { AttestScene } from "./AttestScene.ts";
import { AttestSummary } from "./AttestSummary.tsx";
import { type Colleague, leftAfter } from "./colleagues.ts";
import { EntryItem } from "./EntryItem.tsx";
import { readAttesting } from "./readAttesting.ts";
import { useAttestingDraft } from "./useAttestingDraft.ts";

type Props = AttestScene & { account: Address; colleagues: readonly Colleague[] };

/** Says how colleagues' work was: an entry for each of them, and all of them sent with one signature. */
export function AttestForm({ account, colleagues, ...scene }: Props) {
  const state = useAttestingDraft(scene.engagement.engagementId, account);
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState<string | null>(() => state.draft.entries.at(0)?.id ?? null);
  const [added, setAdded] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const reading = readAttesting(state.draft, colleagues);

  return (
    <div className="attest">
      <section className="stack" aria-labelledby="attest-people">
        <h2 id="attest-people" ref={heading} tabIndex={-1}>
          People you worked with
        </h2>
        {reading.entries.length === 0 ? null : (
          <ol className="attest__entries">
            {reading.entries.map((shown) => (
              <EntryItem
                key={shown.entry.id}
                {...scene}
                shown={shown}
                isOpen={open === shown.entry.id || (asked && shown.words.length === 0)}
                asked={asked}
                onToggle={() => setOpen(open === shown.entry.id ? null : shown.entry.id)}
                onChange={state.put}
                isNew={added === shown.entry.id}
                onRemove={() => {
                  state.remove(shown.entry.id);
                  // What had the focus goes away with the entry.
                  heading.current?.focus();
                }}
              />
            ))}
          </ol>
        )}
        <WhoElse
          {...scene}
          left={leftAfter(colleagues, state.draft.entries)}
          isFirst={reading.entries.length === 0}
          onAdd={(chosen) => {
            const entries = chosen.map(({ colleague, outcomes }) => newEntry(colleague.account, outcomes));
            state.add(entries);
            setOpen(entries[0]?.id ?? null);
            setAdded(entries[0]?.id ?? null);
          }}
        />
      </section>
      <AttestSummary
        {...scene}
        account={account}
        state={state}
        reading={reading}
        asked={asked}
        onAsk={() => setAsked(true)}
        onSent={() => {
          state.forget();
          setAsked(false);
        }}
      />
    </div>
  );
}

type Left = ReturnType<typeof leftAfter>;
type WhoElseProps = AttestScene & { left: Left; isFirst: boolean; onAdd: (chosen: Left) => void };

/** Those about whom something can be said yet: chosen one by one or all together; whoever isn't is skipped. */
function WhoElse({ nameOf, left, isFirst, onAdd }: WhoElseProps) {
  if (left.length === 0) return null;
  return (
    <div className="stack stack--tight">
      <p id="attest-add">
        {isFirst ? "Choose somebody to begin with. Whom you don’t choose is left out." : "Add another person:"}
      </p>
      <ul className="attest__left" aria-labelledby="attest-add">
        {left.map((one) => (
          <li key={one.colleague.account}>
            <Button onClick={() => onAdd([one])}>{sayAccount(one.colleague.account)}</Button>{" "}
            <span className="soft small break">{sayList(one.outcomes.map(nameOf))}</span>
          </li>
        ))}
      </ul>
      {left.length > 1 ? (
        <div className="row">
          <Button variant="quiet" size="small" onClick={() => onAdd(left)}>
            {left.length === 2 ? "Add both" : `Add all ${left.length}`}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
