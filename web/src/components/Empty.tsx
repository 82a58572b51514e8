import type { ReactNode } from "react";

/** Says that there is nothing yet, and what would make something appear. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty__title">{title}</p>
      {children ? <div className="soft">{children}</div> : null}
    </div>
  );
}
