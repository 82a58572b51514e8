import { type ReactNode, useState } from "react";

type Props = { summary: ReactNode; children: ReactNode };

/** Details that are made only when somebody opens them, and stay then. */
export function OnDemand({ summary, children }: Props) {
  const [isOpened, setOpened] = useState(false);
  return (
    <details className="disclosure" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {isOpened ? <div className="disclosure__body">{children}</div> : null}
    </details>
  );
}
