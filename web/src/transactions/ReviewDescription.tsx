import { Disclosure } from "../components/Disclosure.tsx";
import type { Change } from "./action.ts";
import { currentStep, stepsLeft, type TransactionRecord } from "./record.ts";

/** What will happen: in a sentence, line by line, and, on demand, exactly. */
export function ReviewDescription({ record }: { record: TransactionRecord }) {
  const sent = record.together ? stepsLeft(record).map((index) => record.steps[index]) : [currentStep(record)];
  const details = sent.flatMap((step) => step?.details ?? []);
  return (
    <>
      <p>{record.describe}</p>
      {record.changes.length > 0 ? <Changes changes={record.changes} /> : null}
      {details.length > 0 ? (
        <Disclosure summary="What is sent, exactly">
          {details.map((line, index) => (
            // Several calls may share a line; the lines never change.
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <p key={index} className="mono small break">
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
        <div key={`${label} ${after}`} className="facts__row">
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
