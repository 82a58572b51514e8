import { Button } from "./Button.tsx";
import { Notice } from "./Notice.tsx";

type Props = {
  /** What couldn't be done: "The payments couldn't be read." */
  title: string;
  error: unknown;
  onRetry?: () => void;
};

function shortMessage(error: unknown): string {
  if (error && typeof error === "object" && "shortMessage" in error) return String(error.shortMessage);
  return error instanceof Error ? error.message : String(error);
}

export function ErrorWithRetry({ title, error, onRetry }: Props) {
  return (
    <div role="alert">
      <Notice
        tone="wrong"
        title={title}
        action={
          onRetry ? (
            <Button size="small" onClick={onRetry}>
              Try again
            </Button>
          ) : null
        }
      >
        <details>
          <summary>What it said</summary>
          <p className="mono small break">{shortMessage(error)}</p>
        </details>
      </Notice>
    </div>
  );
}
