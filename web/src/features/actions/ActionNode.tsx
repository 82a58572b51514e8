import type { DecodedAction } from "@rizom/sdk";
import { Icon } from "../../components/Icon.tsx";
import { ActionDetails } from "./ActionDetails.tsx";

type Props = {
  action: DecodedAction;
  /** Its place among the actions; null for a call within another. */
  number: number | null;
};

/** One call: its sentence, what to think about, the calls within it, and its data on demand. */
export function ActionNode({ action, number }: Props) {
  const { sentence, warnings, problem, calls } = action;
  return (
    <div className="actions__node">
      <p className="actions__sentence">{sentence}</p>
      {problem === null ? null : <Alert word="Wrong">{problem}</Alert>}
      {warnings.map((warning) => (
        <Alert key={warning} word="Think about it">
          {warning}
        </Alert>
      ))}
      {calls.length === 0 ? null : (
        <ul className="actions__inner" aria-label="Calls within this call">
          {calls.map((call, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two calls may be the same; their order never changes
            <li key={index}>
              <ActionNode action={call} number={null} />
            </li>
          ))}
        </ul>
      )}
      <ActionDetails action={action} number={number} />
    </div>
  );
}

function Alert({ word, children }: { word: string; children: string }) {
  return (
    <p className="actions__alert small">
      <Icon name="wrong" size={18} />
      <span>
        <strong>{word}:</strong> {children}
      </span>
    </p>
  );
}
