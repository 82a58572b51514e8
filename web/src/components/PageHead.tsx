import { type ReactNode, useEffect } from "react";

type Props = {
  title: string;
  /** What the browser's tab says, when the heading is too long or too short for it. */
  documentTitle?: string;
  children?: ReactNode;
};

/** The one h1 of a page, and the document's title. */
export function PageHead({ title, documentTitle = title, children }: Props) {
  // Syncs the browser's tab with the page.
  useEffect(() => {
    document.title = documentTitle === "Rizom" ? "Rizom" : `${documentTitle} · Rizom`;
  }, [documentTitle]);

  return (
    <div className="page-head">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
