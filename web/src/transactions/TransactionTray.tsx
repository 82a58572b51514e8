import { useEffect } from "react";
import { Link, useLocation } from "wouter";
import { Button } from "../components/Button.tsx";
import { Icon } from "../components/Icon.tsx";
import { Notice, type Tone } from "../components/Notice.tsx";
import type { Engine } from "./engine.ts";
import { isBegun, type TransactionRecord } from "./record.ts";
import { sayProgress } from "./sayProgress.ts";
import { useTransactionEngine } from "./TransactionProvider.tsx";

const DONE_STAYS = 15_000;

/** What is under way, wherever one is in the app; spoken politely. */
export function TransactionTray() {
  const engine = useTransactionEngine();
  const records = engine.useRecords();
  const reviewed = engine.useReviewed();
  const problem = engine.usePreparationError();
  const shown = records.filter(({ id, state }) => id !== reviewed?.id && WORDS[state.phase] !== undefined);
  return (
    <section className="tray" aria-label="Transactions" aria-live="polite">
      {problem ? <TrayItem tone="wrong" title={problem} onDismiss={engine.dismissPreparationError} /> : null}
      {shown.map((record) => (
        <TransactionItem key={record.id} record={record} engine={engine} />
      ))}
    </section>
  );
}

type Words = { tone: Tone; title: (record: TransactionRecord) => string };

const WORDS: Partial<Record<TransactionRecord["state"]["phase"], Words>> = {
  pending: { tone: "waiting", title: ({ label }) => `${label}: waiting for the next block.` },
  calls: { tone: "waiting", title: ({ label }) => `${label}: your wallet has it. Waiting for the next blocks.` },
  mined: { tone: "good", title: ({ done }) => done.sentence },
  done: { tone: "good", title: ({ done }) => done.sentence },
  failed: {
    tone: "wrong",
    title: (record) => `${record.label}: ${isBegun(record) ? `${sayProgress(record)}.` : "it didn't happen."}`,
  },
  paused: { tone: "waiting", title: (record) => `${record.label}: ${sayProgress(record)}. The rest waits for you.` },
  unsure: { tone: "waiting", title: ({ label }) => `${label}: nobody knows yet whether it was sent.` },
};

function TransactionItem({ record, engine }: { record: TransactionRecord; engine: Engine }) {
  const { id, state, done } = record;
  const words = WORDS[state.phase];
  const [location] = useLocation();
  const finished = state.phase === "mined" || state.phase === "done";

  // Syncs with the clock: what is done goes away by itself.
  useEffect(() => {
    if (state.phase !== "done") return;
    const timer = setTimeout(() => engine.store.remove(id), DONE_STAYS);
    return () => clearTimeout(timer);
  }, [engine, id, state.phase]);

  // Who stands where the link leads has no need of it.
  if (!words || (finished && done.href === location)) return null;
  const dismissible = finished || state.phase === "failed" || state.phase === "unsure" || state.phase === "paused";
  return (
    <TrayItem
      tone={words.tone}
      title={words.title(record)}
      onDismiss={dismissible ? () => engine.store.remove(id) : undefined}
    >
      {finished && done.href ? (
        <Link href={done.href}>{done.linkLabel}</Link>
      ) : (
        <Button variant="quiet" size="small" onClick={() => engine.show(id)}>
          {state.phase === "paused" ? "Go on" : "Show"}
        </Button>
      )}
    </TrayItem>
  );
}

type ItemProps = { tone: Tone; title: string; onDismiss?: () => void; children?: React.ReactNode };

function TrayItem({ tone, title, onDismiss, children }: ItemProps) {
  return (
    <div className="tray__item">
      <Notice
        tone={tone}
        title={title}
        action={
          onDismiss ? (
            <Button variant="quiet" size="small" aria-label="Dismiss" onClick={onDismiss}>
              <Icon name="close" size={16} />
            </Button>
          ) : null
        }
      >
        {children}
      </Notice>
    </div>
  );
}
