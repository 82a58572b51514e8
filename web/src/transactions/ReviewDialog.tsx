import { formatAmount } from "@rizom/sdk";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { Disclosure } from "../components/Disclosure.tsx";
import type { Change } from "./action.ts";
import type { Engine } from "./engine.ts";
import { ReviewProgress } from "./ReviewProgress.tsx";
import { currentStep, type Phase, type TransactionRecord } from "./record.ts";

type Props = { record: TransactionRecord; engine: Engine };

const TITLES: Partial<Record<Phase, string>> = {
  pending: "On its way",
  mined: "Done",
  done: "Done",
  failed: "It didn't happen",
};

/** What will happen, before it's signed; and what became of it. */
export default function ReviewDialog({ record, engine }: Props) {
  const { phase } = record.state;
  const before = phase === "simulating" || phase === "review" || phase === "signing";
  return (
    <Dialog
      title={TITLES[phase] ?? "Before you sign"}
      onClose={engine.close}
      // While the wallet is asking, its window must be answered first.
      closable={phase !== "signing"}
    >
      <div className="stack">
        {before ? <Description record={record} /> : null}
        {record.steps.length > 1 ? <Steps record={record} /> : null}
        <ReviewProgress record={record} />
        <Actions record={record} engine={engine} />
      </div>
    </Dialog>
  );
}

function Description({ record }: { record: TransactionRecord }) {
  const { details } = currentStep(record);
  return (
    <>
      <p>{record.describe}</p>
      {record.changes.length > 0 ? <Changes changes={record.changes} /> : null}
      {details.length > 0 ? (
        <Disclosure summary="What is sent, exactly">
          {details.map((line) => (
            <p key={line} className="mono small break">
              {line}
            </p>
          ))}
        </Disclosure>
      ) : null}
    </>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <dl className="facts">
      {changes.map(({ label, before, after }) => (
        <div key={label} className="facts__row">
          <dt>{label}</dt>
          <dd>
            {before === undefined ? null : (
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

function Steps({ record }: { record: TransactionRecord }) {
  return (
    <ol className="review__steps" aria-label="Steps">
      {record.steps.map((step, index) => (
        <li key={step.label} className="review__step" aria-current={index === record.stepIndex ? "step" : undefined}>
          <span className="badge">{step.hash ? "Done" : `${index + 1} of ${record.steps.length}`}</span>
          {step.label}
        </li>
      ))}
    </ol>
  );
}

function Actions({ record, engine }: Props) {
  const { id, state } = record;
  switch (state.phase) {
    case "review":
      return (
        <div className="review__actions">
          {state.problem === null ? (
            <Button variant="primary" onClick={() => void engine.confirm(id)}>
              {record.label}
            </Button>
          ) : (
            <Button variant="primary" onClick={() => void engine.retry(id)}>
              Try again
            </Button>
          )}
          <Button onClick={engine.close}>Go back</Button>
          {state.fee === null ? null : <Fee fee={state.fee} />}
        </div>
      );
    case "simulating":
    case "signing":
      return (
        <div className="review__actions">
          <Button variant="primary" busy>
            {record.label}
          </Button>
        </div>
      );
    case "paused":
    case "unsure":
      return (
        <div className="review__actions">
          <Button variant="primary" onClick={() => void engine.resume(id)}>
            Go on
          </Button>
          <Button onClick={engine.close}>Later</Button>
        </div>
      );
    case "failed":
      return (
        <div className="review__actions">
          <Button onClick={() => void engine.retry(id)}>Try again</Button>
          <Button onClick={engine.close}>Close</Button>
        </div>
      );
    default:
      return (
        <div className="review__actions">
          <Button onClick={engine.close}>Close</Button>
        </div>
      );
  }
}

function Fee({ fee }: { fee: bigint }) {
  return (
    <p className="small soft">
      Network fee: up to {formatAmount(fee, 18, { maxDecimals: 6 })} <span className="amount__unit">ETH</span>
    </p>
  );
}
