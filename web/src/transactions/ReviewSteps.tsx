import { stepsLeft, type TransactionRecord } from "./record.ts";

/** All steps in words, which of them are done, and how often the wallet will ask. */
export function ReviewSteps({ record }: { record: TransactionRecord }) {
  const { steps, stepIndex, state } = record;
  if (steps.length < 2) return null;
  const isAsking = state.phase === "review" || state.phase === "signing";
  const isTogether = state.phase === "calls" || (record.together && isAsking);
  return (
    <div className="stack">
      <ol className="review__steps" aria-label="Steps">
        {steps.map((step, index) => (
          <li
            // Two steps may have the same label; their order never changes.
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={index}
            className="review__step"
            aria-current={!isTogether && !step.hash && index === stepIndex ? "step" : undefined}
          >
            <span className="badge">{step.hash ? "Done" : `${index + 1} of ${steps.length}`}</span>
            {step.label}
          </li>
        ))}
      </ol>
      {isAsking ? <p className="small">{sayPrompts(record)}</p> : null}
    </div>
  );
}

const WORDS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

/** How often the wallet will ask, in a sentence. */
export function sayPrompts(record: TransactionRecord): string {
  const left = stepsLeft(record).flatMap((index) => record.steps[index] ?? []);
  const begun = left.length < record.steps.length;
  if (record.together) {
    const which = begun
      ? `the ${inWords(left.length)} that are left`
      : left.length === 2
        ? "both"
        : `all ${inWords(left.length)}`;
    return `One prompt: your wallet takes ${which} together.`;
  }
  // A signature is asked for apart from the transaction that carries it.
  const prompts = left.reduce((sum, { kind, call }) => sum + (kind === "signed" && call === null ? 2 : 1), 0);
  if (prompts === 1) return "One prompt is left.";
  const count = `${WORDS[prompts] ?? prompts} prompts`;
  const refusal = record.separately ? "They are sent one by one. " : "";
  return `${refusal}${count}: your wallet asks for one after the other. What is done stays done.`;
}

function inWords(count: number): string {
  return (WORDS[count] ?? String(count)).toLowerCase();
}
