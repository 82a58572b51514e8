import type { ReactNode } from "react";

/** Details that open on demand: the place for words such as digest, calldata, wei. */
export function Disclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="disclosure">
      <summary>{summary}</summary>
      <div className="disclosure__body">{children}</div>
    </details>
  );
}
