import type { Hex } from "viem";
import { DocumentStates } from "../documents/DocumentStates.tsx";
import { useReasonDocument } from "../documents/engagementQueries.ts";
import { Markdown } from "../markdown/Markdown.tsx";
import { visibleText } from "../markdown/visibleText.ts";

/** Why a client refused, or why an arbiter decided so. Anybody's text, compared with its digest. */
export function ReasonText({ digest, name }: { digest: Hex; name: string }) {
  const document = useReasonDocument(digest);
  return (
    <DocumentStates query={document} digest={digest} name={name}>
      {({ title, body }) => (
        <article className="stack stack--tight" aria-label={name}>
          <p className="break">
            <strong>{visibleText(title)}</strong>
          </p>
          <Markdown text={body} topHeading={5} />
        </article>
      )}
    </DocumentStates>
  );
}
