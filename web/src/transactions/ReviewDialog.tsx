import { Dialog } from "../components/Dialog.tsx";
import { Notice } from "../components/Notice.tsx";
import { pinTrouble } from "../lib/pinTrouble.ts";
import type { Engine } from "./engine.ts";
import { findSamePending } from "./findSamePending.ts";
import { PinTrouble } from "./PinTrouble.tsx";
import { ReviewActions } from "./ReviewActions.tsx";
import { ReviewDescription } from "./ReviewDescription.tsx";
import { ReviewProgress } from "./ReviewProgress.tsx";
import { ReviewSteps } from "./ReviewSteps.tsx";
import type { Phase, TransactionRecord } from "./record.ts";

type Props = { record: TransactionRecord; engine: Engine };

const TITLES: Partial<Record<Phase, string>> = {
  pending: "On its way",
  calls: "On its way",
  mined: "Done",
  done: "Done",
  failed: "It didn't happen",
};

/** What will happen, before it's signed; and what became of it. */
export default function ReviewDialog({ record, engine }: Props) {
  const { phase } = record.state;
  const before = phase === "simulating" || phase === "review" || phase === "signing";
  const close = () => {
    pinTrouble.clear();
    engine.close();
  };
  return (
    <Dialog
      title={isPartly(record) ? "It's partly done" : (TITLES[phase] ?? "Before you sign")}
      onClose={close}
      // While the wallet is asking, its window must be answered first.
      closable={phase !== "signing"}
    >
      <div className="stack">
        {before ? <ReviewDescription record={record} /> : null}
        {before ? <PinTrouble /> : null}
        <ReviewSteps record={record} />
        {phase === "review" ? <Twice record={record} engine={engine} /> : null}
        <ReviewProgress record={record} />
        <ReviewActions record={record} engine={{ ...engine, close }} />
      </div>
    </Dialog>
  );
}

function isPartly({ state, steps }: TransactionRecord): boolean {
  return state.phase === "failed" && steps.some(({ hash }) => hash !== null);
}

/** Somebody who closed the dialog may have forgotten that it was sent. */
function Twice({ record, engine }: Props) {
  const same = findSamePending(engine.useRecords(), record);
  if (!same) return null;
  return <Notice tone="waiting">The same is already on its way. Sending it again does it twice.</Notice>;
}
