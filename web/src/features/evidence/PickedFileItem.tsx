import { Button } from "../../components/Button.tsx";
import { Icon, type IconName } from "../../components/Icon.tsx";
import { environment } from "../../lib/environment.ts";
import { FileFacts } from "./FileFacts.tsx";
import { FileTrouble } from "./FileTrouble.tsx";
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
      <Button
        className="evidence__remove"
        variant="quiet"
        size="small"
        disabled={isLocked || isUnderWay(file)}
        aria-label={`Remove ${name}`}
        title={`Remove ${name}`}
        onClick={onRemove}
      >
        <Icon name="close" />
      </Button>
      <State state={state} problem={problem} />
      {state.kind === "failed" && problem === null ? (
        <div>
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
        </div>
      ) : null}
    </li>
  );
}

function State({ state, problem }: { state: PickedState; problem: string | null }) {
  if (problem !== null) return <FileTrouble words={problem} />;
  if (state.kind === "failed") return <FileTrouble words="It isn’t there yet. Nothing is lost." details={state.why} />;
  if (state.kind === "unreadable") return null;
  const { icon, words } = STATES[state.kind];
  // Without a gateway nothing can be read back, and nothing is claimed.
  const isTakenOnTrust = state.kind === "stored" && environment.ipfsGatewayUrls.length === 0;
  return (
    <p className="evidence__state small">
      <Icon name={icon} size={16} />
      {isTakenOnTrust ? "On IPFS" : words}
    </p>
  );
}
