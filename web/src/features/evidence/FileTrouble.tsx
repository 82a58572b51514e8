import { Icon } from "../../components/Icon.tsx";

/** What is wrong with a file: in a sentence, and on demand in the words of whoever found out. */
export function FileTrouble({ words, details }: { words: string; details?: string }) {
  return (
    <div className="evidence__state evidence__state--wrong small">
      <Icon name="wrong" size={16} />
      <div>
        <p className="break">
          <span className="visually-hidden">Wrong: </span>
          {words}
        </p>
        {details === undefined ? null : (
          <details>
            <summary>What is wrong</summary>
            <p className="break">{details}</p>
          </details>
        )}
      </div>
    </div>
  );
}
