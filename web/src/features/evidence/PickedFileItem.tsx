import { Button } from "../../components/Button.tsx";
import { Icon, type IconName } from "../../components/Icon.tsx";
import { FileFacts } from "./FileFacts.tsx";
import { isUnderWay, type PickedFile, type PickedState } from "./PickedFile.ts";

const STATES: Record<Exclude<PickedState["kind"], "failed" | "unreadable">, { icon: IconName; words: string }> = {
  reading: { icon: "waiting", words: "Computing its digest" },
  waiting: { icon: "dash", words: "Not sent yet" },
  uploading: { icon: "waiting", words: "Putting it on IPFS" },
  checking: { icon: "waiting", words: "On IPFS; reading it back" },
  stored: { icon: "good", words: "On IPFS, read back and verified" },
};

type Props = {
  file: PickedFile;
  /** Why it can't go with the others. */
  problem: string | null;
  isLocked: boolean;
  onRetry: () => void;
  onRemove: () => void;
};

/** A file that was chosen: what it is, where it is, and what can be done about it. */
export function PickedFileItem({ file, problem, isLocked, onRetry, onRemove }: Props) {
  const { name, state, content } = file;
  return (
    <li className="evidence__file" tabIndex={-1}>
      <FileFacts {...file} digest={content?.digest ?? null} />
      <div className="evidence__tools">
        {state.kind === "failed" && problem === null ? (
          <Button
            size="small"
            disabled={isLocked}
            aria-label={`Try again: ${name}`}
            onClick={(event) => {
              // The button goes away while it's tried; the focus stays in the line.
              event.currentTarget.closest("li")?.focus();
              onRetry();
            }}
          >
            Try again
          </Button>
        ) : null}
        <Button
          variant="quiet"
          size="small"
          disabled={isLocked || isUnderWay(file)}
          aria-label={`Remove ${name}`}
          onClick={onRemove}
        >
          Remove
        </Button>
      </div>
      <State state={state} problem={problem} />
    </li>
  );
}

function State({ state, problem }: { state: PickedState; problem: string | null }) {
  if (problem !== null) return <Wrong words="It can’t go with the others." why={problem} />;
  if (state.kind === "failed") return <Wrong words="It isn’t there yet. Nothing is lost." why={state.why} />;
  if (state.kind === "unreadable") return null;
  const { icon, words } = STATES[state.kind];
  return (
    <p className="evidence__state small">
      <Icon name={icon} size={16} />
      {words}
    </p>
  );
}

function Wrong({ words, why }: { words: string; why: string }) {
  return (
    <p className="evidence__state evidence__state--wrong small">
      <Icon name="wrong" size={16} />
      <span className="break">
        {words} {why}
      </span>
    </p>
  );
}
